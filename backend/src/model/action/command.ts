import type { Instant } from '../time';

/** What a rule commands; kept with its own id so that it can be sent again without acting twice. */
export interface Command {
  readonly id: string;
  readonly rule: string;
  readonly version: string;
  readonly switchTo: 'on' | 'off';
  readonly at: Instant;
  /** One sentence, in German. */
  readonly reason: string;
  /** Told to switch nothing. */
  readonly test?: boolean;
}

/** What became of sending a command. */
export interface Answer {
  readonly ok: boolean;
  /** Id of the output. */
  readonly output: string;
  /** Address or topic, without anything secret. */
  readonly target: string;
  /** SHA-256 of the body sent, hex. */
  readonly bodyHash: string;
  readonly status?: number;
  readonly attempts: number;
  readonly ms: number;
  readonly why?: string;
}

/** What the place itself says: the controller of the signals, the sign, the pump. */
export interface Feedback {
  readonly rule: string;
  /** Id of the command that it answers, where it names one. */
  readonly command?: string;
  readonly state: 'on' | 'off' | 'fault';
  readonly at: Instant;
  readonly text?: string;
}
