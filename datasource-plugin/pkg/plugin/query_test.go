package plugin

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/experimental"
)

var day = backend.TimeRange{
	From: time.Date(2023, 6, 12, 0, 0, 0, 0, time.UTC),
	To:   time.Date(2023, 6, 13, 0, 0, 0, 0, time.UTC),
}

const from, to = 1686528000000.0, 1686614400000.0 // 2023-06-12 and -13, 00:00 UTC

// TestQueryDataAsksOnce holds the plugin to one request for all queries of a panel, each with its own range.
func TestQueryDataAsksOnce(t *testing.T) {
	var asked []map[string]any
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Method+r.URL.Path != "POST/api/v1/query" || r.Header.Get("Authorization") != "Bearer geheim" {
			t.Errorf("asked %s %s with %q", r.Method, r.URL, r.Header.Get("Authorization"))
		}
		body, _ := io.ReadAll(r.Body)
		var question map[string]any
		if err := json.Unmarshal(body, &question); err != nil {
			t.Error(err)
		}
		asked = append(asked, question)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"results":{"A":{"status":200,"frames":[]},"B":{"status":200,"frames":[]}}}`))
	})
	week := backend.TimeRange{From: day.To.AddDate(0, 0, -7), To: day.To}
	_, err := datasourceAt(t, server.URL, `{"defaultKommune":"schwerte"}`, "geheim").QueryData(t.Context(), &backend.QueryDataRequest{
		Queries: []backend.DataQuery{
			{
				RefID: "A", TimeRange: day, MaxDataPoints: 800, Interval: 2 * time.Minute,
				JSON: []byte(`{"refId":"A","version":1,"type":"series","properties":["no2"],"hide":true,"language":"de"}`),
			},
			{RefID: "B", TimeRange: week, MaxDataPoints: 100, Interval: time.Hour, JSON: []byte(`{"type":"latest","kommune":"unna"}`)},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []map[string]any{{
		"from": from, "to": to, "purpose": "panel",
		"defaults": map[string]any{"kommune": "schwerte"},
		"queries": []any{
			map[string]any{
				"refId": "A", "version": 1.0, "type": "series", "properties": []any{"no2"}, "language": "de",
				"from": from, "to": to, "maxDataPoints": 800.0, "intervalMs": 120000.0,
			},
			map[string]any{
				"refId": "B", "version": 1.0, "type": "latest", "kommunen": []any{"unna"},
				"from": to - 7*24*3600*1000, "to": to, "maxDataPoints": 100.0, "intervalMs": 3600000.0,
			},
		},
	}}
	if !reflect.DeepEqual(asked, want) {
		t.Errorf("asked %v\nwant  %v", asked, want)
	}
}

// TestQueryDataHandsOnSavedQueries holds the plugin to the queries that hub and editor are held to as well: each key that
// a panel saves reaches the hub as it is, one name as a list of one.
func TestQueryDataHandsOnSavedQueries(t *testing.T) {
	files, err := filepath.Glob("../../testdata/queries/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no saved queries", err)
	}
	var asked struct{ Queries []map[string]any }
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			t.Error(err)
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"results":{"A":{"status":200,"frames":[]}}}`))
	})
	d := datasourceAt(t, server.URL, `{}`, "")
	for _, file := range files {
		var saved struct {
			Name   string
			Target json.RawMessage
		}
		bytes, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(bytes, &saved); err != nil {
			t.Fatal(err)
		}
		t.Run(saved.Name, func(t *testing.T) {
			ask(t, d, string(saved.Target))
			var want map[string]any
			if err := json.Unmarshal(saved.Target, &want); err != nil {
				t.Fatal(err)
			}
			delete(want, "hide")
			for key, value := range want {
				got := asked.Queries[0][key]
				if !reflect.DeepEqual(got, value) && !reflect.DeepEqual(got, []any{value}) {
					t.Errorf("%s: the hub gets %v, saved is %v", key, got, value)
				}
			}
		})
	}
}

// TestQueryDataKeepsFrames compares with golden files whose figures are the hub's, so that labels, units and gaps of a
// series survive the way to Grafana.
func TestQueryDataKeepsFrames(t *testing.T) {
	server := hubSaying(t, 200, "application/json", `{"results":{
		"A":{"status":200,"frames":[{
			"schema":{"name":"Schwerte NO₂","meta":{"type":"timeseries-multi"},"fields":[
				{"name":"time","type":"time","typeInfo":{"frame":"time.Time","nullable":true}},
				{"name":"value","type":"number","typeInfo":{"frame":"float64","nullable":true},
				 "labels":{"kommune":"schwerte","property":"no2"},
				 "config":{"displayNameFromDS":"Schwerte NO₂","unit":"conμgm3","decimals":0}}]},
			"data":{"values":[[1686528000000,1686531600000,1686535200000],[14.5,null,18]]}}]},
		"B":{"status":404,"error":"Die Kommune „schwete“ gibt es nicht. Meinten Sie „schwerte“?","errorSource":"downstream","frames":[]}
	}}`)
	response := ask(t, datasourceAt(t, server.URL, `{}`, ""), `{"type":"series"}`, `{"type":"series"}`)

	series := response.Responses["A"]
	experimental.CheckGoldenJSONResponse(t, "testdata", "series", &series, false)

	unknown := response.Responses["B"]
	if unknown.Status != 404 || unknown.ErrorSource != backend.ErrorSourceDownstream || !strings.Contains(unknown.Error.Error(), "Meinten Sie") {
		t.Errorf("B: %+v", unknown)
	}
}

func TestQueryDataSaysWhatFailed(t *testing.T) {
	tests := map[string]struct {
		status      int
		contentType string
		body        string
		query       string
		wantStatus  backend.Status
		want        string
	}{
		"wrong token, reader unknown": {
			status: 401, contentType: "application/problem+json", query: `{}`, wantStatus: 502,
			want: "Der Hub verlangt ein Token. Tragen Sie es in der Datenquelle ein. · The hub asks for a token. Enter it in the data source.",
		},
		"wrong token, English reader": {
			status: 401, contentType: "application/problem+json", query: `{"language":"en"}`, wantStatus: 502,
			want: "The hub asks for a token. Enter it in the data source.",
		},
		"malformed request": {
			status: 400, contentType: "application/problem+json", body: `{"detail":"Der Zeitraum ist leer.","remedy":"Wählen Sie ein Ende nach dem Anfang."}`,
			query: `{}`, wantStatus: 400, want: "Der Zeitraum ist leer. Wählen Sie ein Ende nach dem Anfang.",
		},
		"not the answer of a hub": {
			status: 200, contentType: "application/json", body: `{"rows":[]}`, query: `{"language":"en"}`, wantStatus: 502,
			want: "Something other than the Smart Region Hub answers",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			server := hubSaying(t, test.status, test.contentType, test.body)
			for refID, got := range ask(t, datasourceAt(t, server.URL, `{}`, ""), test.query, test.query).Responses {
				if got.Status != test.wantStatus || got.ErrorSource != backend.ErrorSourceDownstream || !strings.HasPrefix(got.Error.Error(), test.want) {
					t.Errorf("%s: %d %s %v", refID, got.Status, got.ErrorSource, got.Error)
				}
			}
		})
	}
}

// TestQueryDataTakesAnyJSON holds the plugin to the kind: whatever was saved, and whatever the far side answers, ends in
// words for that query, and leaves its neighbour alone.
func TestQueryDataTakesAnyJSON(t *testing.T) {
	const nothing = `{"results":{"A":{"status":200,"frames":[]},"B":{"status":200,"frames":[]}}}`
	server := hubSaying(t, 200, "application/json", nothing)
	for _, saved := range []string{`null`, ``, `[]`, `"series"`, `5`, `true`, `{`, "\xff"} {
		t.Run(saved, func(t *testing.T) {
			responses := ask(t, datasourceAt(t, server.URL, `{}`, ""), saved, `{"type":"series"}`).Responses
			if got := responses["A"]; got.Status != 400 || got.Error == nil || !strings.Contains(got.Error.Error(), "Abfrage A ist keine") {
				t.Errorf("A: %d %v", got.Status, got.Error)
			}
			if got := responses["B"]; got.Error != nil {
				t.Errorf("B: %v", got.Error)
			}
		})
	}
	for _, saved := range []string{`{}`, `{"refId":null}`, `{"version":"one","kommune":{},"kommunen":7,"language":1}`, `{"type":null,"from":"x"}`} {
		t.Run(saved, func(t *testing.T) {
			if got := ask(t, datasourceAt(t, server.URL, `{}`, ""), saved).Responses["A"]; got.Error != nil {
				t.Error(got.Error)
			}
		})
	}
	for _, odd := range []string{`null`, `[]`, `5`, `{}`, `{"results":null}`, `{"results":{"A":5}}`, `{"results":[]}`, `{"results":{"B":{"status":200,"frames":[]}}}`} {
		t.Run("hub: "+odd, func(t *testing.T) {
			d := datasourceAt(t, hubSaying(t, 200, "application/json", odd).URL, `{}`, "")
			if got := ask(t, d, `{}`).Responses["A"]; got.Error == nil || !strings.Contains(got.Error.Error(), "antwortet etwas anderes") {
				t.Errorf("%d %v", got.Status, got.Error)
			}
		})
	}
}

func FuzzQueryData(f *testing.F) {
	for _, seed := range []string{`null`, `{}`, `{"kommune":null}`, `{"version":1,"kommunen":["schwerte"]}`} {
		f.Add(seed)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"results":{"A":{"status":200,"frames":[]}}}`))
	}))
	f.Cleanup(server.Close)
	f.Fuzz(func(t *testing.T, saved string) { ask(t, datasourceAt(t, server.URL, `{}`, ""), saved) })
}

// TestQueryDataSaysInATableOfWarningsThatItFailed: where such a table has no row, saved panels call it good news.
func TestQueryDataSaysInATableOfWarningsThatItFailed(t *testing.T) {
	stopped := hubSaying(t, 200, "application/json", "{}")
	stopped.Close()
	d := datasourceAt(t, stopped.URL, `{}`, "")
	responses := ask(t, d, `{"type":"events","layout":"table","language":"de"}`, `{"type":"events"}`, `{"type":"latest"}`,
		`{"type":"events","layout":"short","language":"de"}`).Responses
	warnings := responses["A"]
	if warnings.Error == nil || len(warnings.Frames) != 1 || warnings.Frames[0].Rows() != 1 {
		t.Fatalf("A: %+v", warnings)
	}
	title, _ := warnings.Frames[0].FieldByName("title")
	words, _ := warnings.Frames[0].FieldByName("text")
	if title.At(0) != "Nicht abrufbar" || !strings.Contains(words.At(0).(string), "antwortet nicht") {
		t.Errorf("says %v: %v", title.At(0), words.At(0))
	}
	short, _ := responses["D"].Frames[0].FieldByName("statement")
	if said := short.At(0).(string); !strings.HasPrefix(said, "Nicht abrufbar\n") || !strings.Contains(said, "antwortet nicht") {
		t.Errorf("says in short %q", said)
	}
	for _, refID := range []string{"B", "C"} {
		if got := responses[refID]; got.Error == nil || len(got.Frames) != 0 {
			t.Errorf("%s: %+v", refID, got)
		}
	}
}

func TestQueryDataRefusesTooLargeAnswers(t *testing.T) {
	server := hubDoing(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for range 65 {
			_, _ = w.Write(make([]byte, 1<<20))
		}
	})
	got := ask(t, datasourceAt(t, server.URL, `{}`, ""), `{"language":"de"}`).Responses["A"].Error
	if got == nil || !strings.Contains(got.Error(), "seine Antwort ist zu groß") {
		t.Error(got)
	}
}

// ask puts queries A, B … for one day.
func ask(t *testing.T, d *Datasource, queries ...string) *backend.QueryDataResponse {
	t.Helper()
	request := &backend.QueryDataRequest{}
	for i, query := range queries {
		request.Queries = append(request.Queries, backend.DataQuery{
			RefID: string(rune('A' + i)), TimeRange: day, MaxDataPoints: 100, Interval: time.Minute, JSON: []byte(query),
		})
	}
	response, err := d.QueryData(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	if len(response.Responses) != len(queries) {
		t.Fatalf("%d answers to %d queries", len(response.Responses), len(queries))
	}
	return response
}
