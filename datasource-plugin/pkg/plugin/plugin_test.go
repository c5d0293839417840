package plugin

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// datasourceAt makes a data source as Grafana would, with settings as the config editor saves them.
func datasourceAt(t *testing.T, url, jsonData, token string) *Datasource {
	t.Helper()
	settings := backend.DataSourceInstanceSettings{
		Type:                    "smartregion-hub-datasource",
		URL:                     url,
		JSONData:                []byte(jsonData),
		DecryptedSecureJSONData: map[string]string{},
	}
	if token != "" {
		settings.DecryptedSecureJSONData["token"] = token
	}
	instance, err := NewDatasource(t.Context(), settings)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(instance.(*Datasource).Dispose)
	return instance.(*Datasource)
}

// hubSaying starts a far side that answers every request alike.
func hubSaying(t *testing.T, status int, contentType, body string) *httptest.Server {
	t.Helper()
	return hubDoing(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	})
}

func hubDoing(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}
