import type { ProblemKind } from '../../../analysis/health/problem';

/** What the words are about. */
export interface Subject {
  /** The server, or the feed where no server is known. */
  readonly server: string;
  /** A machine of the own network. */
  readonly isNearby: boolean;
  /** What the server answered with. */
  readonly status: string;
  /** Whether the server itself says that it is in trouble. */
  readonly isAdmitted: boolean;
  readonly feed: string;
  readonly stations: number;
}

interface ProblemText {
  /** A whole statement without a full stop. */
  title(subject: Subject): string;
  /** In the line of a feed that suffers from it. */
  readonly short: string;
  /** What to do. */
  todo(subject: Subject): string;
}

export type ProblemTexts = Readonly<Record<ProblemKind, ProblemText>>;
