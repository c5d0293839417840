package plugin

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// questions is the body of POST /api/v1/query. Times are milliseconds since the epoch.
type questions struct {
	From     int64            `json:"from"`
	To       int64            `json:"to"`
	Purpose  string           `json:"purpose"`
	Defaults defaults         `json:"defaults"`
	Queries  []map[string]any `json:"queries"`
}

type defaults struct {
	Kommune string `json:"kommune,omitempty"`
}

// QueryData puts all queries of a panel to the hub in one request. The hub answers in the JSON of Grafana's own query
// API, one result per refId, errors included.
func (d *Datasource) QueryData(ctx context.Context, request *backend.QueryDataRequest) (*backend.QueryDataResponse, error) {
	if len(request.Queries) == 0 {
		return backend.NewQueryDataResponse(), nil
	}
	asked, response := d.questions(request.Queries)
	if len(asked.Queries) == 0 {
		return response, nil
	}
	asked.Purpose = purposeOf(request)
	body, err := json.Marshal(asked)
	if err != nil {
		return nil, fmt.Errorf("questions to the hub: %w", err)
	}
	answer, failed := d.hub.post(ctx, "query", body)
	if failed != nil {
		return failAll(asked, failed, response), nil
	}
	var answered backend.QueryDataResponse
	if err := json.Unmarshal(answer, &answered); err != nil {
		backend.Logger.FromContext(ctx).Error("the hub's answer holds no data frames", "error", err)
		return failAll(asked, notTheHub(d.hub.address), response), nil
	}
	// A question that the answer leaves out would be silence in its panel.
	failAll(asked, notTheHub(d.hub.address), response)
	for _, query := range asked.Queries {
		refID, _ := query["refId"].(string)
		if own, ok := answered.Responses[refID]; ok {
			response.Responses[refID] = own
		}
	}
	return response, nil
}

// questions reads what panels and alert rules saved. Saved JSON that is no object (`null`, a text of another data
// source) is answered at once, and leaves the others alone.
func (d *Datasource) questions(queries []backend.DataQuery) (questions, *backend.QueryDataResponse) {
	refused := backend.NewQueryDataResponse()
	asked := questions{
		From:     queries[0].TimeRange.From.UnixMilli(),
		To:       queries[0].TimeRange.To.UnixMilli(),
		Defaults: defaults{Kommune: d.defaultKommune},
	}
	for _, query := range queries {
		var saved map[string]any
		if err := json.Unmarshal(query.JSON, &saved); err != nil || saved == nil {
			refused.Responses[query.RefID] = response(noQuery(query.RefID), "")
			continue
		}
		migrate(saved)
		saved["refId"] = query.RefID
		saved["from"] = query.TimeRange.From.UnixMilli()
		saved["to"] = query.TimeRange.To.UnixMilli()
		saved["maxDataPoints"] = query.MaxDataPoints
		saved["intervalMs"] = query.Interval.Milliseconds()
		// Grafana sends a hidden query only where an expression needs its answer.
		delete(saved, "hide")
		delete(saved, "live")
		asked.Queries = append(asked.Queries, saved)
	}
	return asked, refused
}

// failAll answers each question with the same failure, beside what is answered already.
func failAll(asked questions, failed *failure, beside *backend.QueryDataResponse) *backend.QueryDataResponse {
	for _, query := range asked.Queries {
		language, _ := query["language"].(string)
		answer := response(failed, language)
		answer.Frames = unheard(query, failed)
		beside.Responses[query["refId"].(string)] = answer
	}
	return beside
}

func response(failed *failure, language string) backend.DataResponse {
	return backend.ErrDataResponseWithSource(
		backend.Status(failed.status), backend.ErrorSourceDownstream, failed.in(language))
}
