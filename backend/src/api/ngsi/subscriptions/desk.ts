import { randomUUID } from 'node:crypto';
import { HubError } from '@smartregion/terms/errors';
import { allowed } from '../../../outward/allow-list';
import type { Instant } from '../../../model/time';
import { NgsiFailure } from '../failure';
import { isCalled } from '../query/select';
import { checked } from './checked';
import { Courier } from './courier';
import { matchOf } from './match';
import { SubscriptionShelf } from './shelf';
import { stateOf, SubscriptionBody, subscriptionOf, type Subscription, type SubscriptionSpec } from './subscription';
import { ChangeWatch } from './watch';
import type { Change } from './touched';
import type { OutwardConfig } from '../../../config/outward/outward';
import type { Deliver } from '../../../outward/deliver';
import type { WatchedStore } from '../../../store/watched-store';
import type { Entity } from '../model/entity';
import type { World } from '../world';

export interface DeskParts {
  readonly store: Pick<WatchedStore, 'readState' | 'writeState' | 'onWritten'>;
  /** What everybody may see, as it is now: targets show no token. */
  worldNow(): Promise<World>;
  readonly deliver: Deliver;
  readonly outward: OutwardConfig;
  /** Address of the hub as its targets reach it, for the context. */
  readonly base: string;
  readonly failed: (error: unknown) => void;
  now(): Instant;
  /** How long is waited for further readings of a station, ms: not shorter than a world is kept. */
  readonly pause?: number;
}

/** Subscriptions of a hub at most. */
export const MOST_SUBSCRIPTIONS = 100;

/** Takes subscriptions, notices what they are about, and has it sent. */
export class SubscriptionDesk {
  private readonly couriers = new Map<string, Courier>();
  private readonly watch: ChangeWatch;

  private constructor(
    private readonly parts: DeskParts,
    private readonly shelf: SubscriptionShelf
  ) {
    this.watch = new ChangeWatch({ ...parts, isNeeded: () => this.couriers.size > 0 }, (world, changesFor) =>
      this.handOut(world.entities, changesFor)
    );
  }

  /** With what was kept; nothing is sent before it is started. */
  static async open(parts: DeskParts): Promise<SubscriptionDesk> {
    return new SubscriptionDesk(parts, await SubscriptionShelf.open(parts.store));
  }

  /** From now on what is written is sent; what came in while the hub was down at once. */
  start(): void {
    this.shelf.list().forEach((subscription) => this.hire(subscription));
    this.watch.start();
  }

  async stop(): Promise<void> {
    this.watch.stop();
    await Promise.all([...this.couriers.values()].map((courier) => courier.stop()));
  }

  list(): readonly Subscription[] {
    return this.shelf.list();
  }

  /** @throws NgsiFailure `ResourceNotFound` */
  get(id: string): Subscription {
    const found = this.shelf.list().find((one) => isCalled(one.id, id));
    if (!found) {
      throw new NgsiFailure('ResourceNotFound', 'There is no such subscription.', 'GET …/subscriptions lists them.');
    }
    return found;
  }

  /**
   * @throws HubError, NgsiFailure where the target is not allowed, there are too many, or one has the name
   */
  async create(spec: SubscriptionSpec): Promise<Subscription> {
    const id = spec.id ?? `urn:ngsi-ld:Subscription:${randomUUID()}`;
    this.check(spec);
    if (this.shelf.get(id)) {
      throw new NgsiFailure('AlreadyExists', `There is a subscription ${id}.`, 'PATCH it, or choose another id.');
    }
    if (this.shelf.list().length >= MOST_SUBSCRIPTIONS) {
      throw new HubError('too-large', `The hub keeps ${MOST_SUBSCRIPTIONS} subscriptions.`, 'Delete those of no use.');
    }
    const made = subscriptionOf(id, { ...spec, id }, this.parts.now());
    await this.shelf.put(made);
    this.hire(made);
    return made;
  }

  /** @param change members that are others now; null takes one away */
  async change(id: string, change: Readonly<Record<string, unknown>>): Promise<void> {
    const before = this.get(id);
    const merged = Object.entries({ ...before.spec, ...change }).filter(([, value]) => value !== null);
    const spec = checked(SubscriptionBody, Object.fromEntries(merged));
    this.check(spec);
    const { stopped, failuresInRow, ...rest } = before;
    const isResumed = change['isActive'] === true || change['notification'] !== undefined;
    const kept = isResumed ? { failuresInRow: 0 } : { failuresInRow, ...(stopped === undefined ? {} : { stopped }) };
    const after = { ...rest, ...kept, spec, modifiedAt: this.parts.now() };
    this.dismiss(before.id);
    await this.shelf.put(after);
    this.hire(after);
    this.watch.catchUp().catch(this.parts.failed);
  }

  async remove(id: string): Promise<void> {
    const { id: own } = this.get(id);
    await this.shelf.remove(own);
    this.dismiss(own);
  }

  private check(spec: SubscriptionSpec): void {
    matchOf(spec);
    if (!allowed(spec.notification.endpoint.uri, this.parts.outward)) {
      throw new HubError(
        'forbidden',
        'The target is not among those that the configuration allows.',
        'Name its beginning in outward.targets of the configuration of the hub.'
      );
    }
  }

  private hire(subscription: Subscription): void {
    const { id, spec } = subscription;
    const { deliver, base, failed, now } = this.parts;
    const courier = new Courier({
      ...{ deliver, base, failed, now, match: matchOf(spec) },
      current: () => this.shelf.get(id),
      keep: (after) => this.shelf.put(after),
      entitiesNow: async (ids) => (await this.parts.worldNow()).entities.filter((entity) => ids.has(entity.id)),
    });
    this.couriers.set(id, courier);
  }

  /** What it has under way ends by itself and is not kept any more. */
  private dismiss(id: string): void {
    this.couriers.get(id)?.stop().catch(this.parts.failed);
    this.couriers.delete(id);
  }

  private handOut(entities: readonly Entity[], changesFor: (subscription: Subscription) => readonly Change[]): void {
    for (const subscription of this.shelf.list()) {
      if (stateOf(subscription, this.parts.now()) === 'active') {
        const match = matchOf(subscription.spec);
        const concerned = changesFor(subscription)
          .filter(({ attribute }) => match.watches(attribute))
          .map(({ place }) => entities[place]!)
          .filter((entity) => match.isAbout(entity));
        this.couriers.get(subscription.id)?.add(concerned.map(({ id }) => id));
      }
    }
  }
}
