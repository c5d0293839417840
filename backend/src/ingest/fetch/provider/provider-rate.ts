import type { Clock } from '../../../model/clock/clock';
import { SECOND, type Instant } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { RateWindow, type Rate } from './rate-window';

/** Windows as short as this are over before a hub has restarted. */
const SHORT = SECOND;

/** So many parts of what a window allows are written down in one go: 2000 requests a day are not 2000 writes. */
const PARTS = 50;

/** The turns of requests to one provider: the window of an hour or a day does not begin anew with a restart. */
export class ProviderRate {
  private window: Promise<RateWindow> | undefined;
  private unwritten = 0;
  private readonly block: number;
  private readonly isKept: boolean;

  constructor(
    private readonly provider: string,
    private readonly rates: readonly Rate[],
    private readonly store: Pick<ObservationStore, 'readState' | 'writeState'>,
    private readonly clock: Clock
  ) {
    this.isKept = rates.some(({ per }) => per > SHORT);
    this.block = Math.max(1, Math.floor(Math.min(...rates.map(({ requests }) => requests)) / PARTS));
  }

  /** Books the next turn; it is on disk before anybody can take it. @returns after how many ms it is */
  async book(): Promise<number> {
    const window = await (this.window ??= this.load());
    const { now, elapsed } = this.clock;
    const turn = window.book(elapsed());
    this.unwritten += 1;
    if (this.isKept && this.unwritten >= this.block) {
      this.unwritten = 0;
      const begun = now() - elapsed();
      await this.store.writeState({ [this.key]: window.turns.map((at) => Math.round(begun + at)) });
    }
    return turn - elapsed();
  }

  private get key(): string {
    return `provider/${this.provider}/turns`;
  }

  /** What a restart has not written down counts as just now, and so does what lies in the future. */
  private async load(): Promise<RateWindow> {
    const stored = this.isKept ? ((await this.store.readState<readonly Instant[]>(this.key)) ?? []) : [];
    const { now, elapsed } = this.clock;
    const turns = stored.map((at) => elapsed() - Math.max(0, now() - at));
    const lost = stored.length > 0 ? Array.from({ length: this.block - 1 }, () => elapsed()) : [];
    return new RateWindow(this.rates, [...turns, ...lost]);
  }
}
