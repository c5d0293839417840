import { frame, numberField, timeField } from '../../model/frame';
import { isOrdered } from './aggregation';
import { seriesLabels, valueConfig } from '../selection/describe';
import { madeWords } from '../wording/made-words';
import { WORDS } from '../wording/words';
import type { Frame, FrameMeta } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { Method } from './aggregation';
import type { Bucket } from './buckets';
import type { Comparison } from './compare';
import type { Scope } from '../question';

export type Column = readonly (number | null)[];

/** One series over time, ready to be drawn; all columns have the same length. */
export interface Curve {
  readonly series: DescribedSeries;
  readonly times: readonly Instant[];
  readonly values: Column;
  /** What the readings were drawn together to, and how; none where they are as they came. */
  readonly bucket?: Bucket;
  readonly method?: Method;
  readonly min?: Column;
  readonly max?: Column;
  /** 0…1 */
  readonly coverage?: Column;
  /** Values that are left out, because of their time too little was measured. */
  readonly invalid?: number;
  /** Values that are left out, because none follows from several. */
  readonly uncombined?: number;
  /** Of floating means: each value is that of a day, at 24:00 MEZ, or the mean of such. */
  readonly isOfDays?: boolean;
  /** The values are those of so long ago. */
  readonly compare?: Comparison;
}

type CurveScope = Pick<Scope, 'catalogue' | 'language' | 'purpose'>;

export const TIME_SERIES: FrameMeta = { type: 'timeseries-multi', typeVersion: [0, 1] };

/**
 * A curve without a value says so in its name: its panel draws nothing else.
 * @param look field config of its lines
 */
export function curveFrame(curve: Curve, seriesName: string, scope: CurveScope, look: object = {}): Frame {
  const { series, compare, isOfDays = false } = curve;
  const { catalogue, language, purpose } = scope;
  const plain = isOfDays ? `${seriesName} · ${WORDS.atMidnight[language]}` : seriesName;
  const called = compare ? `${plain} (${WORDS.earlier[compare][language]})` : plain;
  const isEmpty = purpose === 'panel' && curve.values.every((value) => value === null);
  const name = isEmpty ? `${called} · ${WORDS.noData[language]}` : called;
  const madeOf = (method = curve.method) => madeWords({ ...curve, method }, language);
  const labels = {
    ...seriesLabels(series, catalogue),
    // An alert is the same alert whatever bucket it was found in, and an hour may be held against its day.
    ...(purpose === 'alert' || purpose === 'expression' ? {} : { bucket: curve.bucket ?? 'raw', made: madeOf() }),
    ...(compare ? { compare } : {}),
  };
  // A panel's own names go before `displayNameFromDS`, and would hide it.
  const config = {
    ...{ ...valueConfig(series.propertyInfo, name, language), ...look },
    ...(isEmpty ? { displayName: name } : {}),
  };
  const bound = (id: 'min' | 'max', word: string, column: Column | undefined) =>
    column && isOrdered(series.propertyInfo)
      ? [
          numberField(id, column, {
            labels: { ...labels, ...('made' in labels ? { made: madeOf(id) } : {}) },
            config: { ...config, displayNameFromDS: `${name.replace(madeOf(), madeOf(id))} · ${word}` },
          }),
        ]
      : [];
  return frame(
    name,
    [
      timeField('time', curve.times),
      numberField('value', curve.values, { labels, config }),
      ...bound('min', WORDS.minimum[language], curve.min),
      ...bound('max', WORDS.maximum[language], curve.max),
      ...(curve.coverage
        ? [
            numberField('coverage', curve.coverage, {
              labels,
              config: {
                displayNameFromDS: `${name} · ${WORDS.coverage[language]}`,
                unit: 'percentunit',
                decimals: 0,
                min: 0,
                max: 1,
              },
            }),
          ]
        : []),
    ],
    TIME_SERIES
  );
}
