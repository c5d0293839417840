import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Feed, FeedContext, Payload } from '../feeds/feed';
import { isGzip } from '../feeds/support/unpack';
import { HubError } from '../model/errors';
import type { Batch } from '../model/observation';
import { SECOND } from '../model/time';
import type { ParseAnswer, ParseJob } from './parse-worker';

export interface ParseLimits {
  /** Bytes up to which starting a thread costs more than it saves. */
  readonly inlineBytes: number;
  /** Time that a thread may spend parsing one document, ms; the time in which batches are stored does not count. */
  readonly timeout: number;
  /** Heap of the thread, MB. */
  readonly heap: number;
}

export const PARSE_LIMITS: ParseLimits = { inlineBytes: 1_000_000, timeout: 120 * SECOND, heap: 256 };

/** MB for what lives shortly; three times as much, the default, makes parsing no faster. */
const YOUNG_HEAP = 16;

/** Text unpacks to about that many times its gzip size. */
const GZIP_RATIO = 15;

/**
 * Parses a document: a small one at once, a large one in a worker thread, so that queries keep answering. The thread
 * goes on only when the batch before was taken; leaving the loop ends it.
 * @param payload is moved to the thread where possible, so that it does not stand in memory twice: do not use it after
 * @throws HubError of the parser; `too-large` beyond the limits of time or memory
 */
export async function* parseOffThread(
  feed: Feed,
  payload: Payload,
  context: FeedContext,
  limits: ParseLimits = PARSE_LIMITS
): AsyncGenerator<Batch> {
  const sizes = [payload.bytes, ...Object.values(context.companions ?? {})].map(unpackedSize);
  if (sizes.reduce((a, b) => a + b, 0) <= limits.inlineBytes) {
    yield* feed.parse(payload, context);
    return;
  }
  const worker = startWorker({ feed: feed.id, payload, context }, limits);
  try {
    let left = limits.timeout;
    for (;;) {
      const asked = performance.now();
      const answer = await nextAnswer(worker, left, payload);
      left -= performance.now() - asked;
      if (answer.kind === 'done') {
        return;
      }
      yield batchOf(answer);
    }
  } finally {
    await worker.terminate();
  }
}

function unpackedSize(bytes: Uint8Array): number {
  return bytes.length * (isGzip(bytes) ? GZIP_RATIO : 1);
}

/** In development and tests this file is TypeScript, and so is the worker's: tsx has to load it there as well. */
function startWorker(job: ParseJob, limits: ParseLimits): Worker {
  const extension = extname(__filename);
  const execArgv = extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : undefined;
  return new Worker(join(__dirname, `parse-worker${extension}`), {
    workerData: job,
    execArgv,
    transferList: ownsItsBuffer(job.payload.bytes) ? [job.payload.bytes.buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
  });
}

/** A view of a part of a buffer cannot be moved alone; it is copied. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}

async function nextAnswer(worker: Worker, timeout: number, { name }: Payload): Promise<ParseAnswer> {
  worker.postMessage('next');
  try {
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(Math.max(0, Math.round(timeout))) });
    return answer;
  } catch (cause) {
    throw beyondLimits(cause, name);
  }
}

function beyondLimits(cause: unknown, name?: string): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  const lacked = code === 'ABORT_ERR' ? 'time' : code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : undefined;
  return lacked
    ? new HubError(
        'too-large',
        `Reading ${name ? `"${name}"` : 'the document'} takes more ${lacked} than the hub gives to one document.`,
        'Ask for a shorter period or for fewer stations, or import it in parts.',
        { name },
        { cause }
      )
    : cause;
}

function batchOf(answer: Exclude<ParseAnswer, { kind: 'done' }>): Batch {
  switch (answer.kind) {
    case 'batch':
      return answer.batch;
    case 'error':
      throw new HubError(answer.error.kind, answer.error.message, answer.error.remedy, answer.details);
    case 'defect':
      throw Object.assign(new Error(answer.message), { stack: answer.stack });
  }
}
