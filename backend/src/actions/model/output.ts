import type { Answer, Command, Feedback } from '../../model/action/command';

/** One way out of a rule. */
export interface Output {
  readonly id: string;
  /** Does not throw: what went wrong stands in the answer. The same command sent again must not act twice. */
  send(command: Command): Promise<Answer>;
  /** Tells what the place itself says. @returns how to stop */
  readonly feedback?: (take: (said: Feedback) => void) => () => void;
  close?(): Promise<void>;
}
