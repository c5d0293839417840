package plugin

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
)

// maxAnswer is the most the plugin reads of one answer: 64 MiB, some two million points. Grafana's own limit may be lower.
const maxAnswer = 64 << 20

// hub is the far side: its HTTP interface below /api/v1.
type hub struct {
	address string
	base    *url.URL // nil when the address is none
	token   string
	client  *http.Client
}

func newHub(address, token string, client *http.Client) *hub {
	h := &hub{address: address, token: token, client: client}
	if base, err := url.Parse(strings.TrimSpace(address)); err == nil && base.Host != "" && (base.Scheme == "http" || base.Scheme == "https") {
		h.address = base.Redacted()
		// An address copied from the browser may end in what its page was asked for.
		base.RawQuery, base.Fragment = "", ""
		h.base = base
	}
	return h
}

// get reads a resource below /api/v1 and returns its JSON.
func (h *hub) get(ctx context.Context, path string, query url.Values) ([]byte, *failure) {
	return h.send(ctx, http.MethodGet, path+"?"+query.Encode(), nil)
}

// post sends JSON to a resource below /api/v1 and returns the JSON of its answer.
func (h *hub) post(ctx context.Context, path string, body []byte) ([]byte, *failure) {
	return h.send(ctx, http.MethodPost, path, body)
}

func (h *hub) send(ctx context.Context, method, path string, body []byte) ([]byte, *failure) {
	response, answer, silence := h.exchange(ctx, method, path, body)
	if silence != nil {
		return nil, silence
	}
	return h.judge(response, answer)
}

// exchange returns what answers at the address, the hub or another, or why nobody does.
func (h *hub) exchange(ctx context.Context, method, path string, body []byte) (*http.Response, []byte, *failure) {
	if h.base == nil {
		return nil, nil, badAddress(h.address)
	}
	resource := strings.TrimSuffix(h.base.JoinPath("api/v1").String()+"/"+path, "?")
	// #nosec G704 -- the address is the one that an admin of Grafana entered, the path is one of ours
	request, err := http.NewRequestWithContext(ctx, method, resource, bytes.NewReader(body))
	if err != nil {
		return nil, nil, badAddress(h.address)
	}
	request.Header.Set("Accept", "application/json, application/problem+json")
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if h.token != "" {
		request.Header.Set("Authorization", "Bearer "+h.token)
	}
	response, answer, err := h.fetch(request)
	if err != nil {
		return nil, nil, noAnswer(h.address, err, h.client.Timeout)
	}
	return response, answer, nil
}

// fetch reads the whole of an answer, as far as the plugin reads any.
func (h *hub) fetch(request *http.Request) (*http.Response, []byte, error) {
	response, err := h.client.Do(request) // #nosec G704 -- as above
	if err != nil {
		return nil, nil, err
	}
	reader := httpclient.MaxBytesReader(response.Body, maxAnswer)
	defer func() { _ = reader.Close() }()
	answer, err := io.ReadAll(reader)
	return response, answer, err
}

// judge tells an answer of the hub from its refusals and from whatever else may listen at the address.
func (h *hub) judge(response *http.Response, answer []byte) ([]byte, *failure) {
	mediaType, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	isJSON := mediaType == "application/json" || mediaType == "application/problem+json"
	switch {
	case response.StatusCode == http.StatusUnauthorized:
		return nil, unauthorized(h.token != "")
	case response.StatusCode < 300 && isJSON:
		return answer, nil
	case response.StatusCode < 300, response.StatusCode == http.StatusNotFound && !isJSON:
		return nil, notTheHub(h.address)
	default:
		return nil, refused(response.StatusCode, problem(answer))
	}
}

// problem reads the hub's own words from an RFC 9457 document; empty when there are none.
func problem(answer []byte) string {
	var document struct {
		Detail string `json:"detail"`
		Remedy string `json:"remedy"`
	}
	if json.Unmarshal(answer, &document) != nil {
		return ""
	}
	return strings.TrimSpace(document.Detail + " " + document.Remedy)
}
