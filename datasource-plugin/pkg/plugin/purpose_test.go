package plugin

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

func TestQueryDataSaysWhatItIsFor(t *testing.T) {
	var asked struct{ Purpose string }
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"results":{"A":{"status":200,"frames":[]}}}`))
	})
	d := datasourceAt(t, server.URL, `{}`, "")
	tests := map[string]struct {
		headers map[string]string
		purpose string
	}{
		"a panel":                     {purpose: "panel"},
		"an alert rule":               {headers: map[string]string{"FromAlert": "true"}, purpose: "alert"},
		"an expression":               {headers: map[string]string{"http_X-Grafana-From-Expr": "true"}, purpose: "expression"},
		"an expression of alert rule": {headers: map[string]string{"FromAlert": "true", "http_X-Grafana-From-Expr": "true"}, purpose: "alert"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			request := &backend.QueryDataRequest{
				Headers: test.headers,
				Queries: []backend.DataQuery{{RefID: "A", TimeRange: day, JSON: []byte(`{}`)}},
			}
			if _, err := d.QueryData(t.Context(), request); err != nil {
				t.Fatal(err)
			}
			if asked.Purpose != test.purpose {
				t.Errorf("purpose %q, want %q", asked.Purpose, test.purpose)
			}
		})
	}
}
