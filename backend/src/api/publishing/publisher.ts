import { setTimeout as wait } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import { HubError } from '@smartregion/terms/errors';
import type { PublishingConfig } from '../../config/outward/publishing';
import { qualityRank } from '../../model/quality';
import { MINUTE, SECOND, type Instant } from '../../model/time';
import type { Broker } from '../../outward/mqtt/broker';
import type { JournalEntry, JournalReading } from '../../store/journal';
import type { ObservationStore } from '../../store/observation-store';
import type { Catalogue } from '../../analysis/question';
import { beginAt, type Position } from '../live/position';
import type { Tail } from '../live/tail';
import { FORMATS, type Format, type Published } from './payload';
import { Topics, type Topic } from './topics';

export interface PublisherParts {
  readonly config: Pick<PublishingConfig, 'url' | 'topic' | 'format' | 'kommunen' | 'minQuality'>;
  readonly broker: Broker;
  /** What may be published. */
  readonly catalogue: Catalogue;
  readonly tail: Tail;
  readonly store: Pick<ObservationStore, 'latest' | 'readState' | 'writeState'>;
  readonly log: Pick<Logger, 'warn'>;
}

const LIMITS = {
  /** Messages that are on their way at the same time. */
  atOnce: 100,
  /** Until a broker that cannot be had is tried again, beside its own coming back. */
  retry: SECOND,
  /** How often it is noted how far all is published. */
  note: 5 * SECOND,
  /** How often a topic that the broker refuses is told of. */
  tell: 10 * MINUTE,
} as const;

/**
 * Publishes what is written, to the topic of its series, at the pace of the broker: while that is away nothing gathers
 * here, the journal has it. Each new connection begins with the last value of every topic, for a broker that has forgotten them;
 * what comes late is published beside it and does not become the last value.
 */
export class Publisher {
  private readonly topics: Topics;
  private readonly format: Format;
  private readonly turn = new Mutex();
  /** Start of the last value of each topic, as this connection has it. */
  private readonly last = new Map<string, Instant>();
  private running: Promise<unknown> = Promise.resolve();
  private unlisten: () => void = () => undefined;
  private toldAt = -Infinity;

  constructor(private readonly parts: PublisherParts) {
    const { catalogue, config } = parts;
    this.topics = new Topics(catalogue, config.topic, config.kommunen);
    this.format = FORMATS[config.format];
  }

  start(): void {
    const { broker, log } = this.parts;
    const failed = (error: unknown) => log.warn({ err: error }, 'Publishing');
    this.unlisten = broker.onConnect(() => void this.turn.runExclusive(() => this.publishLast()).catch(failed));
    this.running = this.follow().catch(failed);
  }

  /** The tail must have been stopped. */
  async stop(): Promise<void> {
    this.unlisten();
    await this.parts.broker.close();
    await this.running;
  }

  private async follow(): Promise<void> {
    const { tail, store, config } = this.parts;
    const key = `publishing/${config.url}/${config.topic}`;
    const extent = await tail.enter();
    const begin = beginAt(await store.readState<Position>(key), extent);
    let at = begin.number;
    let notedAt = performance.now();
    const note = () => store.writeState({ [key]: { name: extent.name, number: at } satisfies Position });
    while (!tail.stopped.aborted) {
      for (const entry of await tail.next(at, tail.stopped)) {
        if (await this.publishAll(entry)) {
          at = entry.number;
        }
      }
      if (performance.now() - notedAt > LIMITS.note) {
        notedAt = performance.now();
        await note();
      }
    }
    tail.leave();
    await note();
  }

  /** @returns false when the hub stops before */
  private async publishAll(entry: JournalEntry): Promise<boolean> {
    while (!this.parts.tail.stopped.aborted) {
      try {
        await this.turn.runExclusive(() => this.publishEntry(entry));
        return true;
      } catch (error) {
        if (!(error instanceof HubError && error.kind === 'unavailable')) {
          throw error;
        }
        await wait(LIMITS.retry, undefined, { signal: this.parts.tail.stopped }).catch(() => undefined);
      }
    }
    return false;
  }

  private async publishEntry({ readings }: JournalEntry): Promise<void> {
    const topics = await this.topics.bySeries();
    const wanted = readings.flatMap((reading) => {
      const topic = topics.get(reading.series);
      return topic ? [{ topic, reading }] : [];
    });
    for (let i = 0; i < wanted.length; i += LIMITS.atOnce) {
      await Promise.all(wanted.slice(i, i + LIMITS.atOnce).map((one) => this.publish(one.topic, one.reading)));
    }
  }

  private async publishLast(): Promise<void> {
    const topics = await this.topics.bySeries();
    const { store, config } = this.parts;
    const latest = await store.latest([...topics.keys()], config.minQuality, -8.64e15);
    const all = [...latest].map(([id, point]) => ({ topic: topics.get(id)!, point }));
    this.last.clear();
    for (let i = 0; i < all.length; i += LIMITS.atOnce) {
      await Promise.all(all.slice(i, i + LIMITS.atOnce).map(({ topic, point }) => this.send(topic, point, true)));
    }
  }

  private async publish(topic: Topic, reading: JournalReading): Promise<void> {
    const last = this.last.get(topic.name) ?? -Infinity;
    if (qualityRank(reading.quality) >= qualityRank(this.parts.config.minQuality)) {
      await this.send(topic, reading, reading.start >= last);
    } else if (reading.start === last) {
      // It is doubted by now: the one before it is the last that holds.
      await this.publishBefore(topic);
    }
  }

  private async publishBefore(topic: Topic): Promise<void> {
    const { id } = topic.series;
    const point = (await this.parts.store.latest([id], this.parts.config.minQuality, -8.64e15)).get(id);
    this.last.delete(topic.name);
    await (point ? this.send(topic, point, true) : this.hand(topic.name, '', true));
  }

  private async send({ name, series }: Topic, reading: Published, isLast: boolean): Promise<void> {
    if (isLast) {
      this.last.set(name, reading.start);
    }
    await this.hand(name, this.format(reading, series, name), isLast);
  }

  /** What the broker refuses to take is told now and then, and passed over. */
  private async hand(topic: string, payload: string, retain: boolean): Promise<void> {
    try {
      await this.parts.broker.publish(topic, payload, { retain });
    } catch (error) {
      if (!(error instanceof HubError) || error.kind !== 'forbidden') {
        throw error;
      }
      if (performance.now() - this.toldAt > LIMITS.tell) {
        this.toldAt = performance.now();
        this.parts.log.warn({ topic, remedy: error.remedy }, error.message);
      }
    }
  }
}
