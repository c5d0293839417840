import { getDefaultTimeRange, LoadingState, toDataFrame, VisualizationSuggestionsBuilder } from '@grafana/data';
import pluginJson from './plugin.json';
import { PANEL_ID, SUGGESTIONS } from './suggestions';
import { days, limits } from './testdata/frames';

const temperature = toDataFrame({
  fields: [
    { name: 'time', type: 'time', values: [1] },
    { name: 'value', type: 'number', values: [21.5] },
  ],
});

test.each([
  ['limit values', [limits(2022)], [PANEL_ID]],
  ['exceeded days', [days(2022)], [PANEL_ID]],
  ['temperatures', [temperature], []],
  ['nothing', [], []],
])('%s', (_, series, suggested) => {
  const builder = new VisualizationSuggestionsBuilder({
    ...{ series, state: LoadingState.Done, timeRange: getDefaultTimeRange() },
  });
  SUGGESTIONS.getSuggestionsForData(builder);
  expect(builder.getList().map(({ pluginId }) => pluginId)).toEqual(suggested);
});

test('Grafana is told that the panel has suggestions, under its own id', () => {
  expect(pluginJson).toMatchObject({ id: PANEL_ID, suggestions: true });
});
