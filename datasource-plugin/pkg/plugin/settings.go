package plugin

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
)

type settings struct {
	token          string
	defaultKommune string
}

// readSettings reads what the config editor saved. Slug of a Kommune and token may both be missing.
func readSettings(instance backend.DataSourceInstanceSettings) (settings, error) {
	var saved struct {
		DefaultKommune string `json:"defaultKommune"`
	}
	if len(instance.JSONData) > 0 {
		if err := json.Unmarshal(instance.JSONData, &saved); err != nil {
			return settings{}, fmt.Errorf("settings of the data source: %w", err)
		}
	}
	return settings{
		token:          instance.DecryptedSecureJSONData["token"],
		defaultKommune: saved.DefaultKommune,
	}, nil
}

// httpOptions reads what Grafana keeps for every data source: timeouts, certificates, headers. The SDK trusts that each
// has its type and panics where somebody provisioned another.
func httpOptions(ctx context.Context, instance backend.DataSourceInstanceSettings) (options httpclient.Options, err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("jsonData holds a value of the wrong type: %v", panicked)
		}
	}()
	return instance.HTTPClientOptions(ctx)
}
