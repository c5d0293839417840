import { getDefaultTimeRange, LoadingState, VisualizationSuggestionsBuilder } from '@grafana/data';
import pluginJson from './plugin.json';
import { PANEL_ID, SUGGESTIONS } from './suggestions';
import { courseFrame, eventsFrame, GUSTS, stormForecast, UNNA } from './testdata/frames';

test.each([
  ['what the hub measured', UNNA.series, [PANEL_ID]],
  ['a forecast alone', stormForecast(), [PANEL_ID]],
  ['one quantity', [UNNA.series[0]!], []],
  ['an air pollutant', [courseFrame({ property: 'no2', unit: 'conμgm3', values: [20], first: 0 })], []],
  ['warnings alone', [eventsFrame([GUSTS])], []],
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
