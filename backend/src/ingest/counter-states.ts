import type { ObservationStore } from '../store/observation-store';
import { countIncrements, type CounterState } from './counters';
import { rangeChecked, type PropertyObservations } from './normalise';

export interface CountedTotals {
  readonly increments: readonly PropertyObservations[];
  /** To be written together with the increments. */
  readonly state: Readonly<Record<string, CounterState | undefined>>;
}

/** Makes increments of a batch's running totals, from where the store has them. */
export async function countTotals(
  store: Pick<ObservationStore, 'readState'>,
  feed: string,
  totals: readonly PropertyObservations[]
): Promise<CountedTotals> {
  const increments: PropertyObservations[] = [];
  const state: Record<string, CounterState | undefined> = {};
  for (const group of totals) {
    const key = `counter/${feed}/${group.station}/${group.property.id}`;
    const counted = countIncrements(group.observations, await store.readState<CounterState>(key));
    state[key] = counted.state;
    if (counted.increments.length > 0) {
      increments.push(rangeChecked({ ...group, observations: counted.increments }));
    }
  }
  return { increments, state };
}
