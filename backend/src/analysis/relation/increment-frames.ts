import { frame, numberField, timeField, type Frame } from '../../model/frame';
import { displayUnit } from '@smartregion/terms/units';
import { HOUR } from '../../model/time';
import { TIME_SERIES } from '../series/curve';
import { attributionOf, columnConfig, seriesLabels, seriesName, valueConfig } from '../selection/describe';
import { distanceOf, figureOf } from '../wording/in-short';
import { named } from '../wording/named';
import { columnsOf, figure, stationFields, TABLE } from '../wording/table';
import { INCREMENT_COLUMNS } from './relation-column-words';
import { hasInterval } from './relation-remarks';
import type { RoadsideIncrement } from '../domain/relation/roadside-increment';
import type { MeasuredHours } from '../hours/measured-hours';
import type { Scope } from '../question';

/** A street beside its background. */
export interface Increment {
  readonly street: MeasuredHours;
  readonly background: MeasuredHours;
  readonly km: number;
  readonly found: RoadsideIncrement;
}

/** Hour by hour, the end of the hour its name; beside the increment what it is made of, except where Grafana calculates. */
export function incrementCourse({ street, background, km, found }: Increment, scope: Scope): Frame {
  const { language, catalogue, purpose } = scope;
  const { propertyInfo } = street.series;
  const labels = {
    ...seriesLabels(street.series, catalogue),
    attribution: attributionOf([street.series, background.series]),
    background: background.series.station,
    background_name: background.series.stationInfo.name,
    background_distance: distanceOf(km),
  };
  const name = seriesName(street.series, scope);
  const column = (id: string, values: Float64Array, words: string) =>
    numberField(
      id,
      [...values].map((value) => figure(value)),
      { labels, config: valueConfig(propertyInfo, `${name} · ${words}`, language) }
    );
  const word = (id: keyof typeof INCREMENT_COLUMNS) => INCREMENT_COLUMNS[id][language];
  const parts = [
    column('street', street.values, word('street')),
    column('background', background.values, `${word('background')} (${background.series.stationInfo.name})`),
  ];
  return frame(
    `${name} · ${word('increment')}`,
    [
      timeField(
        'time',
        [...found.hours.keys()].map((i) => street.first + (i + 1) * HOUR)
      ),
      column('value', found.hours, word('increment')),
      ...(purpose === 'panel' || purpose === 'data' ? parts : []),
    ],
    TIME_SERIES
  );
}

/** A row for each street, of the hours that both stations know. */
export function incrementTable(all: readonly Increment[], scope: Scope): Frame {
  const { language, catalogue } = scope;
  const { number, text, flag } = columnsOf(all);
  const interval = ({ street }: Increment) => hasInterval(street.values.length);
  const { propertyInfo } = all[0]!.street.series;
  const same = all.every(({ street }) => street.series.property === propertyInfo.id);
  const column = (name: keyof typeof INCREMENT_COLUMNS, of: (one: Increment) => number | null) =>
    number(name, of, same ? { config: columnConfig(propertyInfo, INCREMENT_COLUMNS[name][language], language) } : {});
  return named(
    frame(
      INCREMENT_COLUMNS.increment[language],
      [
        ...stationFields(
          all.map(({ street }) => street.series.stationInfo),
          catalogue
        ),
        text('property_name', ({ street }) => street.series.propertyInfo[language]),
        text('background_name', ({ background }) => background.series.stationInfo.name),
        number('distance', ({ km }) => figure(km), { config: { unit: 'lengthkm', decimals: 1 } }),
        column('street', ({ found }) => figure(found.street)),
        column('background', ({ found }) => figure(found.background)),
        column('increment', ({ found }) => figure(found.increment)),
        column('increment_low', (one) => (interval(one) ? figure(one.found.low) : null)),
        column('increment_high', (one) => (interval(one) ? figure(one.found.high) : null)),
        number('traffic_share', ({ found }) => figure(found.share), { config: { unit: 'percentunit', decimals: 0 } }),
        number('n', ({ found }) => found.n, { config: { decimals: 0 } }),
        number('coverage', ({ found }) => figure(found.n / found.hours.length), {
          config: { unit: 'percentunit', decimals: 0 },
        }),
        text('unit', ({ street }) => displayUnit(street.series.propertyInfo.ucum)),
        text('sentence', (one) => sentenceOf(one, scope)),
        text('property', ({ street }) => street.series.property),
        text('background_station', ({ background }) => background.series.station),
        text('attribution', ({ street, background }) => attributionOf([street.series, background.series])),
        flag('demo', ({ street, background }) => street.series.demo || background.series.demo),
      ],
      TABLE
    ),
    language,
    INCREMENT_COLUMNS
  );
}

/** What the row says, in a sentence. */
function sentenceOf({ street, found }: Increment, { language }: Scope): string {
  const increment = figureOf(found.increment, street.series.propertyInfo, language);
  const share = `${Math.round(100 * found.share)}\u202f%`;
  if (found.increment <= 0) {
    return language === 'de'
      ? 'An der Straße ist es im Mittel nicht mehr als im Hintergrund.'
      : 'At the street there is on average no more than in the background.';
  }
  return language === 'de'
    ? `Die Straße fügt im Mittel ${increment} hinzu: höchstens ${share} der Belastung kann der Verkehr hier ändern.`
    : `The street adds ${increment} on average: traffic here can change at most ${share} of the pollution.`;
}
