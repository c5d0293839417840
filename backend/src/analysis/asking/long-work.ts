import { setImmediate } from 'node:timers/promises';
import type { Frame } from '../../model/frame';
import type { ObservationReader } from '../../store/observation-store';

/** How far work has come, 0 … 1; `failed`: it did not end well, and the log of the hub says why. */
export type Progress = number | 'failed';

/**
 * Work that takes longer than a panel waits for. later: somebody else does what is ordered, and asking again gives the
 * result. now: this is who does it, tells how far it has come, and gives what is to be kept.
 */
export type LongWork =
  | { readonly mode: 'later'; order(key: string): Progress }
  | { readonly mode: 'now'; tell(key: string, progress: number): void; keep(key: string, value: unknown): void };

/** As it stands in the store, under a key of what was asked; another state of the data replaces it. */
interface Kept<T> {
  readonly state: string;
  readonly result: T;
}

/** What there is of it: the result, or how far it has come and the result of earlier data, where there is one. */
export interface Worked<T> {
  readonly result?: T;
  readonly progress?: Progress;
}

/** Where the store keeps it, among its small facts. */
export const keptAt = (key: string): string => `worked-out ${key}`;

/**
 * A result that is kept in the store as long as the data are the same. Without a hub that does it beside its answers, it is
 * worked out at once.
 * @param key names question, version of its arithmetic and all that was asked
 * @param state names the data that it is made of
 * @param steps the work, which says after each step how much of it is done
 */
export async function workedOut<T>(
  key: string,
  state: string,
  steps: () => AsyncGenerator<number, T> | Generator<number, T>,
  { store, longWork }: { readonly store: Pick<ObservationReader, 'readState'>; readonly longWork?: LongWork }
): Promise<Worked<T>> {
  const kept = await store.readState<Kept<T>>(keptAt(key));
  if (kept?.state === state) {
    return { result: kept.result };
  }
  if (longWork?.mode === 'later') {
    return { progress: longWork.order(key), ...(kept ? { result: kept.result } : {}) };
  }
  const work = steps();
  for (;;) {
    const { done, value } = await work.next();
    if (done) {
      longWork?.keep(key, { state, result: value } satisfies Kept<T>);
      return { result: value };
    }
    longWork?.tell(key, value);
    // What is told goes out between two steps, and work that is not wanted any more ends there.
    await setImmediate();
  }
}

/**
 * Says of an answer that another one follows, to whoever asks again by itself (the data source's front end does): the first
 * of its frames has in `meta.custom` how far the slowest work has come.
 */
export function inProgress(frames: readonly Frame[], progress: readonly (Progress | undefined)[]): Frame[] {
  const working = progress.filter((one) => typeof one === 'number');
  const [first, ...others] = frames;
  if (!first || working.length === 0) {
    return [...frames];
  }
  const { meta } = first.schema;
  const custom = { ...meta?.custom, progress: Math.min(...working) };
  return [{ ...first, schema: { ...first.schema, meta: { ...meta, custom } } }, ...others];
}
