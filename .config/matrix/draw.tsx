import {
  type DataFrame,
  dateTime,
  EventBusSrv,
  getDefaultTimeRange,
  LoadingState,
  type PanelPlugin,
  type PanelProps,
  standardEditorsRegistry,
} from '@grafana/data';
import { render } from '@testing-library/react';
import React, { type ComponentType } from 'react';
import { loadPlugin } from './module';

/** Grafana registers its option editors; a panel only names them. */
const EDITORS = [
  'boolean',
  'radio',
  'select',
  'multi-select',
  'text',
  'number',
  'slider',
  'color',
  'unit',
  'fieldColor',
];

/** For the top of each file of tests: what Grafana does at its start, and no complaint of React about what it no longer likes. */
export function likeGrafana(): void {
  beforeAll(() => standardEditorsRegistry.setInit(() => EDITORS.map((id) => ({ id, name: id, editor: () => null }))));
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  afterEach(() => {
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockClear();
  });
}

/** Draws a built panel as a dashboard would, for a reader of German. */
export async function draw(dist: string, series: DataFrame[], until = Date.now()): Promise<void> {
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
