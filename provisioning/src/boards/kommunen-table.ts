import { propertyOf } from '@smartregion/terms/property';
import { byName } from '../field-config';
import { text, type Text } from '../language';
import type { Sized } from '../look';
import type { Transformation } from '../panel';
import { own } from './own-panels';

const ALL = { kommunen: ['*'] };

interface Column {
  /** As the answer, or what is made of it, names the column: in each language. */
  readonly of: Text;
  readonly title: Text;
  readonly unit?: string;
  readonly decimals?: number;
}

/** Means of the stations that measure it. */
const mean = (property: string, title: Text, unit: string, decimals: number): Column => {
  const { de, en } = propertyOf(property);
  return { of: text(`${de} (mean)`, `${en} (mean)`), title, unit, decimals };
};
const PROPERTIES = ['air_temperature', 'wind_speed', 'traffic_flow_all'] as const;

const COLUMNS: readonly Column[] = [
  { of: text('kommune_name', 'kommune_name'), title: text('Kommune', 'Municipality') },
  { of: text('statement', 'statement'), title: text('Luft', 'Air') },
  { of: text('deciding (first)', 'deciding (first)'), title: text('bestimmt von', 'Decided by') },
  mean('air_temperature', text('Temperatur', 'Temperature'), 'celsius', 1),
  mean('wind_speed', text('Wind', 'Wind'), 'velocityms', 1),
  mean('traffic_flow_all', text('Verkehr', 'Traffic'), 'suffix:Kfz/h', 0),
  { of: text('age (min)', 'age (min)'), title: text('Alter', 'Age'), unit: 's', decimals: 0 },
];

/** Of the stations of a Kommune one row. */
function perKommune(refId: string, made: readonly (readonly [column: string, how: string])[]): Transformation {
  const columns = made.map(([column, how]) => [column, { operation: 'aggregate', aggregations: [how] }] as const);
  const kommune = ['kommune_name', { operation: 'groupby', aggregations: [] }] as const;
  return {
    id: 'groupBy',
    filter: { id: 'byRefId', options: refId },
    options: { fields: Object.fromEntries([kommune, ...columns]) },
  };
}

/** A row for each Kommune, which every column sorts; on a telephone a box for each. */
export const kommunenTable: Sized = own(
  'rows',
  15,
  text('Kommunen jetzt', 'Municipalities now'),
  text(
    'Je Kommune: schlechteste Klasse der Luft und der Stoff, der sie bestimmt, Mittel der Wetterstationen und der Zählstellen, Alter des neuesten Werts. Was fehlt, wird dort nicht gemessen.',
    'By municipality: worst class of the air and the pollutant that decides, mean of the weather stations and of the counting sites, age of the newest value. What is missing is not measured there.'
  ),
  [
    { refId: 'A', type: 'air-quality-index', layout: 'kommunen', ...ALL },
    { refId: 'B', type: 'air-quality-index', layout: 'table', ...ALL },
    { refId: 'C', type: 'latest', layout: 'wide', properties: PROPERTIES, maxAge: 'PT6H', ...ALL },
  ],
  {
    overrides: COLUMNS.flatMap(({ title, unit, decimals }) => (unit ? [byName(title, { unit, decimals })] : [])),
    transformations: [
      // Of the worst class the first pollutant is the one that decides.
      {
        id: 'sortBy',
        filter: { id: 'byRefId', options: 'B' },
        options: { fields: {}, sort: [{ field: 'class', desc: true }] },
      },
      perKommune('B', [['deciding', 'first']]),
      perKommune('C', [
        ...PROPERTIES.flatMap((property) => Object.values(namesOf(property)).map((name) => [name, 'mean'] as const)),
        ['age', 'min'],
      ]),
      // Named before they are joined: after it Grafana puts the name of the answer behind theirs.
      ...['A', 'B', 'C'].map((refId): Transformation => ({
        id: 'organize',
        filter: { id: 'byRefId', options: refId },
        options: {
          excludeByName: { kommune: true, class: true, demo: true },
          indexByName: {},
          renameByName: Object.fromEntries(
            COLUMNS.flatMap(({ of, title }) => [of.de, of.en].map((name) => [name, title]))
          ),
        },
      })),
      { id: 'joinByField', options: { byField: text('Kommune', 'Municipality'), mode: 'outer' } },
      {
        id: 'organize',
        options: {
          excludeByName: {},
          indexByName: Object.fromEntries(
            COLUMNS.flatMap(({ title }, i) => [title.de, title.en].map((name) => [name, i]))
          ),
          renameByName: {},
        },
      },
      { id: 'sortBy', options: { fields: {}, sort: [{ field: text('Kommune', 'Municipality'), desc: false }] } },
    ],
  }
);

function namesOf(property: string): Text {
  const { de, en } = propertyOf(property);
  return text(de, en);
}
