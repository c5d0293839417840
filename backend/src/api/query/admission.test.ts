import { Admission } from './admission';
import { FairQueue } from './fair-queue';

const BUDGETS = { requestValues: 1000, requestTime: 20_000, askerTime: 30_000 };
/** Rows of about a second of work. */
const SECOND_OF_ROWS = 1_200_000;
const never = new AbortController().signal;

function admission() {
  return new Admission(new FairQueue({ threads: 2, values: 10_000, waiting: 10, patience: 1000 }), BUDGETS);
}

it.each([
  [
    'too many values in all',
    Array(11).fill({ values: 100, rows: 0 }),
    'too-large',
    /1 100 values; the hub gives at most 1 000/,
  ],
  [
    'too much work in all',
    Array(3).fill({ values: 0, rows: 7 * SECOND_OF_ROWS }),
    'too-large',
    /about 21 s of work; .* at most 20 s/,
  ],
])('%s: the request is refused with the number, before anything is done', (_, costs, kind, message) => {
  expect(() => admission().check('a', costs)).toThrow(
    expect.objectContaining({
      kind,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/interval/),
    })
  );
});

it('takes from one asker only so much open work at a time, from others as before', async () => {
  const some = admission();
  const cost = { values: 1, rows: 18 * SECOND_OF_ROWS };
  some.check('a', [cost]);
  const turn = await some.turn('a', cost, never);
  expect(() => some.check('a', [cost])).toThrow(
    expect.objectContaining({ kind: 'too-many', details: { retryAfter: 10 }, message: expect.stringContaining('18 s') })
  );
  expect(() => some.check('b', [cost])).not.toThrow();
  turn.done();
  expect(() => some.check('a', [cost])).not.toThrow();
});

it('what gets no turn is not open any more', async () => {
  const some = admission();
  const cost = { values: 1, rows: 18 * SECOND_OF_ROWS };
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(some.turn('a', cost, gone)).rejects.toThrow('gone');
  expect(() => some.check('a', [cost])).not.toThrow();
});
