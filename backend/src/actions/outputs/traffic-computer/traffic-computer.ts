import type { Instant } from '../../../model/time';

/** What a traffic computer is asked for: a strategy (a plan of signals, a set of signs) by the name that it has there. */
export interface Order {
  /** The same order again has the same id, and is carried out once. */
  readonly id: string;
  readonly strategy: string;
  readonly switchTo: 'on' | 'off';
  readonly at: Instant;
  /** One sentence, in German, for the operator's log. */
  readonly reason: string;
}

/** Whether the computer will carry an order out. */
export interface Receipt {
  readonly taken: boolean;
  /** Why not: strategy unknown, local operation, a plan of higher priority … */
  readonly why?: string;
}

/** How a strategy stands, as the computer says it by itself. */
export interface StrategyReport {
  readonly strategy: string;
  readonly state: 'on' | 'off' | 'fault';
  /** The order that brought it there, where it was one. */
  readonly order?: string;
  readonly at: Instant;
  readonly text?: string;
}

/**
 * What an adapter for the traffic computer of a supplier must do; which protocol it speaks is its own matter, and none is
 * promised here.
 */
export interface TrafficComputer {
  /** Address without secrets, for the book. */
  readonly address: string;
  /** @throws when the computer cannot be had; the order is then asked for again */
  order(order: Order): Promise<Receipt>;
  /** Tells of every strategy at once, and then of each change. @returns what ends it */
  watch(take: (report: StrategyReport) => void): () => void;
  close(): Promise<void>;
}
