import type { Ask } from '../analysis/question';
import type { Rule } from '../model/action/rule';
import type { Instant } from '../model/time';
import type { ActionStore } from '../store/action-store';
import type { Output, Teller } from './model/output';

export interface EngineParts {
  readonly rules: readonly Rule[];
  readonly store: ActionStore;
  readonly ask: Ask;
  /** The ways out of a rule, as its configuration names them. */
  readonly outputsOf: (rule: Rule) => readonly Output[];
  /** Who is told of proposals. */
  readonly tellers?: readonly Teller[];
  /** By which others reach the hub. */
  readonly publicUrl?: string | undefined;
  readonly now: () => Instant;
  /** Of the region's clock. */
  readonly zone: string;
  /** Names this hub among those on one store. */
  readonly hub: string;
  readonly log: { warn(facts: object, message: string): void };
}
