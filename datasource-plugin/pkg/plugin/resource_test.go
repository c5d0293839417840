package plugin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

func TestCallResource(t *testing.T) {
	var asked []string
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.Method+" "+r.URL.String()+" "+r.Header.Get("Authorization"))
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"items":[{"slug":"schwerte"}]}`))
	})
	tests := map[string]struct {
		method, path, url string
		status            int
		reaches           string
	}{
		"kommunen": {path: "catalogue/kommunen", status: 200, reaches: "GET /base/api/v1/catalogue/kommunen Bearer geheim"},
		"stations with filters": {
			path: "catalogue/stations", url: "catalogue/stations?kommune=unna&kommune=schwerte&lang=de", status: 200,
			reaches: "GET /base/api/v1/catalogue/stations?kommune=unna&kommune=schwerte&lang=de Bearer geheim",
		},
		"info":                     {path: "info", status: 200, reaches: "GET /base/api/v1/info Bearer geheim"},
		"status page data":         {path: "status", status: 404},
		"questions":                {path: "query", method: http.MethodPost, status: 404},
		"writing to the catalogue": {path: "catalogue/kommunen", method: http.MethodPost, status: 405},
		"out of the catalogue":     {path: "catalogue/../ingest/dwd/unna", status: 307},
		"escaped way out":          {path: "catalogue/%2e%2e/metrics", status: 404},
		"deeper":                   {path: "catalogue/kommunen/unna", status: 404},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			asked = nil
			// Copied from the browser: what follows the path is no part of the address.
			d := datasourceAt(t, server.URL+"/base/?lang=de#feeds", `{}`, "geheim")
			status, body := callResource(t, d, test.method, test.path, test.url)
			if status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			if got := strings.Join(asked, "; "); got != test.reaches {
				t.Errorf("the hub was asked %q, want %q", got, test.reaches)
			}
			if test.status == 200 && body != `{"items":[{"slug":"schwerte"}]}` {
				t.Errorf("body %s", body)
			}
		})
	}
}

func TestCallResourceSaysWhatFailed(t *testing.T) {
	stopped := hubSaying(t, 200, "application/json", "{}")
	stopped.Close()
	d := datasourceAt(t, stopped.URL, `{}`, "")
	for lang, want := range map[string]string{
		"de": `{"message":"Der Hub unter ` + stopped.URL + ` antwortet nicht: die Verbindung wurde abgelehnt. Prüfen Sie die Adresse und ob der Hub läuft."}`,
		"en": `{"message":"The hub at ` + stopped.URL + ` does not answer: the connection was refused. Check the address and whether the hub is running."}`,
	} {
		status, body := callResource(t, d, "", "catalogue/kommunen", "catalogue/kommunen?lang="+lang)
		if status != http.StatusBadGateway || body != want {
			t.Errorf("%d %s", status, body)
		}
	}
}

func callResource(t *testing.T, d *Datasource, method, path, url string) (status int, body string) {
	t.Helper()
	if method == "" {
		method = http.MethodGet
	}
	if url == "" {
		url = path
	}
	err := d.CallResource(t.Context(), &backend.CallResourceRequest{Method: method, Path: path, URL: url},
		backend.CallResourceResponseSenderFunc(func(response *backend.CallResourceResponse) error {
			status, body = response.Status, strings.TrimSpace(body+string(response.Body))
			return nil
		}))
	if err != nil {
		t.Fatal(err)
	}
	return status, body
}
