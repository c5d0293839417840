package plugin

import "github.com/grafana/grafana-plugin-sdk-go/data"

// tablesOfEvents has the columns of what and of its details for each layout that is a table.
var tablesOfEvents = map[string][2]string{"table": {"title", "text"}, "short": {"subject", "statement"}}

// unheard stands beside the error of a question that failed. Tables of warnings that were saved with earlier releases
// write "there is no warning" wherever no row comes, and in every empty cell, so that one has to come that has none; the
// hub itself sends such rows, too.
func unheard(question map[string]any, failed *failure) data.Frames {
	layout, _ := question["layout"].(string)
	columns, told := tablesOfEvents[layout]
	if question["type"] != "events" || !told {
		return nil
	}
	language, _ := question["language"].(string)
	title := text{de: "Nicht abrufbar", en: "Not available"}
	return data.Frames{data.NewFrame("",
		data.NewField(columns[0], nil, []string{title.in(language)}),
		data.NewField(columns[1], nil, []string{failed.in(language)}),
	)}
}
