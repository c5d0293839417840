import {
  type DataFrame,
  type DataSourceInstanceSettings,
  type DataSourcePlugin,
  dateTime,
  EventBusSrv,
  getDefaultTimeRange,
  LoadingState,
  type PanelPlugin,
  type PanelProps,
  standardEditorsRegistry,
} from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';
import React, { type ComponentType } from 'react';
import { surround } from '../../datasource-plugin/src/testing/grafana';
import { courseFrame, SOEST_OST, soestOst } from '../../panel-plugin/airquality/src/testdata/frames';
import { builtPlugins } from '../plugins';
import { foreignDependencies, loadPlugin } from './module';

declare const expectedVersions: { grafana: string; react: string };

const AIRQUALITY = 'panel-plugin/airquality/dist';
const DATA_SOURCE = 'datasource-plugin/dist';

beforeAll(() => {
  const editors = ['boolean', 'radio', 'select'];
  standardEditorsRegistry.setInit(() => editors.map((id) => ({ id, name: id, editor: () => null })));
  surround();
});

/** React's complaints about what this version no longer likes. */
const complaints = jest.spyOn(console, 'error').mockImplementation();
afterEach(() => {
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockClear();
});

test('the packages are those of the Grafana in question', () => {
  expect(React.version).toBe(expectedVersions.react);
});

test.each(Object.values(builtPlugins()))('%s asks only for what every Grafana shares', (dist) => {
  expect(foreignDependencies(dist)).toEqual([]);
});

/** Draws a built panel as a dashboard would, for a reader of German. */
async function draw(dist: string, series: DataFrame[], until = Date.now()): Promise<void> {
  const plugin = await loadPlugin<PanelPlugin>(dist);
  const Panel = plugin.panel as ComponentType<PanelProps>;
  const timeRange = { ...getDefaultTimeRange(), to: dateTime(until) };
  render(
    <Panel
      id={1}
      title="Panel"
      data={{ state: LoadingState.Done, series, timeRange }}
      timeRange={timeRange}
      timeZone="browser"
      options={{ ...(plugin.defaults as object), language: 'de' }}
      width={530}
      height={410}
      transparent={false}
      fieldConfig={{ defaults: {}, overrides: [] }}
      renderCounter={0}
      eventBus={new EventBusSrv()}
      onOptionsChange={jest.fn()}
      onFieldConfigChange={jest.fn()}
      onChangeTimeRange={jest.fn()}
      replaceVariables={(text) => text}
    />
  );
}

describe('air-quality panel', () => {
  const show = () => draw(AIRQUALITY, [courseFrame(soestOst)], SOEST_OST.lastEnd);

  test('draws class, reason and course', async () => {
    await show();
    expect(screen.getByText('mäßig')).toBeInTheDocument();
    expect(screen.getByText('Ozon bestimmt den Index: 127 µg/m³.')).toBeInTheDocument();
    expect(screen.getAllByLabelText(/^\d.* Uhr MEZ, 3 mäßig/)).toHaveLength(23);
  });

  test('explains an hour and turns into a table', async () => {
    await show();
    fireEvent.focus(screen.getByLabelText(/3–4 Uhr MEZ/));
    expect(screen.getByRole('tooltip')).toHaveTextContent('2 gut');
    fireEvent.click(screen.getByText('Als Tabelle'));
    expect(screen.getByRole('table')).toHaveTextContent('Soest-Ost');
  });
});

describe('data source', () => {
  const settings = {
    id: 1,
    uid: 'hub',
    type: 'smartregion-hub-datasource',
    name: 'Smart Region Hub',
    url: 'http://127.0.0.1:4000',
    jsonData: {},
    secureJsonFields: {},
    meta: { id: 'smartregion-hub-datasource' },
  } as unknown as DataSourceInstanceSettings;

  test('draws its settings', async () => {
    const { components } = await loadPlugin<DataSourcePlugin<never>>(DATA_SOURCE);
    const Editor = components.ConfigEditor as unknown as ComponentType<Record<string, unknown>>;
    render(<Editor options={settings} onOptionsChange={jest.fn()} />);
    expect(screen.getByLabelText('Adresse')).toHaveValue('http://127.0.0.1:4000');
    expect(await screen.findByText('alle')).toBeInTheDocument();
  });

  test('draws its query editor and offers the stations of the hub', async () => {
    const { components, DataSourceClass } = await loadPlugin<DataSourcePlugin<never>>(DATA_SOURCE);
    const Editor = components.QueryEditor as unknown as ComponentType<Record<string, unknown>>;
    const datasource = new (DataSourceClass as unknown as new (of: object) => object)(settings);
    render(<Editor datasource={datasource} query={{ refId: 'A' }} onChange={jest.fn()} onRunQuery={jest.fn()} />);
    const stations = await screen.findByRole('combobox', { name: 'Messstellen' });
    fireEvent.keyDown(stations, { key: 'ArrowDown' });
    expect(await screen.findByText(/Schulhof/)).toBeInTheDocument();
  });
});
