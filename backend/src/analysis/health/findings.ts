import { failureOf, type FailureCause } from '../../model/outcome/failure';
import type { FeedHealth, Health, StationHealth, Trouble, WatchedStation } from '../../model/health';
import { machineProblems } from './machine';
import type { Affected, Finding, ProblemKind } from './problem';

/** A server that is in trouble and one that is not heard are the same to whoever waits for it. */
const KIND_OF_CAUSE: Readonly<Record<FailureCause, ProblemKind>> = {
  dns: 'unknown-host',
  unreachable: 'down',
  refused: 'down',
  timeout: 'down',
  broken: 'down',
  server: 'down',
  tls: 'tls',
  proxy: 'proxy',
  certificate: 'certificate',
  credentials: 'credentials',
  quota: 'quota',
  missing: 'missing',
  request: 'request',
  unreadable: 'unreadable',
  'too-large': 'too-large',
  configuration: 'configuration',
  sender: 'sender',
  store: 'store',
  busy: 'busy',
  hub: 'hub',
};

/** Everything that is wrong, feed by feed. */
export function findingsOf(health: readonly FeedHealth[]): Finding[] {
  const machineProblem = machineProblems(health);
  const ofTrouble = (feed: FeedHealth, { station, since, error }: Trouble): Finding => {
    const failure = failureOf(error);
    const kind = machineProblem(failure, since) ?? KIND_OF_CAUSE[failure.cause];
    const stations = feed.watched.stations.filter(({ id, provider }) => station === id || station === provider);
    return { kind, since, failure, error, affected: affected(feed, stations) };
  };
  return health.flatMap((feed) =>
    feed.state === 'failing' ? feed.troubles.map((trouble) => ofTrouble(feed, trouble)) : silences(feed)
  );
}

/** What is missed although nothing fails. */
function silences(feed: FeedHealth): Finding[] {
  if (feed.state === 'silent' || feed.state === 'never') {
    const kind = feed.state === 'silent' ? 'silent-feed' : 'never';
    return [{ kind, since: sinceOf(feed), affected: affected(feed, []) }];
  }
  const some = (state: StationHealth['state'], kind: ProblemKind): Finding[] => {
    const concerned = feed.stations.filter((station) => station.state === state);
    const since = Math.min(...concerned.map(sinceOf));
    const stations = concerned.map(({ station }) => station);
    return concerned.length === 0 ? [] : [{ kind, since, affected: affected(feed, stations) }];
  };
  return [...some('silent', 'silent-stations'), ...some('never', 'never')];
}

/** Who is silent or has never sent is so since some moment. */
function sinceOf({ since }: Health): number {
  return since ?? Infinity;
}

function affected({ watched: { kommune, feed } }: FeedHealth, stations: readonly WatchedStation[]): Affected {
  return { kommune, feed, stations };
}
