import { answerQuery, type AskedQuery, type Envelope, type HubAccess } from '../../analysis/asking/ask';
import { interruptible, type Stoppable } from '../../analysis/asking/interruptible';
import type { LongWork, Progress } from '../../analysis/asking/long-work';
import { answerBytes } from './answer-json';
import type { Scope } from '../../analysis/question';
import type { Instant } from '../../model/time';

/** One question, as plain data. */
export interface AnswerTask {
  readonly query: AskedQuery;
  readonly envelope: Envelope;
  readonly now: Instant;
  /** How the fetching of feeds goes, which only the hub itself knows. */
  readonly hearing?: Scope['hearing'];
  /** How every feed is doing, where the question is about that. */
  readonly health?: Scope['health'];
  /** Everything, or only what may be passed on to everybody. */
  readonly sees: 'all' | 'open';
  /** Another one when the store has other series than before. */
  readonly series: number;
  /** How far work has come that was ordered by answers before; absent: nobody does it beside the answers. */
  readonly working?: Working;
  /** It is not asked for its answer, but for what takes long in it. */
  readonly isWork?: boolean;
}

/** By key. */
export type Working = Readonly<Record<string, Progress>>;

export interface AnsweredTask {
  /** JSON of the answer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly status: number;
  /** Bugs that it met, with the ids that the asker sees. */
  readonly bugs: readonly { readonly id: string; readonly stack: string }[];
  /** Keys of work that it waits for. */
  readonly orders: readonly string[];
  /** What the work has given, for the store to keep. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Told of how far work has come. */
export type Told = (working: Working) => void;

/** Who works on questions: threads, or in tests the one that there is. */
export interface Answerer {
  /** @throws HubError `too-large` beyond its limits of time and memory; the reason of the signal when that is aborted */
  answer(task: AnswerTask, signal: AbortSignal, told?: Told): Promise<AnsweredTask>;
  close(): Promise<void>;
}

/** Answers a task with the means of this thread. */
export async function answerTask(
  { query, envelope, hearing, health, working, isWork }: AnswerTask,
  access: Omit<HubAccess, 'report'>,
  signal: Stoppable,
  told?: Told
): Promise<AnsweredTask> {
  const bugs: { id: string; stack: string }[] = [];
  const report = (error: Error, id: string) => void bugs.push({ id, stack: error.stack ?? error.message });
  const orders = new Set<string>();
  const kept: Record<string, unknown> = {};
  const later = (known: Working): LongWork => ({
    mode: 'later',
    order: (key) => (orders.add(key), known[key] ?? 0),
  });
  const now: LongWork = {
    mode: 'now',
    tell: (key, progress) => told?.({ [key]: progress }),
    keep: (key, value) => void (kept[key] = value),
  };
  const answer = await answerQuery(query, envelope, {
    ...access,
    hearing,
    health,
    longWork: isWork ? now : working && later(working),
    store: interruptible(access.store, signal),
    report,
  });
  // What fails because nobody waits any more is neither an answer nor a bug.
  signal.throwIfAborted();
  return { bytes: answerBytes(answer), status: answer.status, bugs, orders: [...orders], kept };
}

/** Everything in the calling thread. */
export function answerHere(access: (task: AnswerTask) => Omit<HubAccess, 'report'>): Answerer {
  return {
    answer: (task, signal, told) => answerTask(task, access(task), signal, told),
    close: () => Promise.resolve(),
  };
}
