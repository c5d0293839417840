package plugin

import (
	"context"
	"encoding/json"
	"fmt"

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
	info, failed := d.info(ctx)
	if failed != nil {
		if !failed.silent && d.hub.isGrafana(ctx) {
			failed = grafanaItself(d.hub.address)
		}
		return &backend.CheckHealthResult{Status: backend.HealthStatusError, Message: failed.in("")}, nil
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

func (d *Datasource) info(ctx context.Context) (hubInfo, *failure) {
	answer, failed := d.hub.get(ctx, "info", nil)
	if failed != nil {
		return hubInfo{}, failed
	}
	var info hubInfo
	if err := json.Unmarshal(answer, &info); err != nil || info.Name != "smart-region-hub" {
		return hubInfo{}, notTheHub(d.hub.address)
	}
	return info, nil
}
