import type { RegionConfig } from '../../config/region';
import type { Feed, FeedRequest } from '../../feeds/feed';
import type { fetchDocument } from '../../ingest/fetch/http-client';
import { type Answer } from '../../ingest/fetch/http-client';
import { brokenConnection, refusal } from '../../ingest/fetch/fetch-failure';
import { pollGroups } from '../../ingest/poll/poll-groups';
import { Poller } from '../../ingest/poll/poller';
import { IngestProgress } from '../../ingest/watch/progress';
import { ProviderGate } from '../../ingest/fetch/provider/provider-gate';
import type { Rate } from '../../ingest/fetch/provider/rate-window';
import { HubError } from '@smartregion/terms/errors';
import { EMPTY_BATCH, type Batch } from '../../model/observation';
import { DAY, HOUR, SECOND, type Instant } from '../../model/time';
import { REGION } from '../region';
import { TestClock } from '../test-clock';
import { VirtualTimers } from './virtual-timers';

/** How a provider answers, or fails to. */
export const MANNERS = [
  'good',
  '404',
  '500',
  'timeout',
  'hang-up',
  'unreadable',
  '429',
  'throws',
  'no-request',
] as const;
export type Manner = (typeof MANNERS)[number];

export interface Sent {
  /** By a clock that is right, ms. */
  readonly at: number;
  readonly station: string;
  readonly range: { readonly start: Instant; readonly end: Instant };
  readonly manner: Manner;
  /** In which step of the poller. */
  readonly step: number;
}

export interface WorldOptions {
  readonly stations: readonly string[];
  readonly every: number;
  readonly days: number;
  readonly rate?: Rate;
  readonly random?: () => number;
}

/** A feed of hourly values that are out an hour after their hour, and are corrected for a day. */
const HOURLY = { cadence: HOUR, latency: HOUR, rereads: DAY };

/**
 * A hub that polls one provider, in a time that passes as fast as it can be reckoned: the real poller, gate and rate on a
 * clock of their own, a store in memory, a provider that behaves as it is told. What was asked and what came is noted.
 */
export class ProviderWorld {
  readonly clock: TestClock;
  readonly sent: Sent[] = [];
  /** Hours that came in, with the number of good answers that settled them, by station. */
  readonly came = new Map<string, Map<Instant, number>>();
  readonly state = new Map<string, string>();
  progress = new IngestProgress();
  storeFails = false;
  /** Takes what was read; a test may have it fail. */
  accept: (batch: Batch) => void = ({ readings }) => {
    for (const { station, start } of readings) {
      const hours = this.came.get(station) ?? new Map<Instant, number>();
      this.came.set(station, hours.set(start, (hours.get(start) ?? 0) + 1));
    }
  };
  manner: (station: string, at: number) => Manner = () => 'good';
  private poller: Poller;
  private stopping = new AbortController();
  private steps = 0;
  private readonly timers: VirtualTimers;

  constructor(private readonly options: WorldOptions) {
    this.clock = new TestClock(Date.UTC(2026, 10, 22, 12, 30));
    this.timers = new VirtualTimers(this.clock);
    this.poller = this.start();
  }

  /** The hub goes down and comes up again. */
  restart(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.poller = this.start();
  }

  stop(): void {
    this.stopping.abort();
  }

  /** @returns after how many ms there is another step */
  step(): Promise<number> {
    this.steps++;
    return this.poller.step(this.stopping.signal);
  }

  /** Lets so much time pass, while the hub does what it does. */
  async run(ms: number): Promise<void> {
    const end = this.clock.elapsed() + ms;
    while (this.clock.elapsed() < end) {
      const wait = await this.step();
      this.clock.passes(Math.max(1, Math.min(wait, end - this.clock.elapsed())));
    }
  }

  private readonly sleep = (ms: number): Promise<void> => this.timers.after(ms);

  private start(): Poller {
    const { options, clock } = this;
    const store = {
      readState: <T>(key: string) =>
        Promise.resolve(JSON.parse(this.state.get(key) ?? 'null') ?? undefined) as Promise<T>,
      writeState: (entries: Readonly<Record<string, unknown>>) => {
        if (this.storeFails) {
          return Promise.reject(new HubError('unavailable', 'The store does not answer.', 'Free space.'));
        }
        Object.entries(entries).forEach(([key, value]) => this.state.set(key, JSON.stringify(value)));
        return Promise.resolve();
      },
      countFeed: () => Promise.resolve(),
    };
    const random = options.random ?? (() => 1);
    const feed = this.feed();
    const [group] = pollGroups(this.config, {}, () => feed);
    this.progress = new IngestProgress(clock.elapsed);
    const send: typeof fetchDocument = (url) => this.answer(url);
    const rates = options.rate ? [options.rate] : [];
    const gate = new ProviderGate('office', store, {
      clock,
      random,
      rates,
      send,
      retryPause: SECOND,
      sleep: this.sleep,
    });
    const log = { warn: () => undefined, error: () => undefined };
    return new Poller(group!, {
      ...{ store, gate, log, random, progress: this.progress, userAgent: 'test', backfillDays: options.days },
      now: clock.now,
      elapsed: clock.elapsed,
      parse: async function* (_, { bytes }): AsyncGenerator<Batch> {
        const text = Buffer.from(bytes).toString();
        if (text === 'unreadable') {
          throw new HubError('payload', 'The answer is not what it should be.', 'Wait.');
        }
        yield { ...EMPTY_BATCH, readings: JSON.parse(text) as Batch['readings'], rows: 1 };
      },
      accept: async (_, batch) => this.accept(batch),
    });
  }

  private feed(): Feed {
    const requests = ({ stations, range }: { stations: readonly string[]; range: Sent['range'] }): FeedRequest[] =>
      stations.flatMap((station) => {
        const manner = this.manner(station, this.rightNow());
        if (manner === 'throws') {
          throw new HubError('config', `The feed cannot ask for ${station}.`, 'Correct the station.');
        }
        const url = `http://office/${station}/${range.start}/${range.end}`;
        return manner === 'no-request' ? [] : [{ url, range, station }];
      });
    return {
      ...HOURLY,
      ...{ id: 'hourly', title: { de: '', en: '' }, transport: 'poll', provider: 'office', baseUrl: 'http://office' },
      ...{ licence: { id: '', url: '', attribution: '', redistribution: 'yes' }, delivers: ['o3'], evidence: {} },
      options: undefined as never,
      parse: () => [],
      requests,
    };
  }

  get config(): RegionConfig {
    const station = (id: string) => ({ id, provider: id, name: id, lat: 51.5, lon: 7.6, class: 'reference' as const });
    const { stations, every } = this.options;
    const feeds = [{ feed: 'hourly', every, options: {}, stations: stations.map(station) }];
    return { ...REGION, kommunen: [{ ...REGION.kommunen[0]!, feeds }] };
  }

  /** What time it is where no clock is wrong. */
  rightNow(): Instant {
    return Date.UTC(2026, 10, 22, 12, 30) + this.clock.elapsed();
  }

  private answer(url: string): Promise<Answer> {
    const [station, from, to] = new URL(url).pathname.split('/').slice(1) as [string, string, string];
    const range = { start: Number(from), end: Number(to) };
    const manner = this.manner(station, this.rightNow());
    this.sent.push({ at: this.clock.elapsed(), station, range, manner, step: this.steps });
    const status = (code: number, headers: Record<string, string> = {}) =>
      Promise.reject(refusal(new Response(null, { status: code, headers }), url));
    const document = (text: string): Promise<Answer> =>
      Promise.resolve({ kind: 'document', bytes: Buffer.from(text), validators: {} });
    switch (manner) {
      case '404':
        return status(404);
      case '500':
        return status(500);
      case '429':
        return status(429, { 'retry-after': '1200' });
      case 'timeout':
        return this.sleep(30 * SECOND).then(() => {
          throw brokenConnection(new Error('no answer within 30 s'), url);
        });
      case 'hang-up':
        return Promise.reject(brokenConnection(new Error('ECONNRESET'), url));
      case 'unreadable':
        return document('unreadable');
      default:
        return document(JSON.stringify(this.readings(station, range)));
    }
  }

  /** The hours that begin in a time and are out by now. */
  private readings(station: string, { start, end }: Sent['range']): object[] {
    const first = Math.ceil(start / HOUR) * HOUR;
    const last = Math.min(end, this.rightNow() - 2 * HOUR + 1);
    const count = Math.max(0, Math.ceil((last - first) / HOUR));
    return Array.from({ length: count }, (_, i) => ({ station, property: 'o3', start: first + i * HOUR }));
  }
}
