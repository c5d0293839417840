import { afterFailure, type BackOffRule } from '../../../model/clock/back-off';
import { MINUTE, SECOND, type Instant } from '../../../model/time';
import { messageOf } from './notification';
import { after, stateOf, type Subscription } from './subscription';
import type { Deliver } from '../../../outward/deliver';
import type { Entity } from '../model/entity';
import type { Match } from './match';

export interface CourierParts {
  readonly deliver: Deliver;
  /** The subscription as it is kept now; undefined once it is no more. */
  current(): Subscription | undefined;
  keep(subscription: Subscription): Promise<void>;
  /** Those of the entities that there are, as they are now. */
  entitiesNow(ids: ReadonlySet<string>): Promise<readonly Entity[]>;
  readonly match: Match;
  readonly base: string;
  readonly failed: (error: unknown) => void;
  now(): Instant;
}

/** Entities in one message. */
const IN_ONE = 100;
const BACK_OFF: BackOffRule = { first: 10 * SECOND, longest: 30 * MINUTE };

/**
 * Sends what one subscription waits for: as it is when it is sent, so that who could not be reached gets the newest, and
 * not oftener than it may. One message at a time.
 */
export class Courier {
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> | undefined;
  private notBefore: Instant = 0;
  private isStopped = false;

  constructor(private readonly parts: CourierParts) {}

  /** @param ids of entities that have changed */
  add(ids: Iterable<string>): void {
    for (const id of ids) {
      this.waiting.add(id);
    }
    this.look();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.sending;
  }

  /** Sends now, or waits until it may. */
  private look(): void {
    const subscription = this.parts.current();
    const now = this.parts.now();
    if (this.isStopped || this.sending || this.waiting.size === 0 || !subscription) {
      return;
    }
    if (stateOf(subscription, now) !== 'active') {
      this.waiting.clear();
      return;
    }
    const { throttling = 0 } = subscription.spec;
    const free = Math.max(this.notBefore, (subscription.lastNotification ?? 0) + throttling * SECOND);
    clearTimeout(this.timer);
    if (free > now) {
      this.timer = setTimeout(() => this.look(), free - now).unref();
      return;
    }
    this.sending = this.send(subscription)
      .catch(this.parts.failed)
      .finally(() => {
        this.sending = undefined;
        this.look();
      });
  }

  private async send(subscription: Subscription): Promise<void> {
    const { deliver, match, base, now, keep } = this.parts;
    const ids = new Set([...this.waiting].slice(0, IN_ONE));
    const entities = (await this.parts.entitiesNow(ids)).flatMap((entity) => match.sent(entity) ?? []);
    ids.forEach((id) => this.waiting.delete(id));
    if (entities.length === 0) {
      return;
    }
    const at = now();
    const { target, body } = messageOf(subscription, entities, at, base);
    const { ok, attempts, ms, status, why } = await deliver(target, body);
    const current = this.parts.current();
    if (!current || this.isStopped) {
      return;
    }
    const said = { ...(status === undefined ? {} : { status }), ...(why === undefined ? {} : { why }) };
    const next = after(current, { at, ok, entities: entities.length, attempts, ms, ...said });
    if (!ok) {
      ids.forEach((id) => this.waiting.add(id));
      this.notBefore = afterFailure({ failures: next.failuresInRow - 1 }, now(), Math.random(), 0, BACK_OFF).until;
    }
    await keep(ok && this.waiting.size === 0 ? { ...next, noticedUntil: at } : next);
  }
}
