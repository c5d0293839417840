import { EMPTY_BATCH, type Batch } from '../../model/observation';
import { inParts } from './parts';

const reading = (value: number) => ({ station: 's', property: 'no2', value, unit: 'ug/m3', start: value, end: value });
const batch = (values: readonly number[], rest: Partial<Batch> = {}): Batch => ({
  ...EMPTY_BATCH,
  rows: values.length,
  readings: values.map(reading),
  ...rest,
});

async function parts(batches: readonly Batch[], readings: number): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const part of inParts(
    (async function* () {
      yield* batches;
    })(),
    readings
  )) {
    all.push(part);
  }
  return all;
}

test('puts batches together up to a size, in order, and leaves none out', async () => {
  const found = await parts([batch([1, 2]), batch([3]), batch([4, 5]), batch([6, 7, 8, 9]), batch([])], 3);
  expect(found.map(({ readings }) => readings.map(({ value }) => value))).toEqual([
    [1, 2, 3],
    [4, 5],
    [6, 7, 8, 9],
  ]);
  expect(found.map(({ rows }) => rows)).toEqual([3, 2, 4]);
});

test('adds up what was counted, and keeps what was told', async () => {
  const event = { id: 'e' } as NonNullable<Batch['events']>[number];
  const [part] = await parts(
    [
      batch([1], { missing: 1, rejected: { indoor: 2 }, events: [event], withdrawn: ['a'] }),
      batch([2], { missing: 2, rejected: { indoor: 1, x: 1 }, snapshot: { scope: '', ids: ['e'] } }),
    ],
    10
  );
  expect(part).toEqual({
    ...batch([1, 2]),
    missing: 3,
    rejected: { indoor: 3, x: 1 },
    events: [event],
    withdrawn: ['a'],
    snapshot: { scope: '', ids: ['e'] },
  });
});

test('a batch that stays alone is what it was', async () => {
  const alone = batch([1]);
  expect((await parts([alone], 10))[0]).toBe(alone);
});
