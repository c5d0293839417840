import { DateTime } from 'luxon';
import { LOCAL } from '../../model/time';
import { frame, numberField, stringField, timeField } from '../../model/frame';
import { grafanaUnit } from '@smartregion/terms/grafana-units';
import { valueMappings } from '../wording/value-words';
import { WORDS, withheldNotice } from '../wording/words';
import { inOneLine } from '../wording/in-short';
import { periodWords } from '../wording/period-words';
import type { Field, Frame } from '../../model/frame';
import type { Correction } from '../../model/correction';
import type { Station } from '../../model/kommune';
import type { Property } from '@smartregion/terms/property';
import type { DescribedSeries } from '../../model/series';
import type { Interval } from '../../model/time';
import type { Catalogue, Scope } from '../question';
import type { Selected } from './selection';
import type { Language } from '../wording/words';

/** "Unna-Königsborn · Ozon"; with how its values came about, "… · Stundenmittel · Ozon": panels shorten names by how they end. */
export function seriesName(series: DescribedSeries, { language }: Pick<Scope, 'language'>, made?: string): string {
  return inOneLine([series.stationInfo.name, made, series.propertyInfo[language]]);
}

/**
 * A name for each series, unlike all the others: where a station has the property over two periods, with the period,
 * where it has it from two feeds, with the feed, and where two stations have the same name, with their Kommunen; where
 * even these are the same, with the id.
 * @param madeOf how its values came about, in words
 */
export function displayNames(
  all: readonly DescribedSeries[],
  { language, catalogue }: Pick<Scope, 'language' | 'catalogue'>,
  madeOf: (series: DescribedSeries) => string | undefined = () => undefined
): Map<number, string> {
  const nameOf = stationNames(
    all.map(({ stationInfo }) => stationInfo),
    catalogue
  );
  const fullest = (s: DescribedSeries) => {
    const period = periodWords(s.period, language);
    const name = inOneLine([nameOf(s.stationInfo), madeOf(s), s.propertyInfo[language]]);
    return [
      name,
      `${name} (${period})`,
      `${name} (${s.feed})`,
      `${name} (${s.feed}, ${period})`,
      `${name} (${s.station}, ${s.feed}, ${period})`,
    ];
  };
  const uses = new Map<string, number>();
  all.flatMap(fullest).forEach((name) => uses.set(name, (uses.get(name) ?? 0) + 1));
  return new Map(all.map((s) => [s.id, fullest(s).find((name) => uses.get(name) === 1) ?? fullest(s).at(-1)!]));
}

/** What a station is called among others: where two have the same name ("Wetterstation Rathaus"), with its Kommune before it. */
export function stationNames(
  stations: readonly Pick<Station, 'id' | 'name'>[],
  catalogue: Pick<Catalogue, 'kommunen'>
): (station: Pick<Station, 'name' | 'kommune'>) => string {
  const called = new Map<string, Set<string>>();
  stations.forEach(({ id, name }) => called.set(name, (called.get(name) ?? new Set()).add(id)));
  return ({ name, kommune }) =>
    (called.get(name)?.size ?? 0) > 1 ? `${kommuneName({ kommune }, catalogue)}, ${name}` : name;
}

/** What a panel must know of a value's origin; stands in labels because those alone survive shared dashboards. */
export function seriesLabels(series: DescribedSeries, catalogue: Catalogue): Record<string, string> {
  return {
    ...stationLabels(series.stationInfo, catalogue),
    property: series.property,
    feed: series.feed,
    period: series.period,
    attribution: series.licence.attribution,
    ...(series.corrections ? { correction: series.corrections.map(correctionLabel).join('; ') } : {}),
    ...(series.demo ? { demo: 'true' } : {}),
  };
}

/** `2026-07: x = (y − 1.25) / 1.085, 2026-07-01/…` */
function correctionLabel({ version, slope, intercept, from, until }: Correction): string {
  const day = (instant: number | undefined) =>
    instant === undefined ? '…' : DateTime.fromMillis(instant, { zone: LOCAL }).toISODate();
  const validity = from === undefined && until === undefined ? '' : `, ${day(from)}/${day(until)}`;
  return `${version}: x = (y ${intercept < 0 ? '+' : '−'} ${Math.abs(intercept)}) / ${slope}${validity}`;
}

export function stationLabels(station: Station, catalogue: Catalogue): Record<string, string> {
  return {
    kommune: station.kommune,
    kommune_name: kommuneName(station, catalogue),
    station: station.id,
    station_name: station.name,
    station_class: station.class,
  };
}

export function kommuneName({ kommune }: Pick<Station, 'kommune'>, { kommunen }: Pick<Catalogue, 'kommunen'>): string {
  return kommunen.find((k) => k.slug === kommune)?.name ?? kommune;
}

/** The lines that must stand beside these data, each once. */
export function attributionOf(series: readonly DescribedSeries[]): string {
  return [...new Set(series.map((s) => s.licence.attribution))].join('; ');
}

/** Field config of a property's values. */
export function valueConfig(property: Property, displayNameFromDS: string, language: Language) {
  return {
    displayNameFromDS,
    unit: grafanaUnit(property.ucum, language),
    decimals: property.decimals,
    noValue: WORDS.noData[language],
    ...valueMappings(property.id, language),
  };
}

/** Field config of a property's values in a column of a table. */
export function columnConfig(property: Property, displayName: string, language: Language) {
  const { displayNameFromDS: _, ...config } = valueConfig(property, displayName, language);
  return { ...config, displayName };
}

/**
 * The frames with what is to be said about the selection beside the data; it stands alone where there is no data.
 * @param form what a panel draws of such an answer: a course over time, or a table
 * @param nothing what is said where the selection has no series
 */
export function withNotices(
  frames: readonly Frame[],
  { series, withheld }: Selected,
  { language, purpose, range }: Pick<Scope, 'language' | 'purpose' | 'range'>,
  form: 'course' | 'table',
  nothing: Readonly<Record<Language, string>> = WORDS.noSeries
): Frame[] {
  const [first, ...rest] = series.length === 0 ? [] : frames;
  const notices = [
    ...(first === undefined ? [{ severity: 'info', text: nothing[language] } as const] : []),
    ...(withheld > 0 ? [{ severity: 'warning', text: withheldNotice(withheld, language) } as const] : []),
    // A curve has no room for a mark: Grafana shows this in the panel's head.
    ...(series.some((s) => s.demo) ? [{ severity: 'info', text: WORDS.demo[language] } as const] : []),
  ];
  if (purpose === 'panel' && frames.every(isEmpty)) {
    // A panel draws what has no rows like a question that failed.
    const words = (first === undefined ? nothing : WORDS.noValues)[language];
    return [frame(words, form === 'table' ? [note(words, language)] : noCourse(words, language, range), { notices })];
  }
  if (!first) {
    // Without fields an alert rule sees "no data", not a value.
    return [frame('', [], { notices })];
  }
  const meta = { ...first.schema.meta, ...(notices.length > 0 ? { notices } : {}) };
  return [{ ...first, schema: { ...first.schema, meta } }, ...rest];
}

/** The frames with one more thing that is to be said beside the data. */
export function withNotice(frames: readonly Frame[], text: string | undefined): Frame[] {
  const [first, ...rest] = frames;
  if (!first || text === undefined) {
    return [...frames];
  }
  const notices = [...(first.schema.meta?.notices ?? []), { severity: 'info', text } as const];
  return [{ ...first, schema: { ...first.schema, meta: { ...first.schema.meta, notices } } }, ...rest];
}

const isEmpty = ({ data }: Frame): boolean => (data.values[0]?.length ?? 0) === 0;

/** A table of one cell. */
const note = (words: string, language: Language): Field =>
  stringField('note', [words], { config: { displayName: WORDS.note[language] } });

/** A series without a value, called what is to be said: legend and figure show it. */
function noCourse(words: string, language: Language, { start, end }: Interval): Field[] {
  // Panels name series after their station; a name of its own goes before that.
  const config = { displayName: words, noValue: WORDS.noData[language] };
  return [timeField('time', [Math.round((start + end) / 2)]), numberField('value', [null], { config })];
}
