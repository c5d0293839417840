import type { ObservationReader } from '../../store/observation-store';

/** An AbortSignal is one; between threads it is a flag in shared memory. */
export interface Stoppable {
  /** @throws when the work is not wanted any more */
  throwIfAborted(): void;
}

/**
 * A store that refuses to be read once the work is not wanted any more: long work reads piece by piece, and so ends with
 * the piece at hand.
 */
export function interruptible(store: ObservationReader, signal: Stoppable): ObservationReader {
  const guarded =
    <Arguments extends unknown[], T>(read: (...given: Arguments) => Promise<T>) =>
    async (...given: Arguments): Promise<T> => {
      signal.throwIfAborted();
      return read.apply(store, given);
    };
  return {
    listSeries: guarded(store.listSeries),
    points: guarded(store.points),
    forecasts: guarded(store.forecasts),
    aggregates: guarded(store.aggregates),
    eachHour: guarded(store.eachHour),
    versionsOfHours: guarded(store.versionsOfHours),
    latest: guarded(store.latest),
    extent: guarded(store.extent),
    longest: guarded(store.longest),
    hoursWithData: guarded(store.hoursWithData),
    events: guarded(store.events),
    standings: guarded(store.standings),
    audit: guarded(store.audit),
    readState: (key) => store.readState(key),
    feedHours: guarded(store.feedHours),
    close: () => store.close(),
  };
}
