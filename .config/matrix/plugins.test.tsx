import type { DataSourceInstanceSettings, DataSourcePlugin } from '@grafana/data';
import { fireEvent, render, screen } from '@testing-library/react';
import React, { type ComponentType } from 'react';
import { surround } from '../../datasource-plugin/src/testing/grafana';
import { builtPlugins } from '../plugins';
import { likeGrafana } from './draw';
import { foreignDependencies, loadPlugin } from './module';

declare const expectedVersions: { grafana: string; react: string };

const DATA_SOURCE = 'datasource-plugin/dist';

likeGrafana();
beforeAll(() => void surround());

test('the packages are those of the Grafana in question', () => {
  expect(React.version).toBe(expectedVersions.react);
});

test.each(Object.values(builtPlugins()))('%s asks only for what every Grafana shares', (dist) => {
  expect(foreignDependencies(dist)).toEqual([]);
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
