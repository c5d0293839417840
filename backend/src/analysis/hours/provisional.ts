import { HOUR } from '../../model/time';
import type { Quality } from '../../model/quality';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';
import type { MeasuredHours } from './measured-hours';

/** Networks check their air values finally, a year later at the latest; nobody does so with counters and consoles. */
export const isCheckedLater = ({ propertyInfo, stationInfo }: DescribedSeries): boolean =>
  propertyInfo.domain === 'air' && stationInfo.class === 'reference';

/** How many series are read once more for that. */
export const seriesReadAgain = (series: readonly DescribedSeries[], minQuality: Quality): number =>
  minQuality === 'valid' ? 0 : series.filter(isCheckedLater).length;

/** How much of the official air values can still change; undefined where nothing can. */
export async function provisionalNotice(
  measured: readonly MeasuredHours[],
  minQuality: Quality,
  { store }: Pick<Scope, 'store'>
): Promise<Sentence | undefined> {
  const official = measured.filter(({ series }) => isCheckedLater(series));
  const known = official.reduce((sum, { values }) => sum + values.filter((value) => value === value).length, 0);
  const [one] = official;
  if (!one || known === 0 || minQuality === 'valid') {
    return undefined;
  }
  const edges = [one.first, one.first + one.values.length * HOUR];
  const found = await store.aggregates({ series: official.map(({ series }) => series.id), edges, minQuality: 'valid' });
  const checked = [...found.values()].flat().reduce((sum, { covered }) => sum + covered / HOUR, 0);
  const percent = Math.round(100 * (1 - checked / known));
  return percent > 0
    ? {
        de: `Vorläufig: ${percent}\u202f% der amtlichen Luftwerte sind noch nicht endgültig geprüft.`,
        en: `Provisional: ${percent}\u202f% of the official air values are not yet finally checked.`,
      }
    : undefined;
}
