package plugin

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

const (
	// liveBreath is the least time between two answers of a channel, so that many readings are one update.
	liveBreath = time.Second
	// liveRetry is how long a channel waits for a hub that has gone.
	liveRetry = 5 * time.Second
)

var _ backend.StreamHandler = (*Datasource)(nil)

// liveQuestion is what a panel wants to be kept up to date. Times are as the hub reads them: `now-6h`, or milliseconds.
type liveQuestion struct {
	From          any            `json:"from"`
	MaxDataPoints int64          `json:"maxDataPoints"`
	IntervalMs    int64          `json:"intervalMs"`
	Query         map[string]any `json:"query"`
}

// readLive reads what a browser sends with its subscription: {"question": "<JSON>"}. The channel is named after that very
// text, so that panels that ask the same share a channel, and nobody puts another question under its name.
func readLive(path string, sent json.RawMessage) (liveQuestion, bool) {
	var data struct {
		Question string `json:"question"`
	}
	var question liveQuestion
	if json.Unmarshal(sent, &data) != nil || path != livePath(data.Question) {
		return question, false
	}
	return question, json.Unmarshal([]byte(data.Question), &question) == nil && question.Query != nil
}

func livePath(question string) string {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(question))
	return fmt.Sprintf("live/%016x", hash.Sum64())
}

// SubscribeStream lets in who asks a question. Grafana has seen to it that he may query the data source.
func (d *Datasource) SubscribeStream(_ context.Context, request *backend.SubscribeStreamRequest) (*backend.SubscribeStreamResponse, error) {
	status := backend.SubscribeStreamStatusNotFound
	if _, ok := readLive(request.Path, request.Data); ok {
		status = backend.SubscribeStreamStatusOK
	}
	return &backend.SubscribeStreamResponse{Status: status}, nil
}

// PublishStream lets nobody publish: what is in a channel comes from the hub.
func (d *Datasource) PublishStream(context.Context, *backend.PublishStreamRequest) (*backend.PublishStreamResponse, error) {
	return &backend.PublishStreamResponse{Status: backend.PublishStreamStatusPermissionDenied}, nil
}

// RunStream answers the question of a channel anew whenever the hub says that something of its selection was written, as
// long as anybody looks. One run serves all who look at the same.
func (d *Datasource) RunStream(ctx context.Context, request *backend.RunStreamRequest, sender *backend.StreamSender) error {
	question, ok := readLive(request.Path, request.Data)
	if !ok {
		return fmt.Errorf("the channel %q is of no question", request.Path)
	}
	news := make(chan struct{}, 1)
	go d.watch(ctx, question, news)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-news:
		}
		if err := sender.SendJSON(d.answerLive(ctx, question)); err != nil {
			return fmt.Errorf("sending to Grafana: %w", err)
		}
		pause(ctx, liveBreath)
	}
}

// watch follows the hub's stream and comes back when it ends. What is written between two looks is one piece of news.
func (d *Datasource) watch(ctx context.Context, question liveQuestion, news chan<- struct{}) {
	tell := func() {
		select {
		case news <- struct{}{}:
		default:
		}
	}
	for ctx.Err() == nil {
		failed := d.hub.follow(ctx, selectionOf(question.Query, d.defaultKommune), tell)
		if ctx.Err() == nil {
			backend.Logger.FromContext(ctx).Debug("the hub's stream has ended", "reason", failed.in("en"))
			// Once the failure shows in the panel; the stream's own greeting renews it when the hub is back.
			tell()
			pause(ctx, liveRetry)
		}
	}
}

// answerLive is the hub's answer, in the JSON of Grafana's query API, errors included.
func (d *Datasource) answerLive(ctx context.Context, question liveQuestion) []byte {
	saved := make(map[string]any, len(question.Query))
	for key, value := range question.Query {
		saved[key] = value
	}
	migrate(saved)
	delete(saved, "hide")
	delete(saved, "live")
	refID, _ := saved["refId"].(string)
	if refID == "" {
		refID = "A"
	}
	saved["refId"] = refID
	saved["maxDataPoints"], saved["intervalMs"] = question.MaxDataPoints, question.IntervalMs
	asked := map[string]any{
		"from": question.From, "to": "now", "purpose": "panel",
		"defaults": defaults{Kommune: d.defaultKommune}, "queries": []any{saved},
	}
	body, err := json.Marshal(asked)
	failed := noQuery(refID)
	if err == nil {
		var answer []byte
		if answer, failed = d.hub.post(ctx, "query", body); failed == nil {
			return answer
		}
	}
	language, _ := saved["language"].(string)
	answer := backend.NewQueryDataResponse()
	answer.Responses[refID] = response(failed, language)
	bytes, _ := json.Marshal(answer)
	return bytes
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// patient is the client without its limit for a whole answer: a stream has no end.
func patient(client *http.Client) *http.Client {
	endless := *client
	endless.Timeout = 0
	return &endless
}
