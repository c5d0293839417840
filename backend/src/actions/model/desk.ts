import type { Sentence } from '@smartregion/terms/sentence';
import type { AuditEntry } from '../../model/action/audit';
import type { Feedback } from '../../model/action/command';
import type { Rule } from '../../model/action/rule';
import type { Standing } from '../../model/action/standing';
import type { Instant, Interval } from '../../model/time';

/** What came of a word to the engine. */
export interface Verdict {
  readonly done: boolean;
  /** How the rule stands now. */
  readonly standing: Standing;
  /** Why nothing was done, or what was. */
  readonly why: Sentence;
}

/** How a rule stands, for people. */
export interface RuleView {
  readonly rule: Rule;
  readonly standing: Standing;
  /** What comes next, and when. */
  readonly next: Sentence;
}

/**
 * What people, alerts and places say to the engine. A rule that there is not is a HubError `not-found`; a hub that does not hold the
 * lease answers HubError `unavailable`.
 */
export interface Desk {
  /**
   * A person says yes to a proposal.
   * @param proposal `since` of the standing that was seen, so that an old link releases nothing new
   */
  release(rule: string, by: string, at: Instant, proposal?: Instant): Promise<Verdict>;
  refuse(rule: string, by: string, at: Instant, proposal?: Instant): Promise<Verdict>;
  /** Handeingriff: off now, whatever the minimum says; of a faulty rule also that somebody has looked after it. */
  switchOff(rule: string, by: string, at: Instant): Promise<Verdict>;
  /** What somebody's alert says of a rule whose input is an alert. */
  trigger(rule: string, firing: boolean, from: string, at: Instant): Promise<Verdict>;
  /** What the place itself says of a rule's measure. */
  feedback(said: Feedback, at: Instant): Promise<Verdict>;
  states(): Promise<readonly RuleView[]>;
  audit(range: Interval): AsyncIterable<AuditEntry>;
}
