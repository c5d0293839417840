import type { AuditEntry, AuditRecord } from '../model/action/audit';
import type { Answer, Command } from '../model/action/command';
import type { Standing } from '../model/action/standing';
import type { Instant, Interval } from '../model/time';

/** What is kept of rules that switch measures: how each stands, and the book of all that was decided. */
export interface ActionReader {
  /** Of every rule that ever stood. */
  standings(): Promise<Standing[]>;

  /** Entries of the audit, at most `limit`. */
  audit(request: AuditRequest): Promise<AuditEntry[]>;
}

export interface AuditRequest {
  readonly range: Interval;
  /** Ids; empty for all. */
  readonly rules: readonly string[];
  readonly order: 'oldest' | 'newest';
  /** Only those behind this number. */
  readonly after?: number;
  readonly limit: number;
}

/**
 * Only the hub that holds the lease decides: of several on one store one acts, the others wait until it has gone.
 */
export interface ActionStore extends ActionReader {
  /**
   * Takes the lease, or holds it for longer.
   * @returns false while another hub holds it
   */
  holdLease(hub: string, now: Instant, until: Instant): Promise<boolean>;

  /** Gives the lease back, so that another needs not wait. */
  endLease(hub: string): Promise<void>;

  /**
   * Keeps what was decided, all or nothing: how rules stand, records at the end of the book, commands to be sent, answers.
   * @returns false, with nothing kept, where this hub does not hold the lease at this moment: it must not act
   */
  decide(decision: Decision): Promise<boolean>;

  /** Commands that some output has not answered yet, oldest first. */
  unanswered(): Promise<Dispatch[]>;
}

export interface Decision {
  readonly hub: string;
  readonly at: Instant;
  readonly standings: readonly Standing[];
  readonly records: readonly AuditRecord[];
  /** With the ids of the outputs that they go to. */
  readonly commands: readonly { readonly command: Command; readonly outputs: readonly string[] }[];
  /** By the id of the command. */
  readonly answers: readonly { readonly command: string; readonly answer: Answer }[];
}

/** A command with what has become of it at each output so far. */
export interface Dispatch {
  readonly command: Command;
  readonly outputs: readonly { readonly id: string; readonly answer?: Answer }[];
}
