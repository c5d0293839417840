import type { ObservationStore } from '../../../store/observation-store';
import type { Subscription } from './subscription';

type State = Pick<ObservationStore, 'readState' | 'writeState'>;

const IDS = 'ngsi-ld/subscriptions';
const keyOf = (id: string): string => `ngsi-ld/subscription/${id}`;

/** Keeps subscriptions over a restart, each for itself: a delivery writes one of them. */
export class SubscriptionShelf {
  private readonly all = new Map<string, Subscription>();

  private constructor(private readonly store: State) {}

  static async open(store: State): Promise<SubscriptionShelf> {
    const shelf = new SubscriptionShelf(store);
    for (const id of (await store.readState<readonly string[]>(IDS)) ?? []) {
      const known = await store.readState<Subscription>(keyOf(id));
      if (known) {
        shelf.all.set(id, known);
      }
    }
    return shelf;
  }

  list(): readonly Subscription[] {
    return [...this.all.values()];
  }

  get(id: string): Subscription | undefined {
    return this.all.get(id);
  }

  async put(subscription: Subscription): Promise<void> {
    this.all.set(subscription.id, subscription);
    await this.store.writeState({ [IDS]: [...this.all.keys()], [keyOf(subscription.id)]: subscription });
  }

  async remove(id: string): Promise<void> {
    this.all.delete(id);
    await this.store.writeState({ [IDS]: [...this.all.keys()], [keyOf(id)]: undefined });
  }
}
