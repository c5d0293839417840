package plugin

import (
	"maps"
	"net/http"
	"testing"
)

// TestCheckHealthKnowsGrafana holds the plugin to the commonest slip of all: Grafana's own address in the hub's field.
func TestCheckHealthKnowsGrafana(t *testing.T) {
	const own = "Unter dieser Adresse antwortet Grafana selbst, nicht der Hub"
	tests := map[string]struct {
		grafana http.HandlerFunc
		path    string
		message string
	}{
		"who is signed out":        {grafana: grafana("", true), message: own},
		"open to anonymous":        {grafana: grafana("", false), message: own},
		"below a path":             {grafana: grafana("/grafana", true), path: "/grafana/", message: own},
		"its health page":          {grafana: grafana("", true), path: "/api/health", message: own},
		"its login page":           {grafana: grafana("", true), path: "/login", message: own},
		"a page of a dashboard":    {grafana: grafana("", true), path: "/d/luft/luft", message: own},
		"with a broken database":   {grafana: sayingHealth(503, `{"database":"failing"}`), message: own},
		"that hides its version":   {grafana: sayingHealth(200, `{"database":"ok"}`), message: own},
		"and a service that isn't": {grafana: sayingHealth(200, `{"status":"UP"}`), message: "Der Hub verlangt ein Token"},
		"and a health of no JSON":  {grafana: sayingHealth(200, `null`), message: "Der Hub verlangt ein Token"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			server := hubDoing(t, test.grafana)
			checkHealth(t, datasourceAt(t, server.URL+test.path, `{}`, ""), false, test.message)
		})
	}
}

func TestCheckHealthShowsTheTokenToTheHubAlone(t *testing.T) {
	shown := map[string]string{}
	answer := grafana("", true)
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		shown[r.URL.Path] = r.Header.Get("Authorization")
		answer(w, r)
	})
	checkHealth(t, datasourceAt(t, server.URL, `{}`, "geheim"), false, "Grafana selbst")
	if want := map[string]string{"/api/v1/info": "Bearer geheim", "/api/health": ""}; !maps.Equal(shown, want) {
		t.Errorf("shown %v, want %v", shown, want)
	}
}

// grafana answers as Grafana 12.3 does (pkg/api/http_server.go, pkg/middleware/auth.go, pkg/api/index.go).
func grafana(below string, signIn bool) http.HandlerFunc {
	mux := http.NewServeMux()
	mux.HandleFunc(below+"/api/health", func(w http.ResponseWriter, _ *http.Request) {
		sayJSON(w, 200, `{"database": "ok", "version": "12.3.0", "commit": "20051fb1fc604fc54aae76356da1c14612af41d0"}`)
	})
	mux.HandleFunc(below+"/api/", func(w http.ResponseWriter, _ *http.Request) {
		if signIn {
			sayJSON(w, 401, `{"message":"Unauthorized"}`)
		} else {
			sayJSON(w, 404, `{"message":"Not found"}`)
		}
	})
	page := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=UTF-8")
		_, _ = w.Write([]byte(`<!DOCTYPE html><title>Grafana</title><script>window.grafanaBootData = {}</script>`))
	}
	mux.HandleFunc(below+"/login", page)
	mux.Handle(below+"/", http.RedirectHandler(below+"/login", http.StatusFound))
	return mux.ServeHTTP
}

// sayingHealth asks for a token everywhere but on its health page.
func sayingHealth(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/api/health" {
			sayJSON(w, status, body)
		} else {
			sayJSON(w, 401, `{"message":"Unauthorized"}`)
		}
	}
}

func sayJSON(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body))
}
