package plugin

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	// streamSilence is how long the hub's stream may be silent: it shows every 15 seconds that it lives.
	streamSilence = time.Minute
	// streamLine is the longest line of the stream: some thousand readings.
	streamLine = 16 << 20
)

// selectionOf is what of a question the hub's stream is narrowed by. Every quality, as a reading that is doubted afterwards
// changes answers, too.
func selectionOf(query map[string]any, defaultKommune string) url.Values {
	selection := url.Values{"minQuality": {"implausible"}}
	for _, key := range []string{"kommunen", "stations", "properties", "feeds"} {
		names, _ := query[key].([]any)
		for _, name := range names {
			if text, ok := name.(string); ok {
				selection.Add(key, text)
			}
		}
	}
	if defaultKommune != "" && !selection.Has("kommunen") && !selection.Has("stations") {
		selection.Set("kommunen", defaultKommune)
	}
	if query["type"] == "events" {
		selection.Set("content", "events")
		selection.Del("stations")
		selection.Del("properties")
	}
	return selection
}

// follow reads the hub's stream of server-sent events until it ends, and tells of everything that may change an answer:
// its beginning, readings, events, and that some may be missing.
func (h *hub) follow(ctx context.Context, selection url.Values, tell func()) *failure {
	if h.base == nil {
		return badAddress(h.address)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	silence := time.AfterFunc(streamSilence, cancel)
	defer silence.Stop()
	resource := h.base.JoinPath("api/v1/stream").String() + "?" + selection.Encode()
	// #nosec G704 -- the address is the one that an admin of Grafana entered, the path is ours
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, resource, nil)
	if err != nil {
		return badAddress(h.address)
	}
	request.Header.Set("Accept", "text/event-stream")
	if h.token != "" {
		request.Header.Set("Authorization", "Bearer "+h.token)
	}
	response, err := patient(h.client).Do(request) // #nosec G704 -- as above
	if err != nil {
		return noAnswer(h.address, err, streamSilence)
	}
	defer func() { _ = response.Body.Close() }()
	if mediaType, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type")); response.StatusCode != http.StatusOK || mediaType != "text/event-stream" {
		answer, _ := io.ReadAll(io.LimitReader(response.Body, streamLine))
		_, failed := h.judge(response, answer)
		if failed == nil {
			failed = notTheHub(h.address)
		}
		return failed
	}
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, streamLine)
	for lines.Scan() {
		silence.Reset(streamSilence)
		switch strings.TrimSpace(strings.TrimPrefix(lines.Text(), "event:")) {
		case "start", "readings", "events", "gap":
			tell()
		}
	}
	err = lines.Err()
	if err == nil {
		err = fmt.Errorf("the stream has ended: %w", io.EOF)
	}
	return noAnswer(h.address, err, streamSilence)
}
