import { entryFor } from '../../feeds/open/mqtt';
import type { Feed } from '../../feeds/feed';
import { PUSH_LIMITS } from '../../feeds/support/limits';
import { asError, HubError } from '@smartregion/terms/errors';
import { HOUR, SECOND, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { sleep } from '../fetch/http-client';
import type { Parse } from '../parse/parser-pool';
import type { Pipeline } from '../accept/pipeline';
import type { IngestProgress } from '../watch/progress';
import type { BrokerGroup, Subscriber } from './broker-groups';
import type { Message } from './connection';

export interface MessagePorts {
  readonly store: Pick<ObservationStore, 'countFeed'>;
  readonly pipeline: Pick<Pipeline, 'accept'>;
  readonly parse: Parse;
  readonly find: (id: string) => Feed;
  readonly progress: Pick<IngestProgress, 'succeeded' | 'failed'>;
  readonly log: { warn(details: object, message: string): void; error(details: object, message: string): void };
  readonly now: () => Instant;
}

/** Until a store that does not answer is tried again. */
const STORE_RETRY = 5 * SECOND;

/** Brings messages to disk. */
export class MessageTaker {
  constructor(
    private readonly group: BrokerGroup,
    private readonly ports: MessagePorts
  ) {}

  /**
   * Resolves to true when every Kommune that wants it has the message on disk, or when it is worth nothing: what cannot
   * be read today cannot be read tomorrow, and is counted. While the store does not answer it waits; false when the hub
   * stops before.
   */
  async take(message: Message, signal: AbortSignal): Promise<boolean> {
    const receivedAt = this.ports.now();
    const taken = await Promise.all(
      this.group.subscribers.map((subscriber) => this.deliver(subscriber, message, receivedAt, signal))
    );
    return taken.every(Boolean);
  }

  private async deliver(
    subscriber: Subscriber,
    { topic, bytes }: Message,
    receivedAt: Instant,
    signal: AbortSignal
  ): Promise<boolean> {
    const { kommune, config, options } = subscriber;
    const entry = entryFor(options.topics, topic)?.entry;
    const source = `topic/${entry?.topic}`;
    while (entry && !signal.aborted) {
      try {
        const context = { options, receivedAt };
        const payload = { bytes, name: topic, limits: PUSH_LIMITS };
        const asker = { name: kommune, isBackground: false };
        for await (const batch of this.ports.parse(this.ports.find(config.feed), payload, context, asker)) {
          await this.ports.pipeline.accept(subscriber, batch, receivedAt, 'relayed');
        }
        this.ports.progress.succeeded(kommune, config.feed, source, this.ports.now());
        return true;
      } catch (thrown) {
        const error = this.report(thrown, topic);
        this.ports.progress.failed(kommune, config.feed, source, this.ports.now(), error);
        if (error.kind !== 'unavailable') {
          await this.count(subscriber);
          return true;
        }
        await sleep(STORE_RETRY, signal);
      }
    }
    return entry === undefined;
  }

  private report(thrown: unknown, topic: string): HubError {
    const { log } = this.ports;
    if (thrown instanceof HubError) {
      log.warn({ topic, remedy: thrown.remedy }, thrown.message);
      return thrown;
    }
    const { message, stack } = asError(thrown);
    log.error({ topic, stack }, message);
    return new HubError(
      'payload',
      `Reading a message of "${topic}" failed inside the hub: ${message}.`,
      'This is a defect of the hub; report it with the log.',
      { topic },
      { cause: thrown }
    );
  }

  private async count({ kommune, config }: Subscriber): Promise<void> {
    const hour = Math.floor(this.ports.now() / HOUR) * HOUR;
    const nothing = { readings: 0, missing: 0, rejected: 0, flagged: 0 };
    await this.ports.store
      .countFeed({ kommune, feed: config.feed, hour, failures: 1, ...nothing })
      .catch((error: unknown) => this.ports.log.warn({ kommune }, asError(error).message));
  }
}
