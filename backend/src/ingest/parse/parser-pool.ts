import { once } from 'node:events';
import { extname, join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Feed, FeedContext, Payload } from '../../feeds/feed';
import type { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import { batchOf, ofDeath, stopping, takesMore, tooBusy } from './answers';
import { entriesWithin } from './entries-within';
import { FairGate, type Visitor } from './fair-gate';
import { expectedSize, PARSE_LIMITS, timeFor, type ParseLimits } from './parse-limits';
import type { ParseAnswer, ParseJob } from './parse-worker';

/** For whom a document is read. */
export interface Asker extends Omit<Visitor, 'weight'> {
  /** Whoever sends by himself may send again: he is told to, rather than to wait behind many. */
  readonly isRefusable?: boolean;
}

/**
 * Bytes → batches, the same for polls, pushes, brokers and imports; the work goes on only when the batch before was taken.
 * @param payload is moved to another thread where possible, so that it does not stand in memory twice: do not use it after
 * @throws HubError of the parser; `too-large` beyond the limits of size, entries, time or memory; `unavailable` when too
 * many wait, or the hub stops
 */
export type Parse = (feed: Feed, payload: Payload, context: FeedContext, asker?: Asker) => AsyncIterable<Batch>;

const SOMEBODY: Asker = { name: '', isBackground: true };

/** MB for what lives shortly; three times as much, the default, makes parsing no faster. */
const YOUNG_HEAP = 16;
/** A thread without work ends after that. */
const IDLE = 5 * MINUTE;
/** In which a thread has to start, ms; on a busy machine it takes seconds. */
const START = MINUTE;

/**
 * The threads in which documents are parsed, so that queries keep answering: few, each with a bounded heap, shared by all
 * that comes in. What is small is parsed at once where it is.
 */
export class ParserPool {
  private readonly limits: ParseLimits;
  private readonly threads: Piscina;
  private readonly gate: FairGate;
  private readonly running = new Set<Reading>();
  private isClosed = false;

  /** @param worker the file that a thread runs */
  constructor(limits: Partial<ParseLimits> = {}, worker = join(__dirname, `parse-worker${extname(__filename)}`)) {
    this.limits = { ...PARSE_LIMITS, ...limits };
    this.gate = new FairGate(this.limits.threads);
    this.threads = new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: this.limits.threads,
      idleTimeout: IDLE,
      atomics: 'disabled',
      // In development and tests the worker is TypeScript: tsx has to load it there as well.
      execArgv: extname(worker) === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    // What became of a document is told to whoever asked for it.
    this.threads.on('error', () => undefined);
  }

  readonly parse: Parse = (feed, payload, context, asker = SOMEBODY) =>
    expectedSize(payload, context) <= this.limits.inlineBytes
      ? this.parseHere(feed, payload, context)
      : this.parseInThread(feed, payload, context, asker);

  /** Ends the threads; documents in work and in line fail with `unavailable`. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.running.forEach((reading) => reading.stop());
    await this.threads.destroy();
  }

  private async *parseHere(feed: Feed, payload: Payload, context: FeedContext): AsyncGenerator<Batch> {
    yield* entriesWithin(feed.parse(payload, context), payload);
  }

  private async *parseInThread(
    feed: Feed,
    payload: Payload,
    context: FeedContext,
    asker: Asker
  ): AsyncGenerator<Batch> {
    const visitor = { ...asker, weight: payload.bytes.length };
    this.refuseWhenBusy(visitor);
    const time = timeFor(expectedSize(payload, context), this.limits);
    const leave = await this.gate.enter(visitor);
    const reading = new Reading(this.threads, { feed: feed.id, payload, context });
    this.running.add(reading);
    try {
      if (this.isClosed) {
        reading.stop();
      }
      await reading.begun();
      for (let left = time; ;) {
        const asked = performance.now();
        const answer = await reading.next(left);
        left -= performance.now() - asked;
        if (answer.kind === 'done') {
          return;
        }
        yield batchOf(answer);
      }
    } finally {
      await reading.end();
      this.running.delete(reading);
      leave();
    }
  }

  private refuseWhenBusy({ name, isRefusable, weight }: Asker & Visitor): void {
    const { each, all } = this.limits.waiting;
    if (isRefusable && (this.gate.waiting(name) + weight > each || this.gate.waiting() + weight > all)) {
      throw tooBusy();
    }
  }
}

/** One document in a thread of the pool. */
class Reading {
  private readonly port: MessagePort;
  private readonly kill = new AbortController();
  private isStopped = false;
  private readonly finished: Promise<void>;
  private readonly failed: Promise<never>;

  constructor(
    threads: Piscina,
    private readonly job: Omit<ParseJob, 'port'>
  ) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const { bytes } = job.payload;
    const run = threads.run({ ...job, port: port2 } satisfies ParseJob, {
      signal: this.kill.signal,
      transferList: ownsItsBuffer(bytes) ? [port2, bytes.buffer] : [port2],
    });
    this.failed = run.then(() => new Promise<never>(() => undefined));
    this.failed.catch(() => undefined);
    this.finished = run.then(
      () => undefined,
      () => undefined
    );
  }

  /** @throws HubError `unavailable` when no thread could be started */
  async begun(): Promise<void> {
    await this.answer(START, tooBusy);
  }

  /**
   * Asks for the next batch.
   * @throws HubError `too-large` when nothing is said in time, or the thread has died of the document
   */
  next(timeout: number): Promise<ParseAnswer> {
    this.port.postMessage('next');
    return this.answer(timeout, () => takesMore('time', this.job.payload));
  }

  /** Ends the thread; whoever waits is told that the hub stops. */
  stop(): void {
    this.isStopped = true;
    this.kill.abort();
  }

  private async answer(timeout: number, late: () => HubError): Promise<ParseAnswer> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), Math.max(0, timeout));
    try {
      const said = once(this.port, 'message', { signal: patience.signal });
      said.catch(() => undefined);
      return (await Promise.race([said, this.failed]))[0] as ParseAnswer;
    } catch (cause) {
      const isLate = patience.signal.aborted;
      this.kill.abort();
      throw this.isStopped ? stopping() : isLate ? late() : ofDeath(cause, this.job.payload);
    } finally {
      clearTimeout(timer);
      patience.abort();
    }
  }

  /** Gives the thread back; one that does not answer any more has been ended. */
  async end(): Promise<void> {
    this.port.close();
    await this.finished;
  }
}

/** A view of a part of a buffer cannot be moved alone; it is copied. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
}
