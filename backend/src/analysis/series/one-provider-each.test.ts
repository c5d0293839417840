import { readChosen } from './one-provider-each';
import type { Curve } from './curve';
import type { Alternatives } from '../selection/preference';
import type { DescribedSeries } from '../../model/series';

const series = (id: number) => ({ id }) as DescribedSeries;
const VALUES: Readonly<Record<number, (number | null)[]>> = {
  1: [1, null],
  2: [2, 2],
  3: [null, null],
  4: [4],
  5: [],
  6: [],
};

/** Which series were read in each go, and whose curves came of it. */
async function asked(all: readonly (readonly number[])[], earlier: readonly number[] = []) {
  const reads: number[][] = [];
  const read = (some: readonly DescribedSeries[]): Promise<Curve[]> => {
    reads.push(some.map(({ id }) => id));
    const curves = some.flatMap((one): Curve[] => [
      { series: one, times: [], values: VALUES[one.id]! },
      ...(earlier.includes(one.id) ? [{ series: one, times: [], values: [9], compare: '1d' } as const] : []),
    ]);
    return Promise.resolve(curves);
  };
  const alternatives = all.map((ids) => ids.map(series) as unknown as Alternatives);
  return { curves: (await readChosen(alternatives, read)).map((curve) => curve.series.id), reads };
}

it.each([
  ['nothing', [], [], []],
  ['each by itself: one reading', [[1], [3]], [1, 3], [[1, 3]]],
  ['the preferred has a part: the other is not even read', [[1, 2]], [1], [[1]]],
  [
    'the preferred has nothing: the next is read',
    [
      [3, 2],
      [1, 4],
    ],
    [2, 1],
    [[3, 1], [2]],
  ],
  ['the next has nothing either: the one after', [[3, 5, 4]], [4], [[3], [5], [4]]],
  ['none has anything: the preferred', [[5, 3, 6]], [5], [[5], [3], [6]]],
])('%s', async (_, all, curves, reads) => {
  expect(await asked(all)).toEqual({ curves, reads });
});

it('an earlier time does not make up for the one that is asked for, but stays beside its own', async () => {
  expect((await asked([[3, 4]], [3, 4])).curves).toEqual([4, 4]);
});
