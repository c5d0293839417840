import type { Clock } from '../../model/clock/clock';
import { asError, HubError } from '@smartregion/terms/errors';
import { MINUTE, SECOND } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { afterFailure, type BackOff, type BackOffRule } from '../../model/clock/back-off';
import { sleep } from '../fetch/http-client';
import { filtersOf, type BrokerGroup, type Subscriber } from './broker-groups';
import { brokerError, topicRefused } from './broker-errors';
import { BrokerConnection, type Message } from './connection';
import { MessageTaker, type MessagePorts } from './message-taker';
import { rememberFilters, sessionOf, type Session } from './session';

export interface ListenerPorts extends MessagePorts, Clock {
  readonly store: Pick<ObservationStore, 'countFeed' | 'readState' | 'writeState'>;
  readonly random: () => number;
  readonly retry?: BackOffRule;
}

const RETRY: BackOffRule = { first: SECOND, longest: MINUTE };

/** A connection that lasted so long was a good one: the next failure is the first again. */
const STABLE = MINUTE;

/** Listens to a broker as long as the hub runs: an outage of either is bridged by the session that the broker holds. */
export class BrokerListener {
  private readonly stopping = new AbortController();
  private readonly stopped = new Promise<undefined>((resolve) => {
    this.stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  private readonly taker: MessageTaker;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly group: BrokerGroup,
    private readonly ports: ListenerPorts
  ) {
    this.taker = new MessageTaker(group, ports);
  }

  start(): void {
    this.running = this.run();
  }

  /** Lets the transactions that run finish; what is not on disk by then the broker sends anew. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let backOff: BackOff | undefined;
    while (!signal.aborted) {
      const started = this.ports.elapsed();
      const error = await this.listen();
      if (error && !signal.aborted) {
        this.tell(this.group.subscribers, error);
        const before = this.ports.elapsed() - started > STABLE ? undefined : backOff;
        backOff = afterFailure(before, this.ports.now(), this.ports.random(), 0, this.ports.retry ?? RETRY);
        await sleep(backOff.wait, signal);
      }
    }
  }

  /** One connection from its beginning to its end; undefined when the hub stops. */
  private async listen(): Promise<HubError | undefined> {
    const { signal } = this.stopping;
    const { store } = this.ports;
    try {
      const session = await sessionOf(store, this.group);
      const take = (message: Message) => this.taker.take(message, signal);
      const connection = await BrokerConnection.open(this.group.broker, session.clientId, take, signal);
      try {
        await this.subscribe(connection, session);
        return await Promise.race([connection.lost, this.stopped]);
      } finally {
        await connection.close();
      }
    } catch (thrown) {
      return thrown instanceof HubError ? thrown : brokerError(this.group.broker, asError(thrown));
    }
  }

  /** What one Kommune may not hear keeps no other from hearing its own. */
  private async subscribe(connection: BrokerConnection, session: Session): Promise<void> {
    const filters = filtersOf(this.group);
    const gone = session.filters.filter((filter) => !filters.includes(filter));
    if (gone.length > 0) {
      await connection.unsubscribe(gone);
    }
    const refused = await connection.subscribe(filters);
    await rememberFilters(this.ports.store, this.group, session);
    for (const subscriber of this.group.subscribers) {
      const own = filtersOf({ subscribers: [subscriber] }).filter((filter) => refused.includes(filter));
      this.tell([subscriber], own.length > 0 ? topicRefused(this.group.broker, own) : undefined);
    }
  }

  private tell(subscribers: readonly Subscriber[], error: HubError | undefined): void {
    const { progress, log, now } = this.ports;
    const source = `broker/${this.group.key}`;
    for (const { kommune, config } of subscribers) {
      if (error) {
        progress.failed(kommune, config.feed, source, now(), error);
      } else {
        progress.succeeded(kommune, config.feed, source, now());
      }
    }
    if (error) {
      log.warn({ remedy: error.remedy }, error.message);
    }
  }
}
