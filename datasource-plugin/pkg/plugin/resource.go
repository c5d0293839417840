package plugin

import (
	"encoding/json"
	"net/http"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// What editors may read of the hub; nothing else gets through, whatever the path looks like.
var readable = []string{"info", "catalogue/kommunen", "catalogue/stations", "catalogue/properties", "catalogue/feeds"}

func (d *Datasource) resources() http.Handler {
	mux := http.NewServeMux()
	for _, path := range readable {
		mux.HandleFunc("GET /"+path, func(w http.ResponseWriter, r *http.Request) { d.passThrough(w, r, path) })
	}
	return mux
}

// passThrough answers with the hub's JSON, or with {"message"} as Grafana's front end shows it. `lang` is the reader's
// language.
func (d *Datasource) passThrough(w http.ResponseWriter, r *http.Request, path string) {
	status := http.StatusOK
	answer, failed := d.hub.get(r.Context(), path, r.URL.Query())
	if failed != nil {
		status = failed.status
		answer, _ = json.Marshal(map[string]string{"message": failed.in(r.URL.Query().Get("lang"))})
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if _, err := w.Write(answer); err != nil {
		backend.Logger.FromContext(r.Context()).Debug("the reader went away", "error", err)
	}
}
