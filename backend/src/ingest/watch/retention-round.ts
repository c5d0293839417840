import type { Clock } from '../../model/clock/clock';
import { horizonAt, type Horizon, type Retention } from '../../model/retention';
import { DAY, type Instant } from '../../model/time';
import type { ForgetPlace } from '../../store/forgetting';
import { FORGETTING, type ForgettingState } from '../../store/forgetting';
import type { ObservationStore } from '../../store/observation-store';
import { sleep } from '../fetch/http-client';

export interface RetentionPorts extends Pick<Clock, 'elapsed'> {
  readonly store: Pick<ObservationStore, 'forget' | 'readState' | 'writeState'>;
  /** Waits so many ms; ends at once with the signal. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** After each step the store belongs to the others for so many times as long as the step took, at least a moment. */
const REST = { times: 3, least: 10 };

/** The present moves by this at most from round to round: a clock that runs ahead for an hour costs a day, not all. */
const LONGEST_LEAP = DAY;

/** Throws away, once a day and in small steps, what the configuration does not keep. */
export class RetentionRound {
  private done: Horizon | undefined;

  constructor(
    private readonly retention: Retention,
    private readonly ports: RetentionPorts
  ) {}

  async look(now: Instant, signal: AbortSignal): Promise<void> {
    const { store, elapsed, pause = sleep } = this.ports;
    const state = await store.readState<ForgettingState>(FORGETTING);
    const asOf = Math.min(now, (state?.asOf ?? now) + LONGEST_LEAP);
    const horizon = horizonAt(asOf, this.retention);
    if (isSame(horizon, this.done)) {
      return;
    }
    // First what is promised, then what is deleted: nobody takes for whole what is half gone.
    const readingsSince = Math.max(horizon.readings, state?.readingsSince ?? -Infinity);
    await store.writeState({
      [FORGETTING]: {
        asOf,
        readingsSince: readingsSince === -Infinity ? null : readingsSince,
      } satisfies ForgettingState,
    });
    let place: ForgetPlace | undefined;
    do {
      const began = elapsed();
      place = (await store.forget(horizon, place)).next;
      await pause(Math.max(REST.least, REST.times * (elapsed() - began)), signal);
    } while (place && !signal.aborted);
    this.done = place ? undefined : horizon;
  }
}

function isSame(a: Horizon, b: Horizon | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof Horizon)[]).every((kind) => a[kind] === b[kind]);
}
