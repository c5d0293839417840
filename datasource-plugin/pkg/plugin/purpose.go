package plugin

import "github.com/grafana/grafana-plugin-sdk-go/backend"

// purposeOf says what the answer is for: the hub tells people in words what is not there, and gives series, not tables,
// to what Grafana calculates with. Readers of shared dashboards are people, too.
func purposeOf(request *backend.QueryDataRequest) string {
	switch {
	case request.Headers["FromAlert"] == "true":
		return "alert"
	case request.GetHTTPHeader("X-Grafana-From-Expr") == "true":
		return "expression"
	default:
		return "panel"
	}
}
