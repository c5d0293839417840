package plugin

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// hubInfo is what the hub says of itself at GET /api/v1/info.
type hubInfo struct {
	Name     string `json:"name"`
	Version  string `json:"version"`
	Region   string `json:"region"`
	Demo     bool   `json:"demo"`
	Kommunen int    `json:"kommunen"`
	Stations int    `json:"stations"`
}

// CheckHealth asks the hub who it is: that answers address, token and whether it is the hub at all in one go.
func (d *Datasource) CheckHealth(ctx context.Context, _ *backend.CheckHealthRequest) (*backend.CheckHealthResult, error) {
	response, answer, silence := d.hub.exchange(ctx, http.MethodGet, "info", nil)
	if silence != nil {
		return unhealthy(silence), nil
	}
	info, failed := d.hub.introduction(response, answer)
	switch {
	case failed != nil && d.hub.isGrafana(ctx):
		return unhealthy(grafanaItself(d.hub.address)), nil
	case failed != nil:
		return unhealthy(failed), nil
	}
	message := text{
		de: fmt.Sprintf("Hub %s, %s: %d Kommunen, %d Messstellen", info.Version, info.Region, info.Kommunen, info.Stations),
		en: fmt.Sprintf("%d municipalities, %d stations", info.Kommunen, info.Stations),
	}
	if info.Demo {
		message.de += ", Demodaten"
		message.en += ", demo data"
	}
	return &backend.CheckHealthResult{Status: backend.HealthStatusOk, Message: message.in("")}, nil
}

func unhealthy(failed *failure) *backend.CheckHealthResult {
	return &backend.CheckHealthResult{Status: backend.HealthStatusError, Message: failed.in("")}
}

// introduction reads the answer to GET /api/v1/info.
func (h *hub) introduction(response *http.Response, answer []byte) (hubInfo, *failure) {
	answer, failed := h.judge(response, answer)
	if failed != nil {
		return hubInfo{}, failed
	}
	var info hubInfo
	if err := json.Unmarshal(answer, &info); err != nil || info.Name != "smart-region-hub" {
		return hubInfo{}, notTheHub(h.address)
	}
	return info, nil
}
