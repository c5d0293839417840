import { extname, join } from 'node:path';
import { pool, Promise as PoolPromise, TerminateError, type Pool } from 'workerpool';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../model/time';
import type { RegionConfig } from '../../config/region';
import { createCatalogue, type FindFeed } from '../catalogue-service';
import type { Answerer, AnsweredTask, AnswerTask, Told, Working } from './answerer';
import type { Setup, WorkerAnswer } from './answer-worker';

export interface ProcessLimits {
  /** How many there are: so many questions are answered at the same time. */
  readonly processes: number;
  /** Heap of each, MB. */
  readonly heap: number;
  /** Time for one question, ms. */
  readonly time: number;
  /** Time in which a process ends work that is not wanted any more; then it is ended itself, ms. */
  readonly grace: number;
}

/** The machine that the hub is sized for has two cores. */
export const PROCESS_LIMITS: ProcessLimits = { processes: 2, heap: 512, time: 45 * SECOND, grace: 2 * SECOND };

/**
 * Answers questions beside the hub, so that however long one takes, readings come in and the hub says that it is well. A
 * process that uses up its time or memory ends alone, and another one takes its place: a thread would take the hub along,
 * as the driver of SQLite does not survive that its thread is ended.
 * @param find facts of a feed, as the catalogue asks for them
 */
export function answerInProcesses(region: RegionConfig, find: FindFeed, limits = PROCESS_LIMITS): Answerer {
  const processes = start(limits);
  const setup = setupOf(region, find);
  return {
    answer: (task, signal, told) => answer({ processes, limits, told, signal }, task, setup),
    // One that has gone by itself is never told to have ended.
    close: async () => {
      await Promise.allSettled([processes.terminate(true, 1.5 * limits.grace)]);
    },
  };
}

/** In development and tests this file is TypeScript, and so is the worker's: tsx has to load it there as well. */
function start({ processes, heap, grace }: ProcessLimits): Pool {
  const extension = extname(__filename);
  const loader = extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [];
  return pool(join(__dirname, `answer-worker${extension}`), {
    workerType: 'process',
    minWorkers: processes,
    maxWorkers: processes,
    workerTerminateTimeout: grace,
    // What a process says as it runs out of memory is for nobody.
    emitStdStreams: true,
    // Ctrl-C goes to a whole group of processes, but the hub ends these when it has finished.
    forkOpts: { detached: true, execArgv: [`--max-old-space-size=${heap}`, ...loader], serialization: 'advanced' },
  });
}

/**
 * What the options of a feed say is told by the catalogue's list of feeds: they may be what cannot be handed to another
 * process, and tokens are for the hub alone.
 */
function setupOf(region: RegionConfig, find: FindFeed): Setup {
  const { feeds } = createCatalogue(region, { listSeries: () => Promise.resolve([]) }, find);
  const kommunen = region.kommunen.map(({ pushToken: _, ...kommune }) => ({
    ...kommune,
    feeds: kommune.feeds.map((feed) => ({ ...feed, options: {} })),
  }));
  const { token: _, ...server } = region.server;
  const facts = [...new Set(feeds.map(({ feed }) => feed))].map((id) => {
    const { licence, modelled, delivers } = find(id);
    return [id, { licence, ...(modelled ? { modelled } : {}), ...(delivers ? { delivers } : {}) }] as const;
  });
  const actions = region.actions?.map((rule) => ({ ...rule, outputs: [] }));
  const { actionDesk: _desk, ...told } = region;
  return { region: { ...told, server, kommunen, ...(actions ? { actions } : {}) }, facts: new Map(facts), feeds };
}

interface Asking {
  readonly processes: Pool;
  readonly limits: ProcessLimits;
  readonly signal: AbortSignal;
  readonly told?: Told;
}

async function answer(asking: Asking, task: AnswerTask, setup: Setup): Promise<AnsweredTask> {
  const first = await ask(asking, [task]);
  const answered = first === 'setup' ? await ask(asking, [task, setup]) : first;
  if (answered === 'setup') {
    throw new Error('A process asked for its setup although it had it.');
  }
  return answered;
}

async function ask(
  { processes, signal, told, limits: { time } }: Asking,
  given: readonly [AnswerTask, Setup?]
): Promise<WorkerAnswer> {
  signal.throwIfAborted();
  // What a process says to its terminal comes this way, too.
  const on = ({ working }: { readonly working?: Working }) => working && told?.(working);
  const work = processes.exec('answer', [...given], { on }).timeout(time) as PoolPromise<WorkerAnswer, Error>;
  // Node throws what a listener's own promise is rejected with: none is returned.
  const onAbort = () => void work.cancel();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await work;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof PoolPromise.TimeoutError
      ? takesTooMuch('time')
      : error instanceof TerminateError
        ? takesTooMuch('memory', error)
        : error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function takesTooMuch(what: 'time' | 'memory', cause?: Error): HubError {
  return new HubError(
    'too-large',
    `Answering this question takes more ${what} than the hub gives to one.`,
    'Choose a longer interval or "auto", a shorter time range, or fewer stations.',
    {},
    { cause }
  );
}
