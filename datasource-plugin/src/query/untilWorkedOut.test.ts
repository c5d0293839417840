import { LoadingState, type DataQueryResponse } from '@grafana/data';
import { defer, of, throwError } from 'rxjs';
import { untilWorkedOut } from './untilWorkedOut';

const frame = (progress?: number) => ({
  meta: { custom: { part: 'summary', ...(progress !== undefined && { progress }) } },
});
const answer = (...frames: object[]) => ({ data: frames, state: LoadingState.Done }) as unknown as DataQueryResponse;

/** Follows, and gives what came and how often was asked. */
function followed(answers: readonly DataQueryResponse[]) {
  const came: DataQueryResponse[] = [];
  const asked = { times: 0, over: false };
  const ask = () => defer(() => of(answers[Math.min(asked.times++, answers.length - 1)]!));
  const subscription = untilWorkedOut(ask).subscribe({
    next: (one) => came.push(one),
    complete: () => (asked.over = true),
  });
  return { came, asked, subscription };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const states = (came: readonly DataQueryResponse[]) => came.map(({ state }) => state);

it.each([
  ['a whole answer', answer(frame())],
  ['an answer without frames', answer()],
  ['frames without a word about themselves', answer({}, { meta: {} })],
])('%s is the last one', (_, whole) => {
  const { came, asked } = followed([whole]);
  jest.advanceTimersByTime(3_600_000);
  expect([came, asked]).toEqual([[whole], { times: 1, over: true }]);
});

it('asks again while something is being worked out, shows how far it is, and ends with the result', () => {
  const { came, asked } = followed([answer(frame(0)), answer({}, frame(0.6)), answer(frame())]);
  expect(states(came)).toEqual([LoadingState.Streaming]);
  jest.advanceTimersByTime(999);
  expect(asked.times).toBe(1);
  jest.advanceTimersByTime(1);
  expect(states(came)).toEqual([LoadingState.Streaming, LoadingState.Streaming]);
  jest.advanceTimersByTime(2000);
  expect(states(came)).toEqual([LoadingState.Streaming, LoadingState.Streaming, LoadingState.Done]);
  expect(asked).toEqual({ times: 3, over: true });
});

it('ends with whoever looked, and by itself where it never ends', () => {
  const left = followed([answer(frame(0.1))]);
  left.subscription.unsubscribe();
  jest.advanceTimersByTime(60_000);
  expect(left.asked.times).toBe(1);
  const endless = followed([answer(frame(0.1))]);
  jest.advanceTimersByTime(3_600_000);
  expect(endless.asked).toEqual({ times: 121, over: true });
});

it('hands on what goes wrong', () => {
  const failed = jest.fn();
  untilWorkedOut(() => throwError(() => new Error('502'))).subscribe({ error: failed });
  expect(failed).toHaveBeenCalledWith(new Error('502'));
});
