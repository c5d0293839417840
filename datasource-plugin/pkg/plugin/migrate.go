package plugin

// queryVersion is the form of queries that this release saves.
const queryVersion = 1

// migrate brings a saved query to the present form, just as src/query/migrations.ts does: alert rules and shared dashboards
// run the saved JSON without ever passing through the editor. testdata/migrations.json holds for both.
//
// Without a version, a query was written by hand: one Kommune, station or property may stand alone.
func migrate(query map[string]any) {
	if _, saved := query["version"]; saved {
		return
	}
	for one, many := range map[string]string{"kommune": "kommunen", "station": "stations", "property": "properties"} {
		if alone, ok := query[one].(string); ok {
			if _, both := query[many]; !both && alone != "" {
				query[many] = []any{alone}
			}
			delete(query, one)
		}
		if list, ok := query[many].(string); ok {
			query[many] = []any{list}
		}
	}
	query["version"] = float64(queryVersion)
}
