package plugin

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// questions is the body of POST /api/v1/query. Times are milliseconds since the epoch.
type questions struct {
	From     int64            `json:"from"`
	To       int64            `json:"to"`
	Defaults defaults         `json:"defaults"`
	Queries  []map[string]any `json:"queries"`
}

type defaults struct {
	Kommune string `json:"kommune,omitempty"`
}

// QueryData puts all queries of a panel to the hub in one request. The hub answers in the JSON of Grafana's own query
// API, one result per refId, errors included.
func (d *Datasource) QueryData(ctx context.Context, request *backend.QueryDataRequest) (*backend.QueryDataResponse, error) {
	response := backend.NewQueryDataResponse()
	asked := questions{Defaults: defaults{Kommune: d.defaultKommune}}
	for _, query := range request.Queries {
		question, failed := questionOf(query)
		if failed != nil {
			response.Responses[query.RefID] = failed.asResponse("")
			continue
		}
		asked.Queries = append(asked.Queries, question)
	}
	if len(asked.Queries) == 0 {
		return response, nil
	}
	asked.From, asked.To = span(request.Queries[0].TimeRange)
	body, err := json.Marshal(asked)
	if err != nil {
		return nil, fmt.Errorf("questions to the hub: %w", err)
	}
	results, failed := d.ask(ctx, body)
	for _, question := range asked.Queries {
		refID, _ := question["refId"].(string)
		language, _ := question["language"].(string)
		result, answered := results[refID]
		switch {
		case failed != nil:
			result = failed.asResponse(language)
		case !answered:
			result = notTheHub(d.hub.address).asResponse(language)
		}
		response.Responses[refID] = result
	}
	return response, nil
}

// ask returns the hub's results by refId.
func (d *Datasource) ask(ctx context.Context, body []byte) (backend.Responses, *failure) {
	answer, failed := d.hub.post(ctx, "query", body)
	if failed != nil {
		return nil, failed
	}
	response := backend.NewQueryDataResponse()
	if err := json.Unmarshal(answer, response); err != nil {
		backend.Logger.FromContext(ctx).Error("the hub's answer holds no data frames", "error", err)
		return nil, notTheHub(d.hub.address)
	}
	return response.Responses, nil
}

// questionOf makes a question of a saved query. One that holds nothing asks with the defaults of the hub.
func questionOf(query backend.DataQuery) (map[string]any, *failure) {
	question := map[string]any{}
	if saved := bytes.TrimSpace(query.JSON); len(saved) > 0 && string(saved) != "null" && string(saved) != `""` {
		if err := json.Unmarshal(saved, &question); err != nil {
			return nil, notAQuery(query.RefID)
		}
	}
	migrate(question)
	question["refId"] = query.RefID
	question["from"], question["to"] = span(query.TimeRange)
	question["maxDataPoints"] = query.MaxDataPoints
	question["intervalMs"] = query.Interval.Milliseconds()
	// Grafana sends a hidden query only where an expression needs its answer.
	delete(question, "hide")
	return question, nil
}

func span(r backend.TimeRange) (from, to int64) {
	return r.From.UnixMilli(), r.To.UnixMilli()
}
