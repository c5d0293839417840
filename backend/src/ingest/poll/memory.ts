import type { Clock } from '../../model/clock/clock';
import type { ObservationStore } from '../../store/observation-store';
import { fromStore } from './earlier-state';
import type { At } from './outcome';
import { asOf, type PollState, type Wanted } from './state';
import type { Times } from './past/times';

export interface MemoryPorts extends Pick<Clock, 'now'> {
  readonly store: Pick<ObservationStore, 'readState' | 'writeState'>;
  readonly random: () => number;
}

/** The state of a poll group, in the store and as it holds now. */
export class PollMemory {
  private known: PollState | undefined;

  constructor(
    private readonly key: string,
    private readonly times: Times,
    private readonly wanted: Wanted,
    private readonly ports: MemoryPorts
  ) {}

  async state(): Promise<PollState> {
    const { store, now } = this.ports;
    const known = this.known ?? fromStore(await store.readState(this.key), now());
    this.known = asOf(now(), known, this.times, this.wanted);
    return this.known;
  }

  /** Changes it, in the store first. */
  async note(change: (state: PollState, at: At) => PollState): Promise<PollState> {
    const { store, now, random } = this.ports;
    const state = change(await this.state(), { times: this.times, now: now(), random: random() });
    await store.writeState({ [this.key]: state });
    this.known = state;
    return state;
  }
}
