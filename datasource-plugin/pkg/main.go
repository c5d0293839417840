// The backend of the data source: hands Grafana's questions to the hub and its answers back.
package main

import (
	"os"

	"github.com/grafana/grafana-plugin-sdk-go/backend/datasource"
	"github.com/grafana/grafana-plugin-sdk-go/backend/log"

	"smartregion-hub-datasource/pkg/plugin"
)

func main() {
	if err := datasource.Manage("smartregion-hub-datasource", plugin.NewDatasource, datasource.ManageOpts{}); err != nil {
		log.DefaultLogger.Error("the plugin stopped", "error", err)
		os.Exit(1)
	}
}
