package plugin

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

// asked by isGrafana: Grafana answers it without signing in, the hub has no such resource.
const grafanaHealth = "/api/health"

// isGrafana says whether Grafana itself answers at the address, for Save & test: its health report, or the page that it
// sends everybody to who asks for another. The hub's token is not shown to it.
func (h *hub) isGrafana(ctx context.Context) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, grafanaHealthOf(h.base), nil)
	if err != nil {
		return false
	}
	_, answer, err := h.fetch(request)
	if err != nil {
		return false
	}
	var report struct {
		Database string `json:"database"`
	}
	if json.Unmarshal(answer, &report) == nil {
		return report.Database != ""
	}
	return bytes.Contains(answer, []byte("grafanaBootData"))
}

// grafanaHealthOf is the health page of a Grafana at the address, also where that very page was entered as the address.
func grafanaHealthOf(base *url.URL) string {
	root := *base
	root.Path = strings.TrimSuffix(root.Path, grafanaHealth)
	return root.JoinPath(grafanaHealth).String()
}
