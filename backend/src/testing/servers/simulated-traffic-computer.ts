import type {
  Order,
  Receipt,
  StrategyReport,
  TrafficComputer,
} from '../../actions/outputs/traffic-computer/traffic-computer';
import type { Instant } from '../../model/time';

/**
 * A traffic computer as they are: it takes an order at once and carries it out later, once however often it comes; people
 * in the control room take over, cables break, and a strategy that it does not have it refuses.
 */
export class SimulatedTrafficComputer implements TrafficComputer {
  readonly address = 'simulated';
  /** Orders that came in, also those that came twice. */
  readonly received: Order[] = [];
  /** How often each strategy was really switched. */
  readonly switched = new Map<string, number>();
  isReachable = true;
  /** Somebody in the control room has taken over. */
  isManual = false;
  /** Takes an order and loses the answer to it on the way. */
  losesAnswers = 0;
  private readonly states = new Map<string, StrategyReport>();
  private readonly known = new Map<string, Receipt>();
  private readonly watchers = new Set<(report: StrategyReport) => void>();
  private readonly pending: Order[] = [];

  constructor(
    strategies: readonly string[],
    private readonly now: () => Instant
  ) {
    strategies.forEach((strategy) => this.states.set(strategy, { strategy, state: 'off', at: now() }));
  }

  async order(order: Order): Promise<Receipt> {
    if (!this.isReachable) {
      throw new Error('The line is down.');
    }
    this.received.push(order);
    const receipt = this.known.get(order.id) ?? this.judge(order);
    this.known.set(order.id, receipt);
    if (this.losesAnswers > 0) {
      this.losesAnswers--;
      throw new Error('The answer was lost.');
    }
    return receipt;
  }

  /** Carries out what was taken. */
  works(): void {
    for (const { id, strategy, switchTo } of this.pending.splice(0)) {
      this.switched.set(strategy, (this.switched.get(strategy) ?? 0) + 1);
      this.report({ strategy, state: switchTo, order: id, at: this.now() });
    }
  }

  /** A lamp, a cable, a fuse. */
  breaks(strategy: string, text: string): void {
    this.report({ strategy, state: 'fault', at: this.now(), text });
  }

  watch(take: (report: StrategyReport) => void): () => void {
    this.states.forEach((report) => take(report));
    this.watchers.add(take);
    return () => void this.watchers.delete(take);
  }

  async close(): Promise<void> {
    this.watchers.clear();
  }

  private judge(order: Order): Receipt {
    if (!this.states.has(order.strategy)) {
      return { taken: false, why: `There is no strategy ${order.strategy}.` };
    }
    if (this.isManual) {
      return { taken: false, why: 'The control room has taken over.' };
    }
    this.pending.push(order);
    return { taken: true };
  }

  private report(report: StrategyReport): void {
    this.states.set(report.strategy, report);
    this.watchers.forEach((take) => take(report));
  }
}
