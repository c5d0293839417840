import type { Failed, Failure, FailureCause } from '../../model/outcome/failure';
import type { WatchedStation } from '../../model/health';
import type { Instant } from '../../model/time';

/** What is wrong, in the order in which somebody should look at it: the whole machine first. */
export const PROBLEM_KINDS = [
  'no-internet', // several servers at once cannot be reached, and none has answered since
  'intercepted', // several servers at once show certificates that are not accepted
  'clock', // several certificates at once are out of their time: the clock of this machine is
  'proxy',
  'store',
  'busy',
  'hub',
  'unknown-host',
  'down', // one server cannot be reached or is in trouble itself
  'tls',
  'certificate',
  'credentials',
  'quota',
  'missing',
  'request',
  'unreadable',
  'too-large',
  'configuration',
  'sender',
  'silent-feed', // it answers, and nothing new has come from any of its stations
  'silent-stations',
  'never',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One cause with all that it does. */
export interface Problem {
  /** The same as long as it is the same problem. */
  readonly id: string;
  readonly kind: ProblemKind;
  /** The server, where it is one. */
  readonly host?: string;
  /** Registry id, where it is about one feed. */
  readonly feed?: string;
  readonly since: Instant;
  /** When the next attempt is made, where that is known. */
  readonly again?: Instant;
  readonly affected: readonly Affected[];
  /** What was found, most frequent first; none of what is silent. */
  readonly causes: readonly FailureCause[];
  readonly status?: number;
  /** The exact sentences, each once, as logs have them. */
  readonly said: readonly Pick<Failed, 'message' | 'remedy'>[];
}

/** A feed of a Kommune that suffers. */
export interface Affected {
  readonly kommune: string;
  readonly feed: string;
  /** Those that are concerned; empty where all are. */
  readonly stations: readonly WatchedStation[];
}

/** Something that is wrong with one feed of one Kommune, before it is put together with what has the same cause. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly since: Instant;
  readonly affected: Affected;
  readonly failure?: Failure;
  readonly error?: Failed;
}
