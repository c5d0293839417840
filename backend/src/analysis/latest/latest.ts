import { z } from 'zod';
import { frame } from '../../model/frame';
import { CLOCK_TOLERANCE } from '../../model/observation';
import { PROPERTIES } from '@smartregion/terms/property';
import { QUALITIES, type Quality } from '../../model/quality';
import { displayUnit } from '@smartregion/terms/units';
import { curveFrame } from '../series/curve';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { FORM } from '../form/hints';
import { durationSchema, lengthOf } from '../form/duration';
import { LATEST_WORDS } from './latest-words';
import { attributionOf, columnConfig, displayNames, withNotices } from '../selection/describe';
import { listSchema, periodsSchema, selectionWith } from '../selection/lists';
import { alternativesOf, chosen, type Named } from '../selection/preference';
import { selectMeasured } from '../selection/selection';
import { inOneLine } from '../wording/in-short';
import { madeInName, madeOfReading, madeWords } from '../wording/made-words';
import { carries, reasonsSchema } from '../wording/reasons';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { valueWord } from '../wording/value-words';
import type { Language } from '@smartregion/terms/sentence';
import type { Frame } from '../../model/frame';
import type { Property } from '@smartregion/terms/property';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { ObservationReader, Point } from '../../store/observation-store';
import type { Purpose, Question, Scope } from '../question';
import { kommunenFrame, shortFrame, type NewestReading } from './latest-in-short';

const parameters = z.object({
  ...selectionWith(listSchema.describe('Ids of the vocabulary; none: all.').register(FORM, { offers: 'properties' })),
  layout: z
    .enum(['auto', 'wide', 'short', 'kommunen', 'long', 'series'])
    .default('auto')
    .describe(
      'long: a row for each series. wide: a row for each station, a column for each property. series: a series of one ' +
        'point each, to calculate with. short: a row for each series in one column of text, for phones, and what it is ' +
        'about. kommunen: a row for each Kommune in words, the means of its stations. auto: long, and series for ' +
        'expressions. Alert rules always get series.'
    )
    .register(FORM, { drawn: true }),
  labels: labelsSchema,
  maxAge: durationSchema
    .default('PT24H')
    .describe('Older readings are no longer "now": ISO 8601 duration.')
    .transform(lengthOf),
  periods: periodsSchema,
  minQuality: z.enum(QUALITIES).default('suspect').describe('The lowest quality that counts.'),
  reasons: reasonsSchema,
});

type LatestParameters = z.output<typeof parameters>;

/** To find the newest reading of a series costs about as much as reading so many. */
const LOOKS = 10;
/** Of the long form, which is the larger one. */
const COLUMNS = 20;

/**
 * The newest reading of everything, as of now. Where the preferred feed has been silent for longer, the next stands
 * in; where all have, the row has no value.
 */
export const latest: Question<LatestParameters> = {
  type: 'latest',
  parameters,
  words: LATEST_WORDS,
  tables: ['auto', 'wide', 'long'],
  async footprint(p, scope) {
    const { series } = await selectMeasured(p, scope);
    const rows = LOOKS * series.length;
    return { values: COLUMNS * series.length, rows, span: { start: scope.now - p.maxAge, end: Infinity }, live: true };
  },
  async answer(p, scope) {
    const selected = await selectMeasured(p, scope);
    const wanted = { feeds: p.feeds, periods: p.periods, minQuality: p.minQuality, maxAge: p.maxAge, now: scope.now };
    const rows = (await newestReadings(selected.series, wanted, scope.store)).filter(
      ({ point }) => p.reasons.length === 0 || (point !== undefined && carries(point, p.reasons))
    );
    switch (layoutFor(p.layout, scope.purpose)) {
      case 'series':
        return withNotices(relabelled(onePointEach(rows, scope), p.labels, scope.purpose), selected, scope, 'course');
      case 'wide':
        return withNotices([wide(rows, scope)], selected, scope, 'table');
      case 'long':
        return withNotices([long(rows, scope)], selected, scope, 'table');
      case 'short':
        return withNotices([shortFrame(rows, scope)], selected, scope, 'table');
      case 'kommunen':
        return withNotices([kommunenFrame(rows, scope)], selected, scope, 'table');
    }
  },
};

/** Grafana calculates with series: of a table it says "must be a wide series but got type long". */
function layoutFor(asked: LatestParameters['layout'], purpose: Purpose): Exclude<LatestParameters['layout'], 'auto'> {
  if (purpose === 'alert') {
    return 'series';
  }
  return asked === 'auto' ? (purpose === 'expression' ? 'series' : 'long') : asked;
}

/** A series that is silent has a point without a value: an alert rule has to notice. */
function onePointEach(rows: readonly NewestReading[], scope: Scope): Frame[] {
  const names = displayNames(
    rows.map(({ series }) => series),
    scope,
    (series) => madeInName({ series }, scope.language)
  );
  return rows.map(({ series, point }) =>
    curveFrame(
      { series, times: [point?.end ?? scope.now], values: [point?.value ?? null] },
      names.get(series.id)!,
      scope
    )
  );
}

export interface NewestRequest extends Named {
  readonly minQuality: Quality;
  /** What ended longer ago is no longer "now", ms. */
  readonly maxAge: number;
  readonly now: Instant;
}

/**
 * A reading for each property of each station: of the preferred feed, or of the next where that has none. What has not
 * been yet is none.
 */
export async function newestReadings(
  all: readonly DescribedSeries[],
  { minQuality, maxAge, now, ...named }: NewestRequest,
  store: Pick<ObservationReader, 'latest'>
): Promise<NewestReading[]> {
  const ids = all.map(({ id }) => id);
  const points = await store.latest(ids, minQuality, now - maxAge, now + CLOCK_TOLERANCE);
  return alternativesOf(all, named)
    .map((alternatives) => chosen<DescribedSeries>(alternatives, ({ id }) => points.has(id)))
    .map((series) => ({ series, point: points.get(series.id) }));
}

function long(rows: readonly NewestReading[], { catalogue, language, now }: Scope): Frame {
  const { age, flag, number, text, time } = columnsOf(rows);
  const stations = rows.map(({ series }) => series.stationInfo);
  return frame(
    'latest',
    [
      ...stationFields(stations, catalogue),
      text('property', ({ series }) => series.property),
      text('property_name', ({ series }) => series.propertyInfo[language]),
      number('value', ({ point }) => point?.value ?? null),
      text(
        'unit',
        ({ series, point }) =>
          valueWord(series.property, point?.value, language) ?? displayUnit(series.propertyInfo.ucum, language)
      ),
      time('time', ({ point }) => point?.end ?? null),
      age(({ point }) => point?.end ?? null, now),
      text('made', ({ series, point }) => madeOfReading(series, point, language)),
      time('start', ({ point }) => point?.start ?? null),
      text('quality', ({ point }) => point?.quality ?? null),
      text('reasons', ({ point }) => point?.reasons.join(',') ?? null),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series }) => series.licence.attribution),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

function wide(rows: readonly NewestReading[], { catalogue, language, now }: Scope): Frame {
  const stations = [...byStation(rows).values()];
  const { age, flag, number, text, time } = columnsOf(stations);
  const measured = new Set(rows.map(({ series }) => series.property));
  const properties = PROPERTIES.filter(({ id }) => measured.has(id));
  return frame(
    'latest',
    [
      ...stationFields(
        stations.map((all) => all[0]!.series.stationInfo),
        catalogue
      ),
      ...properties.map((property) =>
        number(property.id, (all) => newest(all, property)?.value ?? null, {
          config: {
            ...columnConfig(property, property[language], language),
            description: madeOf(rows, property, language),
          },
        })
      ),
      time('time', (all) => newest(all)?.end ?? null),
      age((all) => newest(all)?.end ?? null, now),
      ...properties.map((property) =>
        age((all) => newest(all, property)?.end ?? null, now, { of: property.id, called: ageOf(property, language) })
      ),
      text('attribution', (all) => attributionOf(all.map(({ series }) => series))),
      flag('demo', (all) => all.some(({ series }) => series.demo)),
    ],
    TABLE
  );
}

function byStation(rows: readonly NewestReading[]): Map<string, NewestReading[]> {
  const stations = new Map<string, NewestReading[]>();
  for (const row of rows) {
    stations.set(row.series.station, [...(stations.get(row.series.station) ?? []), row]);
  }
  return stations;
}

/** Where several feeds are asked for by name and bring the property, the one that has the newer reading. */
function newest(rows: readonly NewestReading[], property?: Property): Point | undefined {
  return rows
    .filter(({ series }) => !property || series.property === property.id)
    .reduce<Point | undefined>(
      (best, { point }) => (point && !(best && best.end >= point.end) ? point : best),
      undefined
    );
}

/** Over how long the values of a column are; stations may differ. */
function madeOf(rows: readonly NewestReading[], property: Property, language: Language): string {
  const own = rows.filter(({ series }) => series.property === property.id);
  return [...new Set(own.map(({ series }) => madeWords({ series }, language)))].join(', ');
}

function ageOf(property: Property, language: Language): string {
  return inOneLine([property[language], AGE[language]]);
}
const AGE = { de: 'Alter', en: 'age' } as const;
