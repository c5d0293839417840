import { isNearby, isUnheard, type Failure } from '../../model/outcome/failure';
import type { FeedHealth } from '../../model/health';
import type { Instant } from '../../model/time';
import type { ProblemKind } from './problem';

/** A server of the internet that brings nothing. */
interface Missed {
  readonly host: string;
  readonly failure: Failure;
  readonly since: Instant;
}

type Machine = Extract<ProblemKind, 'no-internet' | 'intercepted' | 'clock'>;

/**
 * What is wrong with this machine and not with the servers: since the last time that any server of the internet
 * answered, several have failed in the same way.
 * @returns the kind of problem that stands behind a failure, if it is the machine's
 */
export function machineProblems(
  health: readonly FeedHealth[]
): (failure: Failure, since: Instant) => Machine | undefined {
  const answered = lastAnswer(health);
  const missed = missedServers(health).filter(({ since }) => since > answered);
  const found = (['no-internet', 'clock', 'intercepted'] as const).filter((kind) => isProven(kind, missed));
  return (failure, since) =>
    isDistant(failure) && since > answered ? found.find((kind) => isSignOf(kind, failure)) : undefined;
}

function isSignOf(kind: Machine, failure: Failure): boolean {
  switch (kind) {
    case 'no-internet':
      return isUnheard(failure);
    case 'clock':
      return failure.cause === 'tls' && /CERT_(HAS_EXPIRED|NOT_YET_VALID)/.test(failure.code ?? '');
    case 'intercepted':
      return failure.cause === 'tls';
  }
}

function isProven(kind: Machine, missed: readonly Missed[]): boolean {
  const signs = missed.filter(({ failure }) => isSignOf(kind, failure));
  const hosts = new Set(signs.map(({ host }) => host));
  // A resolver that does not answer is none of the server's business.
  return hosts.size > 1 || signs.some(({ failure }) => failure.code === 'EAI_AGAIN');
}

function missedServers(health: readonly FeedHealth[]): Missed[] {
  return health.flatMap(({ troubles }) =>
    troubles.flatMap(({ error: { failure }, since }) =>
      failure && isDistant(failure) ? { host: failure.host!, failure, since } : []
    )
  );
}

function isDistant({ host }: Failure): boolean {
  return host !== undefined && !isNearby(host);
}

/** When a server of the internet last gave what it was asked for. */
function lastAnswer(health: readonly FeedHealth[]): Instant {
  const answers = health
    .filter(({ watched: { servers } }) => servers.length > 0 && !servers.some(isNearby))
    .map(({ lastSuccess }) => lastSuccess ?? -Infinity);
  return Math.max(-Infinity, ...answers);
}
