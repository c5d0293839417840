import { frame, numberField, timeField } from '../model/frame';
import { isOrdered } from './aggregation';
import { seriesLabels, valueConfig } from './describe';
import { WORDS } from './words';
import type { Frame, FrameMeta } from '../model/frame';
import type { DescribedSeries } from '../model/series';
import type { Instant } from '../model/time';
import type { Comparison } from './compare';
import type { Catalogue } from './question';
import type { Language } from './words';

export type Column = readonly (number | null)[];

/** One series over time, ready to be drawn; all columns have the same length. */
export interface Curve {
  readonly series: DescribedSeries;
  readonly times: readonly Instant[];
  readonly values: Column;
  readonly min?: Column;
  readonly max?: Column;
  /** 0…1 */
  readonly coverage?: Column;
  /** The values are those of so long ago. */
  readonly compare?: Comparison;
}

export const TIME_SERIES: FrameMeta = { type: 'timeseries-multi', typeVersion: [0, 1] };

export function curveFrame(curve: Curve, seriesName: string, catalogue: Catalogue, language: Language): Frame {
  const { series, compare } = curve;
  const name = compare ? `${seriesName} (${WORDS.earlier[compare][language]})` : seriesName;
  const labels = { ...seriesLabels(series, catalogue), ...(compare ? { compare } : {}) };
  const config = valueConfig(series.propertyInfo, name, language);
  const bound = (id: 'min' | 'max', word: string, column: Column | undefined) =>
    column && isOrdered(series.propertyInfo)
      ? [numberField(id, column, { labels, config: { ...config, displayNameFromDS: `${name} · ${word}` } })]
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
