package plugin

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

const liveText = `{"from":"now-6h","maxDataPoints":800,"intervalMs":1000,"query":{"refId":"B","version":1,"type":"series","kommunen":["unna"],"properties":["no2"],"live":true,"language":"de"}}`

func liveData(t *testing.T, question string) json.RawMessage {
	t.Helper()
	data, err := json.Marshal(map[string]string{"question": question})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLivePath holds back end and browser to the same names of channels; src/live/channel.test.ts has the same.
func TestLivePath(t *testing.T) {
	for text, want := range map[string]string{
		// FNV-1a, from the test vectors of its authors (http://www.isthe.com/chongo/tech/comp/fnv).
		"":       "live/cbf29ce484222325",
		"foobar": "live/85944171f73967e8",
	} {
		if got := livePath(text); got != want {
			t.Errorf("%q is the channel %s, want %s", text, got, want)
		}
	}
}

func TestSubscribeStream(t *testing.T) {
	d := datasourceAt(t, "http://hub.invalid", `{}`, "")
	for name, test := range map[string]struct {
		path string
		data json.RawMessage
		want backend.SubscribeStreamStatus
	}{
		"a question":                 {livePath(liveText), liveData(t, liveText), backend.SubscribeStreamStatusOK},
		"another's channel":          {livePath("other"), liveData(t, liveText), backend.SubscribeStreamStatusNotFound},
		"no question":                {livePath("{}"), liveData(t, "{}"), backend.SubscribeStreamStatusNotFound},
		"no JSON":                    {livePath("x"), liveData(t, "x"), backend.SubscribeStreamStatusNotFound},
		"nothing":                    {livePath(""), nil, backend.SubscribeStreamStatusNotFound},
		"a list where a text should": {livePath(""), json.RawMessage(`{"question":[]}`), backend.SubscribeStreamStatusNotFound},
		"another path":               {"../x", liveData(t, liveText), backend.SubscribeStreamStatusNotFound},
	} {
		answer, err := d.SubscribeStream(t.Context(), &backend.SubscribeStreamRequest{Path: test.path, Data: test.data})
		if err != nil || answer.Status != test.want {
			t.Errorf("%s: %v, %v; want %v", name, answer.Status, err, test.want)
		}
	}
}

func TestPublishStreamIsDenied(t *testing.T) {
	answer, err := datasourceAt(t, "http://hub.invalid", `{}`, "").PublishStream(t.Context(), &backend.PublishStreamRequest{Path: livePath(liveText)})
	if err != nil || answer.Status != backend.PublishStreamStatusPermissionDenied {
		t.Errorf("%v, %v", answer, err)
	}
}

type packets chan json.RawMessage

func (p packets) Send(packet *backend.StreamPacket) error {
	p <- packet.Data
	return nil
}

func (p packets) next(t *testing.T) string {
	t.Helper()
	select {
	case packet := <-p:
		return string(packet)
	case <-time.After(10 * time.Second):
		t.Fatal("nothing is sent")
		return ""
	}
}

// runLive runs a channel until the test is over.
func runLive(t *testing.T, d *Datasource) packets {
	t.Helper()
	sent := make(packets, 10)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- d.RunStream(ctx, &backend.RunStreamRequest{Path: livePath(liveText), Data: liveData(t, liveText)}, backend.NewStreamSender(sent))
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != context.Canceled {
			t.Errorf("the run ended with %v", err)
		}
	})
	return sent
}

// TestRunStreamAnswersWhenSomethingIsWritten holds the plugin to an answer at the beginning and one for what is written,
// and to none for signs of life.
func TestRunStreamAnswersWhenSomethingIsWritten(t *testing.T) {
	write := make(chan string)
	asked := make(chan map[string]any, 10)
	server := hubDoing(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer geheim" {
			t.Errorf("%s without the token", r.URL.Path)
		}
		if r.URL.Path == "/api/v1/query" {
			var body map[string]any
			bytes, _ := io.ReadAll(r.Body)
			if err := json.Unmarshal(bytes, &body); err != nil {
				t.Error(err)
			}
			asked <- body
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write([]byte(`{"results":{"B":{"status":200,"frames":[]}}}`))
			return
		}
		want := url.Values{"kommunen": {"unna"}, "properties": {"no2"}, "minQuality": {"implausible"}}
		if got := r.URL.Query(); r.URL.Path != "/api/v1/stream" || !reflect.DeepEqual(got, want) {
			t.Errorf("asked for %s %v, want %v", r.URL.Path, got, want)
		}
		w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
		_, _ = w.Write([]byte("retry: 3000\nid: a-1\nevent: start\ndata: {}\n\n"))
		w.(http.Flusher).Flush()
		for {
			select {
			case text := <-write:
				_, _ = w.Write([]byte(text))
				w.(http.Flusher).Flush()
			case <-r.Context().Done():
				return
			}
		}
	})
	sent := runLive(t, datasourceAt(t, server.URL, `{"defaultKommune":"schwerte"}`, "geheim"))
	if got := sent.next(t); got != `{"results":{"B":{"status":200,"frames":[]}}}` {
		t.Errorf("sent %s", got)
	}
	want := map[string]any{
		"from": "now-6h", "to": "now", "purpose": "panel", "defaults": map[string]any{"kommune": "schwerte"},
		"queries": []any{map[string]any{
			"refId": "B", "version": 1.0, "type": "series", "kommunen": []any{"unna"}, "properties": []any{"no2"},
			"language": "de", "maxDataPoints": 800.0, "intervalMs": 1000.0,
		}},
	}
	if got := <-asked; !reflect.DeepEqual(got, want) {
		t.Errorf("asked %v\nwant  %v", got, want)
	}
	write <- ": still here\nid: a-1\n\n"
	write <- "id: a-2\nevent: readings\ndata: [" + strings.Repeat("1,", 100_000) + "1]\n\n"
	write <- "id: a-3\nevent: readings\ndata: []\n\n"
	sent.next(t)
	<-asked
	select {
	case <-asked:
		// Both were written at once, or the second while the first was answered: one answer more at most.
	case <-time.After(2 * liveBreath):
	}
	if len(asked) > 0 {
		t.Error("asked for each reading")
	}
}

// TestRunStreamTellsOfAFailure holds the plugin to words in the panel when the hub is away.
func TestRunStreamTellsOfAFailure(t *testing.T) {
	server := hubSaying(t, http.StatusServiceUnavailable, "application/problem+json", `{"detail":"Voll.","remedy":"Warten."}`)
	got := runLive(t, datasourceAt(t, server.URL, `{}`, "")).next(t)
	var answer backend.QueryDataResponse
	if err := json.Unmarshal([]byte(got), &answer); err != nil {
		t.Fatal(err)
	}
	if failed := answer.Responses["B"]; failed.Error == nil || failed.Error.Error() != "Voll. Warten." {
		t.Errorf("sent %s", got)
	}
}

func TestSelectionOf(t *testing.T) {
	for query, want := range map[string]string{
		`{"type":"series"}`:                                           "kommunen=schwerte&minQuality=implausible",
		`{"type":"series","stations":["a","b"]}`:                      "minQuality=implausible&stations=a&stations=b",
		`{"type":"events","kommunen":["unna"],"stations":["x"]}`:      "content=events&kommunen=unna&minQuality=implausible",
		`{"type":"latest","kommunen":[1,{"a":2}],"properties":"no2"}`: "kommunen=schwerte&minQuality=implausible",
	} {
		var saved map[string]any
		if err := json.Unmarshal([]byte(query), &saved); err != nil {
			t.Fatal(err)
		}
		if got := selectionOf(saved, "schwerte").Encode(); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
}
