import type { Answer, Command, Feedback } from '../../model/action/command';
import type { Proposal } from '../../model/action/proposal';

/** One way out of a rule. */
export interface Output {
  readonly id: string;
  /** Does not throw: what went wrong stands in the answer. The same command sent again must not act twice. */
  send(command: Command): Promise<Answer>;
  /** Tells what the place itself says. @returns how to stop */
  readonly feedback?: (take: (said: Feedback) => void) => () => void;
  close?(): Promise<void>;
}

/** A place that is told what is proposed, so that somebody decides. */
export interface Teller {
  readonly id: string;
  /** Slugs of those whose proposals it is told; undefined: of all. */
  readonly kommunen?: readonly string[];
  /** Does not throw: what went wrong stands in the answer. */
  tell(proposal: Proposal): Promise<Answer>;
  close?(): Promise<void>;
}
