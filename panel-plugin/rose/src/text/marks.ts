import { formatAmount, formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { type Grid, pointAt } from '../data/grid';
import {
  type ClassRose,
  type FieldRose,
  isClassRose,
  type PercentileRose,
  type ProbabilityRose,
  type SectorRose,
  shareOf,
} from '../data/rose';
import { amount, className, hoursText, percentileName, percentText } from './amounts';
import { directionWithDegrees } from './directions';
import { hatchName } from './roseWords';
import { say } from './names';
import { TEXTS } from './texts';

/** What one mark of a drawing means. */
export interface MarkWords {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly band?: number }[];
}

/** The same as one sentence, for screen readers. */
export const spoken = ({ title, lines }: MarkWords): string =>
  [title, lines.map(({ text }) => text).join('; ')].filter(Boolean).join(': ');

export function sectorWords(rose: SectorRose, at: number, language: Language): MarkWords {
  const sector = rose.sectors[at]!;
  const title = directionWithDegrees(sector.direction, language);
  const lines = isClassRose(rose)
    ? classLines(rose, at, language)
    : rose.kind === 'percentile'
      ? percentileLines(rose, at, language)
      : probabilityLines(rose, at, language);
  return { title, lines };
}

const hours = (n: number | null, language: Language) => (n === null ? [] : [{ text: hoursText(n, language) }]);

function classLines(rose: ClassRose, at: number, language: Language): MarkWords['lines'] {
  const sector = rose.sectors[at]!;
  const share = shareOf(sector);
  const whole = `${percentText(share, language, 1)} ${say(language, 'der Stunden', 'of hours')}`;
  const classes = rose.classes.map((one, band) => {
    const own = sector.values[band] ?? 0;
    // A correction changes all classes of a sector alike, so that its hours are still told by the shares.
    const n =
      sector.hours === null || share === 0 ? '' : ` (n = ${formatNumber((sector.hours * own) / share, 0, language)})`;
    return { band, text: `${className(one, rose.unit, language)}: ${percentText(own, language, 1)}${n}` };
  });
  return [
    { text: sector.hours === null ? whole : `${whole}, n = ${formatNumber(sector.hours, 0, language)}` },
    ...(share === 0 ? [] : classes),
  ];
}

function percentileLines(rose: PercentileRose, at: number, language: Language): MarkWords['lines'] {
  const { values, hours: n } = rose.sectors[at]!;
  const told = rose.percents.flatMap((percent, band) => {
    const value = values[band] ?? null;
    return value === null
      ? []
      : [{ band, text: `${percentileName(percent, language)}: ${amount(value, rose, language)}` }];
  });
  return [...(told.length > 0 ? told : [{ text: hatchName(rose, language) }]), ...hours(n, language)];
}

function probabilityLines(rose: ProbabilityRose, at: number, language: Language): MarkWords['lines'] {
  const { values, hours: n } = rose.sectors[at]!;
  const [share, above] = [values[0] ?? null, rose.above[at] ?? null];
  if (share === null) {
    return [{ text: hatchName(rose, language) }, ...hours(n, language)];
  }
  const expected =
    rose.expected === null ? '' : `, ${TEXTS[language].expected} ${percentText(100 * rose.expected, language)}`;
  const counted =
    above === null || n === null
      ? []
      : [
          {
            text: `${formatNumber(above, 0, language)} ${say(language, 'von', 'of')} ${hoursText(n, language)}`,
          },
        ];
  return [
    {
      text: `${percentText(100 * share, language, 1)} ${say(language, 'der Stunden hoch', 'of hours high')}${expected}`,
    },
    ...counted,
  ];
}

/** What a field shows in one direction, at some speeds. */
export function profileWords(
  rose: FieldRose,
  grid: Grid,
  direction: number,
  speeds: readonly number[],
  language: Language
): MarkWords {
  const lines = speeds.map((speed) => {
    const point = pointAt(rose, grid, direction, speed);
    const told = point
      ? `${amount(point.value, rose, language)}${point.hours === null ? '' : `, ${TEXTS[language].about} ${hoursText(point.hours, language)}`}`
      : hatchName(rose, language);
    return { text: `${formatAmount(speed, Number.isInteger(speed) ? 0 : 1, 'm/s', language)}: ${told}` };
  });
  return { title: directionWithDegrees(direction, language), lines };
}

/** The middle: hours without wind. */
export const calmWords = (calm: number, language: Language): MarkWords => ({
  title: TEXTS[language].calm,
  lines: [{ text: `${percentText(calm, language, 1)} ${say(language, 'der Stunden', 'of hours')}` }],
});
