import type { Sentence } from '@smartregion/terms/sentence';
import type { Instant } from '../time';

/**
 * off (aus): waits. pending (Bedingung läuft): the number lies beyond, but not yet often enough. proposed (vorgeschlagen):
 * a person is asked. released (freigegeben): the command to switch on is under way. on (ein). withdrawing (Rücknahme
 * läuft): the command to switch off is under way. locked (gesperrt): was on, or was refused, and rests. faulty (gestört):
 * nobody knows how the measure stands.
 */
export const ACTION_STATES = [
  'off',
  'pending',
  'proposed',
  'released',
  'on',
  'withdrawing',
  'locked',
  'faulty',
] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** How a rule stands: all that must survive a restart. */
export interface Standing {
  readonly rule: string;
  /** Of the rule that decided it. */
  readonly version: string;
  readonly state: ActionState;
  readonly since: Instant;
  readonly reason: Sentence;
  /** Who released it: a person's name as given, `automatic` or `watch`. */
  readonly by?: string;
  /** When the measure was switched on; absent where it is off. */
  readonly onSince?: Instant;
  readonly lockedUntil?: Instant;
  /** When it was switched on, of the last two days. */
  readonly activations: readonly Instant[];
  /** The command under way. */
  readonly command?: string;
  /** The last one that was sent, also once it is confirmed: what the place says to an earlier one is of the past. */
  readonly lastCommand?: { readonly id: string; readonly at: Instant };
  /** What the alert last said that it hears. */
  readonly alert?: { readonly firing: boolean; readonly from: string; readonly at: Instant };
  /** Since when its number is missing, too old or too bad. */
  readonly blindSince?: Instant;
}
