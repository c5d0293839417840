// Package plugin hands Grafana's questions to the hub and the hub's answers back. It knows how to reach the hub and how
// to say that it cannot; every rule about the domain, and every default of a query, lives in the hub.
package plugin

import (
	"context"
	"fmt"

	"github.com/grafana/grafana-plugin-sdk-go/backend"
	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"
	"github.com/grafana/grafana-plugin-sdk-go/backend/instancemgmt"
	"github.com/grafana/grafana-plugin-sdk-go/backend/resource/httpadapter"
)

// Datasource is one configured data source. Grafana makes a new one whenever its settings change.
type Datasource struct {
	backend.CallResourceHandler
	hub            *hub
	defaultKommune string
}

// NewDatasource makes a data source of its settings. A wrong address is no error here: Grafana would show it as a fault
// of the plugin, so each call reports it in words.
func NewDatasource(ctx context.Context, instance backend.DataSourceInstanceSettings) (instancemgmt.Instance, error) {
	options, err := httpOptions(ctx, instance)
	if err != nil {
		return nil, fmt.Errorf("http settings of the data source: %w", err)
	}
	client, err := httpclient.New(options)
	if err != nil {
		return nil, fmt.Errorf("http client of the data source: %w", err)
	}
	settings, err := readSettings(instance)
	if err != nil {
		return nil, err
	}
	d := &Datasource{
		hub:            newHub(instance.URL, settings.token, client),
		defaultKommune: settings.defaultKommune,
	}
	d.CallResourceHandler = httpadapter.New(d.resources())
	return d, nil
}

// Dispose lets go of the connections to the hub.
func (d *Datasource) Dispose() {
	d.hub.client.CloseIdleConnections()
}
