import type { Sentence } from '@smartregion/terms/sentence';
import type { Quality } from '../quality';
import type { Instant } from '../time';
import type { Answer, Command, Feedback } from './command';
import type { Mode, OffCondition, OnCondition } from './rule';
import type { ActionState } from './standing';

/** What an entry tells of. */
export const AUDIT_KINDS = [
  'state',
  'blind',
  'told',
  'command',
  'answer',
  'feedback',
  'person',
  'alert',
  'hub',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The number of one interval that a rule looks at. */
export interface InputReading {
  readonly start: Instant;
  readonly end: Instant;
  readonly value: number | null;
  readonly station?: string;
  readonly feed?: string;
  readonly unit?: string;
  /** The lowest quality that was demanded of the readings that made it. */
  readonly quality?: Quality;
  /** Of a forecast the run, of an alert its last word: it is as old as that. */
  readonly issued?: Instant;
}

/** The same as a decision saw it. */
export interface AuditInput extends InputReading {
  /** How old it was: ms since the end of its interval, or since it was issued. */
  readonly age: number;
}

/** One thing that was decided, sent or heard. */
export interface AuditRecord {
  readonly at: Instant;
  readonly kind: AuditKind;
  /** Empty where it is about no rule. */
  readonly rule: string;
  readonly version: string;
  readonly mode: Mode;
  readonly from: ActionState;
  readonly to: ActionState;
  readonly inputs: readonly AuditInput[];
  readonly thresholds?: { readonly on: OnCondition; readonly off: OffCondition };
  /** `hub`, or the person or alert whose word it was. */
  readonly by: string;
  readonly reason: Sentence;
  /** Id of the proposal that was told. */
  readonly proposal?: string;
  readonly command?: Command;
  /** To the command, or to what was told. */
  readonly answer?: Answer;
  readonly feedback?: Feedback;
  /** Which hub wrote it. */
  readonly hub: string;
}

/** As it stands in the book: append-only, each chained to the one before. */
export interface AuditEntry extends AuditRecord {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  /** Hash of the entry before; of the first, zeros. */
  readonly before: string;
  /** SHA-256 over number, before and the record, hex. */
  readonly hash: string;
}
