import { setPriority } from 'node:os';
import { worker, workerEmit } from 'workerpool';
import { openSqliteReader } from '../../store/sqlite/read/sqlite-reader';
import { createCatalogue, openToAll, type FeedFacts } from '../catalogue-service';
import { answerTask, type AnsweredTask, type AnswerTask } from './answerer';
import type { RegionConfig } from '../../config/region';
import type { Catalogue } from '../../analysis/question';
import type { ObservationReader } from '../../store/observation-store';

/** What a process must know before it can answer. */
export interface Setup {
  readonly region: RegionConfig;
  readonly facts: ReadonlyMap<string, FeedFacts>;
  readonly feeds: Catalogue['feeds'];
}

/** A process that was just started knows nothing yet, and asks for it. */
export type WorkerAnswer = AnsweredTask | 'setup';

interface Means {
  readonly store: ObservationReader;
  readonly catalogues: Readonly<Record<AnswerTask['sees'], Catalogue>>;
}

let means: Promise<Means> | undefined;
let series = -1;
let isStopped = false;
let isListening = false;
let running: Promise<unknown> = Promise.resolve();

async function prepare({ region, facts, feeds }: Setup): Promise<Means> {
  const store = await openSqliteReader(region.store.path);
  const all = {
    ...createCatalogue(
      region,
      store,
      (feed) => facts.get(feed)!,
      () => series
    ),
    feeds,
  };
  return { store, catalogues: { all, open: openToAll(all) } };
}

async function answer(task: AnswerTask, setup?: Setup): Promise<WorkerAnswer> {
  if (!means && !setup) {
    return 'setup';
  }
  means ??= prepare(setup!);
  const { store, catalogues } = await means;
  series = task.series;
  isStopped = false;
  listen();
  const access = { store, catalogue: catalogues[task.sees], now: () => task.now };
  const work = answerTask(task, access, { throwIfAborted }, (working) => workerEmit({ working }));
  running = work.catch(() => undefined);
  return work;
}

/** The pool lets a process live whose work ends soon after it is told to; it forgets who listens each time. */
function listen(): void {
  if (!isListening) {
    isListening = true;
    (
      answer as unknown as { worker: { addAbortListener(listener: () => Promise<void>): void } }
    ).worker.addAbortListener(async () => {
      isListening = false;
      isStopped = true;
      await running;
    });
  }
}

function throwIfAborted(): void {
  if (isStopped) {
    throw new Error('This answer is not wanted any more.');
  }
}

// Readings come in and the hub says that it is well before anything is drawn.
setPriority(5);
// Ctrl-C reaches every process of a terminal; the hub ends this one when the open requests are answered.
process.on('SIGINT', () => undefined);
worker({ answer });
