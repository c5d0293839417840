package plugin

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// odd is JSON that has crossed a border between programs at some time, and some that is none.
var odd = []string{
	``, `null`, `""`, `"A"`, `0`, `-1e400`, `true`, `[]`, `[{}]`, `{}`, `{`, `{"a":1}{"a":2}`,
	`{"version":null}`, `{"version":"1","type":7,"kommune":["unna"],"station":{},"properties":"no2"}`,
	`{"refId":{"a":1},"from":"now","to":null,"hide":true,"language":["de"]}`,
	`{"kommune":"unna","kommunen":null}`, `{"\u0000":"\ud800"}`,
	strings.Repeat(`[`, 20_000), strings.Repeat(`{"a":`, 9_000) + `1` + strings.Repeat(`}`, 9_000),
}

// FuzzAsking holds the plugin to one answer for each query, whatever a dashboard or an alert rule has saved and whatever
// answers at the address of the hub.
func FuzzAsking(f *testing.F) {
	for _, json := range odd {
		f.Add([]byte(json), []byte(`{"results":{"A":{"status":200,"frames":[]},"B":{"status":200,"frames":[]}}}`))
		f.Add([]byte(`{}`), []byte(json))
		f.Add([]byte(`{}`), []byte(`{"results":`+json+`}`))
		f.Add([]byte(`{}`), []byte(`{"results":{"A":`+json+`,"B":{"status":200,"frames":[`+json+`]}}}`))
	}
	for _, frame := range []string{
		`{"schema":{"fields":[{"name":"time","type":"time","typeInfo":{"frame":"time.Time","nullable":true}}]},"data":{"values":[[1,null]]}}`,
		`{"schema":{"fields":[{"name":"value","type":"number","typeInfo":{"frame":"float64"},"labels":{"a":"b"},"config":{"decimals":0}}]},"data":{"values":[[1]],"entities":[{"NaN":[0]}]}}`,
		`{"schema":{"fields":[{"type":"other","typeInfo":{"frame":"json.RawMessage"}},{"type":"string"}]},"data":{"values":[[{}],["a","b"]],"nanos":[[1]]}}`,
		`{"schema":{"fields":null},"data":{"values":[[1]]}}`, `{"data":{}}`, `{"schema":{"fields":[{"type":"enum","typeInfo":{"frame":"enum"}}]},"data":{"values":[[0]]}}`,
	} {
		f.Add([]byte(`{"language":"de"}`), []byte(`{"results":{"A":{"status":200,"frames":[`+frame+`]},"B":{"status":200,"frames":[]}}}`))
	}
	f.Fuzz(func(t *testing.T, saved, said []byte) {
		hub := handled(func(w http.ResponseWriter, _ *http.Request) { sayJSON(w, 200, string(said)) })
		d := &Datasource{hub: newHub("http://hub:4000", "", &http.Client{Transport: hub})}
		answersAll(t, d, saved)
		if _, err := d.CheckHealth(t.Context(), &backend.CheckHealthRequest{}); err != nil {
			t.Error(err)
		}
	})
}

// FuzzSettings holds the plugin to words, whatever was provisioned.
func FuzzSettings(f *testing.F) {
	for _, settings := range odd {
		f.Add("http://hub:4000", []byte(settings))
	}
	f.Add("hub:4000", []byte(`{"access":1,"url":2,"serverName":[],"timeout":"ten","tlsAuth":"yes","httpHeaderName1":3}`))
	f.Add("http://[::1", []byte(`{"timeout":-1,"defaultKommune":"unna"}`))
	f.Fuzz(func(t *testing.T, url string, settings []byte) {
		instance, err := NewDatasource(t.Context(), backend.DataSourceInstanceSettings{
			URL: url, JSONData: settings, DecryptedSecureJSONData: map[string]string{"httpHeaderValue1": "x"},
		})
		if err == nil {
			instance.(*Datasource).Dispose()
		}
	})
}

// answersAll asks twice, and takes the answers the way that Grafana gets them.
func answersAll(t *testing.T, d *Datasource, saved []byte) {
	t.Helper()
	request := &backend.QueryDataRequest{Queries: []backend.DataQuery{
		{RefID: "A", TimeRange: day, JSON: saved}, {RefID: "B", TimeRange: day, JSON: []byte(`{"type":"latest"}`)},
	}}
	response, err := d.QueryData(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range request.Queries {
		answer, there := response.Responses[query.RefID]
		if !there {
			t.Errorf("%s has no answer", query.RefID)
		}
		if answer.Error != nil && (answer.Error.Error() == "" || answer.Status < 400) {
			t.Errorf("%s failed without words or status: %+v", query.RefID, answer)
		}
	}
	// An error here is told to the reader by Grafana; a panic is not.
	_, _ = backend.ToProto().QueryDataResponse(backend.DataFrameFormat_ARROW, response)
}

// handled is a hub without a network: the fuzzer asks it some thousand times a second.
type handled http.HandlerFunc

func (hub handled) RoundTrip(request *http.Request) (*http.Response, error) {
	recorder := httptest.NewRecorder()
	hub(recorder, request)
	return recorder.Result(), nil
}
