package plugin

import "github.com/grafana/grafana-plugin-sdk-go/data"

// unheard stands beside the error of a question that failed. Tables of warnings that were saved with earlier releases
// write "there is no warning" wherever no row comes, and in every empty cell, so that one has to come that has none; the
// hub itself sends such rows, too.
func unheard(question map[string]any, failed *failure) data.Frames {
	if question["type"] != "events" {
		return nil
	}
	language, _ := question["language"].(string)
	title := text{de: "Nicht abrufbar", en: "Not available"}.in(language)
	switch question["layout"] {
	case "table":
		return oneRow("title", title, "text", failed.in(language))
	case "short":
		return oneRow("subject", title, "statement", title+"\n"+failed.in(language))
	default:
		return nil
	}
}

func oneRow(what, title, details, words string) data.Frames {
	return data.Frames{data.NewFrame("",
		data.NewField(what, nil, []string{title}),
		data.NewField(details, nil, []string{words}),
	)}
}
