import { toDataFrame } from '@grafana/data';
import type { Scenario } from './scenario';
import { STORM, UNNA_NOW } from '../../../panel-plugin/weather/src/testdata/moments';
import {
  courseFrame,
  eventsFrame,
  FORECAST_LABELS,
  GUSTS,
  QUIET,
  stormForecast,
  stormMeasured,
  THUNDER,
  UNNA,
} from '../../../panel-plugin/weather/src/testdata/frames';

const HOUR = 3_600_000;
const title = 'Wetter · Unna';
const range = { from: STORM.from, to: STORM.now };

/** A second station of the same Kommune that knows less. */
const roof = courseFrame({
  ...{ property: 'air_temperature', unit: 'celsius', first: STORM.from, values: Array<number>(48).fill(7.5) },
  labels: { station: 'unna-dach', station_name: 'Sensor Rathausdach', station_class: 'indicative' },
});

export const WEATHER = {
  weather: { title, series: [...stormMeasured(), ...stormForecast(), eventsFrame([GUSTS])], ...range },
  weatherWarned: { title, series: [...stormMeasured(), ...stormForecast(), eventsFrame([GUSTS, THUNDER])], ...range },
  weatherDemo: {
    title,
    series: [...UNNA.series, ...UNNA.forecast, ...UNNA.warnings],
    ...{ from: UNNA_NOW - 24 * HOUR, to: UNNA_NOW },
  },
  weatherCalm: {
    title,
    series: [...stormMeasured(['air_temperature', 'precipitation']), eventsFrame([QUIET])],
    ...range,
  },
  weatherPast: { title, series: stormMeasured(), from: STORM.from, to: STORM.now - 12 * HOUR },
  weatherMonths: {
    title,
    series: ['air_temperature', 'precipitation', 'wind_speed', 'wind_direction'].map((property) =>
      courseFrame({
        ...{ property, unit: property === 'air_temperature' ? 'celsius' : '', first: STORM.now - 1440 * HOUR },
        values: Array.from({ length: 1440 }, (_, i) => 6 + 4 * Math.sin(i / 3.82) + 2 * Math.sin(i / 90)),
      })
    ),
    ...{ from: STORM.now - 1440 * HOUR, to: STORM.now },
  },
  weatherForecast: { title, series: stormForecast(), ...range },
  weatherTwo: { title: 'Wetter', series: [...stormMeasured(), roof, ...stormForecast()], ...range },
  weatherModels: {
    title,
    series: [
      ...stormMeasured(),
      ...stormForecast(72, ['precipitation']),
      ...[0, 1.5, -2].map((by) =>
        courseFrame({
          ...{ property: 'air_temperature', unit: 'celsius', first: Date.parse('2026-11-26T10:00:00Z') },
          values: Array.from({ length: 72 }, (_, i) => 7 + (by * i) / 48 + 3 * Math.sin(i / 4)),
          labels: { ...FORECAST_LABELS, feed: `model-${by}` },
        })
      ),
    ],
    ...range,
  },
  weatherEmpty: { title, series: [], ...range },
  weatherFailed: {
    title,
    series: [],
    ...range,
    failed: 'Der Hub unter http://hub:4000 antwortet nicht. Prüfen Sie die Adresse.',
  },
  weatherWrong: {
    title,
    series: [
      toDataFrame({
        fields: [
          { name: 'time', type: 'time', values: [STORM.now] },
          { name: 'no2', type: 'number', values: [21.4] },
        ],
      }),
    ],
    ...range,
  },
} satisfies Record<string, Scenario>;
