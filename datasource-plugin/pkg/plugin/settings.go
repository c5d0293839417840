package plugin

import (
	"encoding/json"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
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
