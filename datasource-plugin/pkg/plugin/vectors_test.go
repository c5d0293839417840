package plugin

import (
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// TestQueryDataHandsOnEveryParameter holds the plugin to the vectors that are made of the hub's own schemas: it judges
// nothing, so that whatever a query holds reaches the hub as it was saved, right or wrong.
func TestQueryDataHandsOnEveryParameter(t *testing.T) {
	file, err := os.ReadFile("../../testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		Name  string
		Query map[string]any
	}
	if err := json.Unmarshal(file, &vectors); err != nil || len(vectors) == 0 {
		t.Fatal("no vectors", err)
	}
	var asked struct{ Queries []map[string]any }
	hub := handled(func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			t.Error(err)
		}
		sayJSON(w, 200, `{"results":{"A":{"status":200,"frames":[]}}}`)
	})
	d := &Datasource{hub: newHub("http://hub:4000", "", &http.Client{Transport: hub})}
	tables := 0
	for _, vector := range vectors {
		saved, err := json.Marshal(vector.Query)
		if err != nil {
			t.Fatal(err)
		}
		asked.Queries = nil
		request := &backend.QueryDataRequest{Queries: []backend.DataQuery{{RefID: "A", TimeRange: day, JSON: saved}}}
		if _, err := d.QueryData(t.Context(), request); err != nil || len(asked.Queries) != 1 {
			t.Fatalf("%s: asked %d, %v", vector.Name, len(asked.Queries), err)
		}
		for key, want := range vector.Query {
			if got := asked.Queries[0][key]; !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %s reached the hub as %v", vector.Name, key, got)
			}
		}
		if unheard(vector.Query, badAddress("")) != nil {
			tables++
		}
	}
	// The one question that silence.go knows by name is still called that.
	if tables == 0 {
		t.Error("no question has a table of warnings")
	}
}
