package plugin

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

const info = `{"name":"smart-region-hub","version":"0.1.0","region":"Kreis Unna","demo":false,"kommunen":11,"stations":34}`

func TestCheckHealth(t *testing.T) {
	const jsonType, html = "application/json; charset=utf-8", "text/html"
	tests := map[string]struct {
		status      int
		contentType string
		body        string
		token       string
		healthy     bool
		message     []string
	}{
		"the hub": {
			status: 200, contentType: jsonType, body: info, healthy: true,
			message: []string{"Hub 0.1.0, Kreis Unna: 11 Kommunen, 34 Messstellen", "11 municipalities, 34 stations"},
		},
		"a hub with demo data": {
			status: 200, contentType: jsonType, body: strings.Replace(info, "false", "true", 1), healthy: true,
			message: []string{"34 Messstellen, Demodaten", "demo data"},
		},
		"a web page": {
			status: 200, contentType: html, body: "<html>Willkommen", message: []string{"antwortet etwas anderes", "Something other"},
		},
		"another JSON service": {
			status: 200, contentType: jsonType, body: `{"status":"UP"}`, message: []string{"antwortet etwas anderes"},
		},
		"a web server without our path": {
			status: 404, contentType: "text/plain", body: "404 page not found", message: []string{"antwortet etwas anderes"},
		},
		"wrong token": {
			status: 401, contentType: "application/problem+json", body: `{}`, token: "falsch",
			message: []string{"weist das Token zurück", "server.token"},
		},
		"no token where one is needed": {
			status: 401, contentType: "application/problem+json", body: `{}`, message: []string{"verlangt ein Token"},
		},
		"store not ready": {
			status: 503, contentType: "application/problem+json",
			body:    `{"detail":"Der Speicher antwortet nicht.","remedy":"Prüfen Sie den freien Platz."}`,
			message: []string{"Der Speicher antwortet nicht. Prüfen Sie den freien Platz."},
		},
		"broken without words": {status: 500, contentType: html, body: "oops", message: []string{"HTTP 500"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			server := hubSaying(t, test.status, test.contentType, test.body)
			checkHealth(t, datasourceAt(t, server.URL, `{}`, test.token), test.healthy, test.message...)
		})
	}
}

func TestCheckHealthWithoutAnswer(t *testing.T) {
	silent := hubDoing(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	stopped := hubSaying(t, 200, "application/json", info)
	stopped.Close()
	encrypted := httptest.NewTLSServer(http.NotFoundHandler())
	t.Cleanup(encrypted.Close)

	tests := map[string]struct {
		url      string
		jsonData string
		message  string
	}{
		"address missing":        {url: "", message: "http://hub:4000"},
		"address without scheme": {url: "hub:4000", message: "„hub:4000“ ist unvollständig"},
		"nobody listens":         {url: stopped.URL, message: "die Verbindung wurde abgelehnt"},
		"slow hub":               {url: silent.URL, jsonData: `{"timeout":1}`, message: "keine Antwort innerhalb von 1s"},
		"unknown host":           {url: "http://hub.invalid:4000", message: "der Rechnername hub.invalid ist unbekannt"},
		"own certificate":        {url: encrypted.URL, message: "seinem Zertifikat wird nicht vertraut"},
		"https where http is":    {url: strings.Replace(silent.URL, "http", "https", 1), message: "er spricht http, nicht https"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.jsonData == "" {
				test.jsonData = `{}`
			}
			checkHealth(t, datasourceAt(t, test.url, test.jsonData, ""), false, test.message)
		})
	}
}

func TestCheckHealthHidesPasswordInAddress(t *testing.T) {
	stopped := hubSaying(t, 200, "application/json", info)
	stopped.Close()
	address := strings.Replace(stopped.URL, "http://", "http://amt:geheim@", 1)
	result, err := datasourceAt(t, address, `{}`, "").CheckHealth(t.Context(), &backend.CheckHealthRequest{})
	if err != nil || strings.Contains(result.Message, "geheim") {
		t.Errorf("password shown: %q, %v", result.Message, err)
	}
}

func checkHealth(t *testing.T, d *Datasource, healthy bool, parts ...string) {
	t.Helper()
	start := time.Now()
	result, err := d.CheckHealth(t.Context(), &backend.CheckHealthRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if (result.Status == backend.HealthStatusOk) != healthy {
		t.Errorf("status %v: %s", result.Status, result.Message)
	}
	for _, part := range parts {
		if !strings.Contains(result.Message, part) {
			t.Errorf("%q is not in %q", part, result.Message)
		}
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %s", took)
	}
}
