import { chosen, type Alternatives } from '../selection/preference';
import type { DescribedSeries } from '../../model/series';
import type { Curve } from './curve';

/**
 * Curves of what is preferred, and of the next where that has no value in the time that is asked for. Reads no more
 * than is needed: one reading for all that is preferred, another for those who stand in.
 * @param read curves of some series; that of an earlier period follows its own
 */
export async function readChosen(
  all: readonly Alternatives[],
  read: (series: readonly DescribedSeries[]) => Promise<readonly Curve[]>
): Promise<Curve[]> {
  const curves = new Map<number, Curve[]>();
  const hasAny = ({ id }: DescribedSeries) =>
    (curves.get(id) ?? []).some(({ compare, values }) => !compare && values.some((value) => value !== null));
  const most = Math.max(0, ...all.map((alternatives) => alternatives.length));
  for (let rank = 0; rank < most; rank++) {
    const wanted = all
      .filter((alternatives) => !alternatives.slice(0, rank).some(hasAny))
      .flatMap((a) => a[rank] ?? []);
    for (const curve of wanted.length > 0 ? await read(wanted) : []) {
      curves.set(curve.series.id, [...(curves.get(curve.series.id) ?? []), curve]);
    }
  }
  return all.flatMap((alternatives) => curves.get(chosen<DescribedSeries>(alternatives, hasAny).id) ?? []);
}
