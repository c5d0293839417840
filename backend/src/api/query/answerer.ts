import { answerQuery, type AskedQuery, type Envelope, type HubAccess } from '../../analysis/asking/ask';
import { interruptible, type Stoppable } from '../../analysis/asking/interruptible';
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
}

export interface AnsweredTask {
  /** JSON of the answer. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly status: number;
  /** Bugs that it met, with the ids that the asker sees. */
  readonly bugs: readonly { readonly id: string; readonly stack: string }[];
}

/** Who works on questions: threads, or in tests the one that there is. */
export interface Answerer {
  /** @throws HubError `too-large` beyond its limits of time and memory; the reason of the signal when that is aborted */
  answer(task: AnswerTask, signal: AbortSignal): Promise<AnsweredTask>;
  close(): Promise<void>;
}

/** Answers a task with the means of this thread. */
export async function answerTask(
  { query, envelope, hearing, health }: AnswerTask,
  access: Omit<HubAccess, 'report'>,
  signal: Stoppable
): Promise<AnsweredTask> {
  const bugs: { id: string; stack: string }[] = [];
  const report = (error: Error, id: string) => void bugs.push({ id, stack: error.stack ?? error.message });
  const answer = await answerQuery(query, envelope, {
    ...access,
    hearing,
    health,
    store: interruptible(access.store, signal),
    report,
  });
  // What fails because nobody waits any more is neither an answer nor a bug.
  signal.throwIfAborted();
  return { bytes: answerBytes(answer), status: answer.status, bugs };
}

/** Everything in the calling thread. */
export function answerHere(access: (task: AnswerTask) => Omit<HubAccess, 'report'>): Answerer {
  return { answer: (task, signal) => answerTask(task, access(task), signal), close: () => Promise.resolve() };
}
