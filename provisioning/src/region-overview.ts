import type { Dashboard } from './dashboard';
import { currentWarnings, warningMarks } from './events';
import { text, type Text } from './language';
import { COLOR, dashed, lines, timeseriesOptions, type Sized } from './look';
import { byName } from './field-config';
import { kommunenTable } from './boards/kommunen-table';
import { regionMap } from './boards/region-map';

const air: Sized = {
  width: 10,
  type: 'smartregion-airquality-panel',
  title: text('Luft je Messstelle', 'Air by station'),
  description: text(
    'Klasse nach LQI 2025 aus Stundenmitteln; der schlechteste gemessene Stoff bestimmt.',
    'Class by LQI 2025 from hourly means; the worst measured pollutant decides.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
};

/** The stations of the region as one band from the lowest to the highest, with their mean. */
const BAND = {
  mean: text('Mittel der Messstellen', 'Mean of the stations'),
  min: text('Niedrigster Wert', 'Lowest value'),
  max: text('Höchster Wert', 'Highest value'),
} as const;

function course(property: string, unit: string, decimals: number, title: Text, description: Text): Sized {
  const reduce = (reducer: keyof typeof BAND) => ({
    id: 'calculateField',
    options: { mode: 'reduceRow', reduce: { reducer }, alias: BAND[reducer], replaceFields: false },
  });
  const edge = { 'custom.lineWidth': 1, color: { mode: 'fixed', fixedColor: COLOR.blue } };
  const upper = { ...edge, ...dashed([6, 4]), 'custom.fillBelowTo': BAND.min, 'custom.fillOpacity': 20 };
  return {
    width: 8,
    type: 'timeseries',
    title,
    description,
    targets: [{ refId: 'A', type: 'series', properties: [property], stations: [], kommunen: ['*'], bucket: '1h' }],
    defaults: { ...lines, unit, decimals },
    overrides: [
      byName(BAND.mean, { 'custom.lineWidth': 3, color: { mode: 'fixed', fixedColor: COLOR.blue } }),
      byName(BAND.min, { ...edge, ...dashed([2, 4]) }),
      byName(BAND.max, upper),
    ],
    // Each counts the ones before as stations too, which changes neither the lowest nor the highest.
    transformations: [
      { id: 'joinByField', options: { byField: 'time', mode: 'outer' } },
      reduce('mean'),
      reduce('min'),
      reduce('max'),
      { id: 'filterFieldsByName', options: { include: { names: ['time', BAND.mean, BAND.min, BAND.max] } } },
    ],
    options: timeseriesOptions,
  };
}

export const regionOverview: Dashboard = {
  slug: 'overview',
  title: text('Region im Überblick', 'Region overview'),
  description: text(
    'Luft, Wetter und Verkehr der Kommunen im Kreis Unna auf einen Blick.',
    'Air, weather and traffic of the municipalities of Kreis Unna at a glance.'
  ),
  tags: [],
  related: ['weather', 'air', 'road', 'warnings', 'counts', 'parking', 'water'],
  from: 'now-48h',
  variables: [],
  annotations: [warningMarks(['*'])],
  rows: [
    { height: 20, panels: [regionMap, kommunenTable] },
    { height: 14, panels: [currentWarnings(14, ['*']), air] },
    {
      height: 9,
      panels: [
        course(
          'no2',
          'conμgm3',
          0,
          text('Stickstoffdioxid in der Region', 'Nitrogen dioxide in the region'),
          text(
            'NO₂, Stundenmittel aller Messstellen. Grenzwert der Stunde: 200 µg/m³ (39. BImSchV).',
            'NO₂, hourly means of all stations. Hourly limit value: 200 µg/m³ (39. BImSchV).'
          )
        ),
        course(
          'air_temperature',
          'celsius',
          1,
          text('Lufttemperatur in der Region', 'Air temperature in the region'),
          text(
            'Lufttemperatur in 2 m Höhe, Stundenmittel aller Wetterstationen.',
            'Air temperature at 2 m, hourly means of all weather stations.'
          )
        ),
        course(
          'traffic_flow_all',
          'none',
          0,
          text('Verkehr in der Region, Kfz/h', 'Traffic in the region, vehicles/h'),
          text(
            'Kraftfahrzeuge je Stunde an den Zählstellen, Mittel der Stunde.',
            'Vehicles per hour at the counting sites, mean of the hour.'
          )
        ),
      ],
    },
  ],
};
