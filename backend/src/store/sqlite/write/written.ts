import type { Observation } from '../../../model/observation';
import type { SeriesPoints } from '../../observation-store';

/**
 * The points of a write that the store took as new or changed.
 * @param keys of the rows that were inserted or updated, as `keyOf` says
 * @returns order as given; of the same interval twice the last one, which holds
 */
export function writtenIn(points: readonly SeriesPoints[], keys: ReadonlySet<string>): SeriesPoints[] {
  const left = new Set(keys);
  return points
    .toReversed()
    .map(({ series, observations }) => {
      const last = observations.toReversed().filter((observation) => left.delete(keyOf(series.id, observation)));
      return { series, observations: last.toReversed() };
    })
    .filter(({ observations }) => observations.length > 0)
    .toReversed();
}

/** What tells a row from all others, as the statements of `upsert` return it. */
function keyOf(series: number, { start, end, issued }: Observation): string {
  return [series, start, end, ...(issued === undefined ? [] : [issued])].join('/');
}
