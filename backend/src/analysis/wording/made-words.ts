import { DAY, HOUR, MINUTE, SECOND, type Interval } from '../../model/time';
import type { Period } from '../../model/period';
import type { Aggregation, Property } from '@smartregion/terms/property';
import type { DescribedSeries } from '../../model/series';
import type { Method } from '../series/aggregation';
import type { Bucket } from '../series/buckets';
import type { Language } from './words';

type Words = Readonly<Record<Language, string>>;

/** Over how long a value is and how it became one. */
export interface Made {
  readonly series: Pick<DescribedSeries, 'period' | 'propertyInfo'>;
  /** Undefined: readings as they came. */
  readonly bucket?: Bucket;
  readonly method?: Method;
}

/** "Stundenmittel", "10-min-Summe", "letzter Wert je Tag"; of a reading what it stands for: "10-min-Mittel". */
export function madeWords({ series, bucket, method = 'default' }: Made, language: Language): string {
  const { propertyInfo, period } = series;
  const floating = floatingWords(propertyInfo, language);
  if (bucket === undefined) {
    return floating ?? readingWords(period, propertyInfo, language);
  }
  const kind = kindOf(method, propertyInfo.aggregation);
  const selected = floating ? `${LAST_MEAN[language]} ${floating}` : SELECTED[kind]?.[language];
  return kind in SELECTED && selected
    ? `${selected} ${PER[language]} ${unitOf(bucket, language)}`
    : bucketWords(bucket, kind, language);
}

/** Of one reading: what has no usual length says its own, "Summe über 16 min". */
export function madeOfReading(series: Made['series'], interval: Interval | undefined, language: Language): string {
  const length = interval ? interval.end - interval.start : 0;
  return series.period === 'irregular' && length > 0
    ? `${nounOf(series.propertyInfo.aggregation)[language]} ${OVER[language]} ${spanOf(length)}`
    : madeWords({ series }, language);
}
const OVER: Words = { de: 'über', en: 'over' };

/** "16 min", "5 h", "3 d": two figures tell enough. */
function spanOf(length: number): string {
  const { step, unit } = STEPS.find((one) => length >= 2 * one.step) ?? STEPS.at(-1)!;
  return `${Math.round(length / step)} ${unit}`;
}
const STEPS = [
  { step: DAY, unit: 'd' },
  { step: HOUR, unit: 'h' },
  { step: MINUTE, unit: 'min' },
  { step: SECOND, unit: 's' },
] as const;

/** What the provider has averaged over more than the interval of a value: "24-h-Mittel". */
function floatingWords({ id }: Property, language: Language): string | undefined {
  const [, span] = /_(\d+h)$/.exec(id) ?? [];
  return span && compound(span, MEAN, language);
}
const LAST_MEAN: Words = { de: 'letztes', en: 'last' };

/** As madeWords, for names: instants are called by nothing but what they measure, nor is anything said twice. */
export function madeInName(made: Made, language: Language): string | undefined {
  const { period, propertyInfo } = made.series;
  const words = madeWords(made, language);
  const isPlain = made.bucket === undefined && period === 'instant';
  return isPlain || propertyInfo[language].includes(words) ? undefined : words;
}

/** Whatever was asked for, rates, speeds, levels and directions average in their own way. */
function kindOf(method: Method, own: Aggregation): Aggregation {
  return method === 'default' || (method === 'mean' && !OVER_PLAIN.has(own)) ? own : method;
}
const OVER_PLAIN: ReadonlySet<Aggregation> = new Set(['mean', 'sum', 'min', 'max']);

/** How the provider averaged is not known, only over how long. */
function readingWords(period: Period, { aggregation, ucum }: Property, language: Language): string {
  if (period === 'instant' || period === 'irregular') {
    return SINGLE[period][language];
  }
  return compound(period, ucum === CLASS ? VALUE : nounOf(aggregation), language);
}

/** Classes and indices: what is one of them is neither mean nor maximum. */
const CLASS = '1';

const SINGLE = {
  instant: { de: 'Augenblickswert', en: 'instantaneous value' },
  irregular: { de: 'Einzelwert', en: 'single value' },
} as const;

function bucketWords(bucket: Bucket, kind: Aggregation, language: Language): string {
  const words = compound(bucket, nounOf(kind), language);
  return [WEIGHTED[kind]?.[language], words].filter(Boolean).join(' ');
}

const MEAN: Words = { de: 'Mittel', en: 'mean' };
const VALUE: Words = { de: 'Wert', en: 'value' };
const NOUNS: Partial<Readonly<Record<Aggregation, Words>>> = {
  sum: { de: 'Summe', en: 'sum' },
  min: { de: 'Minimum', en: 'minimum' },
  max: { de: 'Maximum', en: 'maximum' },
};

/** Of what is one of the readings, or made otherwise, just a value. */
const nounOf = (kind: Aggregation): Words => NOUNS[kind] ?? (kind.endsWith('mean') ? MEAN : VALUE);

/** Means that are no plain ones. */
const WEIGHTED: Partial<Readonly<Record<Aggregation, Words>>> = {
  vector_mean: { de: 'vektorielles', en: 'vector' },
  energy_mean: { de: 'energetisches', en: 'energy' },
  flow_weighted_mean: { de: 'nach Fahrzeugen gewichtetes', en: 'vehicle-weighted' },
};

/** What is one of the readings, not made of all. */
const SELECTED: Partial<Readonly<Record<Aggregation, Words>>> = {
  last: { de: 'letzter Wert', en: 'last value' },
  mode: { de: 'häufigster Wert', en: 'most frequent value' },
  at_max: { de: 'Wert beim Maximum', en: 'value at the maximum' },
};
const PER: Words = { de: 'je', en: 'per' };

/** Spans with words of their own; others are figures: "10-min-Mittel". */
const SPANS: Readonly<Record<string, { readonly in: Words; readonly unit: Words }>> = {
  '1h': { in: { de: 'Stunden', en: 'hourly' }, unit: { de: 'Stunde', en: 'hour' } },
  '1d': { in: { de: 'Tages', en: 'daily' }, unit: { de: 'Tag', en: 'day' } },
  '1w': { in: { de: 'Wochen', en: 'weekly' }, unit: { de: 'Woche', en: 'week' } },
  '1M': { in: { de: 'Monats', en: 'monthly' }, unit: { de: 'Monat', en: 'month' } },
  '1y': { in: { de: 'Jahres', en: 'yearly' }, unit: { de: 'Jahr', en: 'year' } },
};

function compound(span: string, noun: Words, language: Language): string {
  const known = SPANS[span]?.in[language];
  if (language === 'de') {
    return known ? `${known}${noun.de.toLowerCase()}` : `${figured(span, '-')}-${noun.de}`;
  }
  return `${known ?? figured(span, '-')} ${noun.en}`;
}

function unitOf(span: string, language: Language): string {
  return SPANS[span]?.unit[language] ?? figured(span, ' ');
}

/** "10m" is "10 min", "3h" "3 h". */
function figured(span: string, gap: string): string {
  return span.replace('m', `${gap}min`).replace('h', `${gap}h`);
}

/** What a person has to know of points whose length the hub has chosen. */
export function madeNotice(all: readonly Made[], language: Language): string | undefined {
  const words = [...new Set(all.map((made) => madeWords(made, language)))];
  return words.length === 0 ? undefined : `${EACH_POINT[language]}: ${words.join(', ')}.`;
}
const EACH_POINT: Words = { de: 'Ein Punkt ist', en: 'Each point is' };
