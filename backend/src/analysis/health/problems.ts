import { isThisMachine, type Failure, type FailureCause } from '../../model/outcome/failure';
import type { FeedHealth } from '../../model/health';
import { findingsOf } from './findings';
import { PROBLEM_KINDS, type Affected, type Finding, type Problem, type ProblemKind } from './problem';

/** What tells two problems of a kind apart. Of the whole machine and its store there is one. */
const ABOUT: Readonly<Record<ProblemKind, 'machine' | 'host' | 'feed' | 'host and feed' | 'kommune and feed'>> = {
  'no-internet': 'machine',
  intercepted: 'machine',
  clock: 'machine',
  proxy: 'machine',
  store: 'machine',
  busy: 'machine',
  hub: 'feed',
  'unknown-host': 'host',
  down: 'host',
  tls: 'host',
  certificate: 'host',
  credentials: 'host',
  quota: 'host',
  missing: 'host and feed',
  request: 'host and feed',
  unreadable: 'feed',
  'too-large': 'feed',
  configuration: 'feed',
  sender: 'kommune and feed',
  'silent-feed': 'feed',
  'silent-stations': 'feed',
  never: 'feed',
};

/**
 * What is wrong, each cause once with all that it does: the whole machine first, then what concerns the most. Causes
 * are told by their type and their server or feed, never by their sentences.
 */
export function problemsOf(health: readonly FeedHealth[]): Problem[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findingsOf(health)) {
    const id = idOf(finding);
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  const stationsOf = new Map(health.map(({ watched }) => [keyOf(watched), watched.stations.length]));
  const problems = [...groups].map(([id, findings]) => problemOf(id, findings, stationsOf));
  const rank = ({ kind }: Problem) => PROBLEM_KINDS.indexOf(kind);
  const isOfMachine = ({ kind }: Problem) => (ABOUT[kind] === 'machine' ? 0 : 1);
  const isSilence = ({ causes }: Problem) => (causes.length === 0 ? 1 : 0);
  return problems.sort(
    (a, b) =>
      isOfMachine(a) - isOfMachine(b) ||
      isSilence(a) - isSilence(b) ||
      b.affected.length - a.affected.length ||
      rank(a) - rank(b)
  );
}

function idOf(finding: Finding): string {
  const { kind, failure, affected } = finding;
  const host = serverOf(failure) ?? affected.feed;
  switch (ABOUT[kind]) {
    case 'machine':
      return kind;
    case 'host':
      return `${kind}/${host}`;
    case 'feed':
      return `${kind}/${affected.feed}`;
    case 'host and feed':
      return `${kind}/${host}/${affected.feed}`;
    case 'kommune and feed':
      return `${kind}/${affected.kommune}/${affected.feed}`;
  }
}

/** The name of the server, where it says whose it is. */
function serverOf(failure: Failure | undefined): string | undefined {
  return failure?.host === undefined || isThisMachine(failure.host) ? undefined : failure.host;
}

function problemOf(id: string, findings: readonly Finding[], stationsOf: ReadonlyMap<string, number>): Problem {
  const { kind } = findings[0]!;
  const failures = findings.flatMap(({ failure }) => failure ?? []);
  const [host, ...others] = new Set(failures.map(serverOf));
  const feeds = new Set(findings.map(({ affected }) => affected.feed));
  const again = failures.flatMap((failure) => failure.again ?? []);
  const status = failures.find((failure) => failure.status !== undefined)?.status;
  const said = new Map(findings.flatMap(({ error }) => (error ? [[error.message, error]] : [])));
  return {
    id,
    kind,
    ...(host !== undefined && others.length === 0 && ABOUT[kind] !== 'machine' ? { host } : {}),
    ...(feeds.size === 1 ? { feed: [...feeds][0] } : {}),
    since: Math.min(...findings.map(({ since }) => since)),
    ...(again.length > 0 ? { again: Math.min(...again) } : {}),
    affected: affectedOf(findings, stationsOf),
    causes: byFrequency(failures.map(({ cause }) => cause)),
    ...(status === undefined ? {} : { status }),
    said: [...said.values()].map(({ message, remedy }) => ({ message, remedy })),
  };
}

/**
 * Each feed of a Kommune once; where all of its stations are concerned, none is named.
 * @param stationsOf how many stations each has
 */
function affectedOf(findings: readonly Finding[], stationsOf: ReadonlyMap<string, number>): Affected[] {
  const all = new Map<string, Affected>();
  for (const { affected } of findings) {
    const key = keyOf(affected);
    const before = all.get(key);
    const stations = new Set([...(before?.stations ?? []), ...affected.stations]);
    const isWhole =
      affected.stations.length === 0 || before?.stations.length === 0 || stations.size === stationsOf.get(key);
    all.set(key, { ...affected, stations: isWhole ? [] : [...stations] });
  }
  return [...all.values()];
}

function keyOf({ kommune, feed }: Pick<Affected, 'kommune' | 'feed'>): string {
  return `${kommune}/${feed}`;
}

function byFrequency(causes: readonly FailureCause[]): FailureCause[] {
  const counts = new Map<FailureCause, number>();
  causes.forEach((cause) => counts.set(cause, (counts.get(cause) ?? 0) + 1));
  return [...counts].sort(([, a], [, b]) => b - a).map(([cause]) => cause);
}
