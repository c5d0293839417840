import { isYetToCome } from '../../model/observation';
import type { Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { countIncrements, type CounterState } from './counters';
import { rangeChecked, type PropertyObservations } from './normalise';

export interface CountedTotals {
  readonly increments: readonly PropertyObservations[];
  /** To be written together with the increments. */
  readonly state: Readonly<Record<string, CounterState | undefined>>;
  /** Totals that were not taken, by reason in plain words. */
  readonly rejected: Readonly<Record<string, number>>;
}

/**
 * Makes increments of a batch's running totals, from where the store has them. A total of a time that has not been yet
 * is none: what has come since the one before, nobody can tell, and all right ones after it would be passed over.
 */
export async function countTotals(
  store: Pick<ObservationStore, 'readState'>,
  feed: string,
  totals: readonly PropertyObservations[],
  { receivedAt, live = false }: { readonly receivedAt: Instant; readonly live?: boolean }
): Promise<CountedTotals> {
  const increments: PropertyObservations[] = [];
  const state: Record<string, CounterState | undefined> = {};
  let ahead = 0;
  for (const group of totals) {
    const key = `counter/${feed}/${group.station}/${group.property.id}`;
    const observations = group.observations.filter((total) => !isYetToCome(total, receivedAt));
    ahead += group.observations.length - observations.length;
    if (observations.length === 0) {
      continue;
    }
    const known = withoutFuture(await store.readState<CounterState>(key), receivedAt);
    const counted = countIncrements(observations, known, live);
    state[key] = counted.state;
    if (counted.increments.length > 0) {
      increments.push(rangeChecked({ ...group, observations: counted.increments }));
    }
  }
  return { increments, state, rejected: ahead > 0 ? { 'total from the future': ahead } : {} };
}

/** What an earlier version has taken from a clock that was ahead: counting begins anew. */
function withoutFuture(state: CounterState | undefined, receivedAt: Instant): CounterState | undefined {
  const isAhead = state && [state.first, state.last].some(({ at }) => isYetToCome({ end: at }, receivedAt));
  return isAhead ? undefined : state;
}
