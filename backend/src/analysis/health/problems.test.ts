import type { Failed, Failure } from '../../model/outcome/failure';
import type { SourceLife, WatchedFeed } from '../../model/health';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { feedHealth } from './feed-health';
import { problemsOf } from './problems';

const NOW = Date.UTC(2026, 10, 23, 12);
const DWD = 'opendata.dwd.de';
const UBA = 'luftdaten.umweltbundesamt.de';

/** As the hub words it: with an address and a time that are different in each document. */
let documents = 0;
function failed(failure: Failure, kind: Failed['kind'] = 'unavailable'): Failed {
  return { kind, message: `https://${failure.host}/document-${++documents} cannot be read.`, remedy: 'Look.', failure };
}

const failing = (failure: Failure, minutesAgo = 10, station?: string): SourceLife => ({
  station,
  failingSince: NOW - minutesAgo * MINUTE,
  error: failed(failure),
});

interface Given {
  readonly kommune?: string;
  readonly feed: string;
  readonly lives: readonly SourceLife[];
  /** Hours since the newest value of each station; null: nothing ever came. */
  readonly stations?: readonly (number | null)[];
  readonly watched?: Partial<WatchedFeed>;
}

function health({ kommune = 'schwerte', feed, lives, stations = [1], watched }: Given) {
  const known = stations.map((_, i) => ({
    ...{ id: `${feed}-${i}`, provider: `p${i}`, name: `Messstelle ${i}` },
    ...{ lat: 51.5, lon: 7.6, every: HOUR, hasRhythm: true },
  }));
  const heard = stations.flatMap((hours, i) =>
    hours === null ? [] : [{ station: `${feed}-${i}`, property: 'no2', cadence: HOUR, newest: NOW - hours * HOUR }]
  );
  return feedHealth(
    {
      ...{ kommune, feed, measures: true, latency: 0, servers: ['example.org'] },
      stations: known,
      ...watched,
    },
    { heard, lives, listening: NOW - DAY },
    NOW
  );
}

const told = (...given: readonly Given[]) => problemsOf(given.map(health));
const idsOf = (...given: readonly Given[]) => told(...given).map(({ id }) => id);

const dns = (host: string): Failure => ({ cause: 'dns', host, code: 'ENOTFOUND' });

describe('this machine', () => {
  test('servers that all are unknown at once are one problem, said once', () => {
    const problems = told(
      { feed: 'dwd-cap', lives: [failing(dns(DWD), 10)] },
      { feed: 'dwd-cap', kommune: 'unna', lives: [failing(dns(DWD), 11)] },
      { feed: 'uba', lives: [failing({ ...dns(UBA), again: NOW + MINUTE }, 9, 'p0')], stations: [1, 1] }
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      ...{ id: 'no-internet', since: NOW - 11 * MINUTE, again: NOW + MINUTE, causes: ['dns'] },
      affected: [
        { kommune: 'schwerte', feed: 'dwd-cap' },
        { kommune: 'unna', feed: 'dwd-cap' },
        { kommune: 'schwerte', feed: 'uba', stations: [{ provider: 'p0' }] },
      ],
    });
    expect(problems[0]!.said).toHaveLength(3);
  });

  test('a firewall that lets nothing through looks different at each server, and is the same', () => {
    expect(
      idsOf(
        { feed: 'dwd-cap', lives: [failing({ cause: 'timeout', host: DWD })] },
        { feed: 'uba', lives: [failing({ cause: 'refused', host: UBA })] }
      )
    ).toEqual(['no-internet']);
  });

  test('one server alone says nothing of the machine, except when no name can be looked up at all', () => {
    const own = (code: string): Given => ({ feed: 'uba', lives: [failing({ cause: 'dns', host: UBA, code })] });
    expect(idsOf(own('ENOTFOUND'))).toEqual([`unknown-host/${UBA}`]);
    expect(idsOf(own('EAI_AGAIN'))).toEqual(['no-internet']);
  });

  test('two servers are down by themselves while a third answers', () => {
    const answering: Given = { feed: 'mosmix', lives: [{ lastSuccess: NOW - MINUTE }] };
    const both: Given[] = [
      { feed: 'dwd-cap', lives: [failing(dns(DWD))] },
      { feed: 'uba', lives: [failing(dns(UBA))] },
    ];
    expect(idsOf(answering, ...both).sort()).toEqual([`unknown-host/${UBA}`, `unknown-host/${DWD}`]);
    // What answered before they failed proves nothing.
    const before: Given = { feed: 'mosmix', lives: [{ lastSuccess: NOW - HOUR }] };
    expect(idsOf(before, ...both)).toEqual(['no-internet']);
  });

  test('who was down before the internet went has a problem of their own', () => {
    const problems = idsOf(
      { feed: 'autobahn', lives: [failing({ cause: 'refused', host: 'verkehr.autobahn.de' }, 3000)] },
      { feed: 'mosmix', lives: [{ lastSuccess: NOW - HOUR }] },
      { feed: 'dwd-cap', lives: [failing(dns(DWD))] },
      { feed: 'uba', lives: [failing(dns(UBA))] }
    );
    expect(problems).toEqual(['no-internet', 'down/verkehr.autobahn.de']);
  });

  test('machines of the own network prove nothing, neither way', () => {
    const sensor = (host: string): Given => ({ feed: host, lives: [failing({ cause: 'refused', host })] });
    expect(idsOf(sensor('192.168.1.5'), sensor('10.0.0.9'))).toEqual(['down/192.168.1.5', 'down/10.0.0.9']);
    const davis: Given = { feed: 'davis', lives: [{ lastSuccess: NOW }], watched: { servers: ['192.168.1.5'] } };
    const pushed: Given = { feed: 'ecowitt', lives: [{ lastSuccess: NOW }], watched: { servers: [] } };
    const gone: Given[] = [
      { feed: 'dwd-cap', lives: [failing(dns(DWD))] },
      { feed: 'uba', lives: [failing(dns(UBA))] },
    ];
    expect(idsOf(davis, pushed, ...gone)).toEqual(['no-internet']);
  });

  test('certificates that are refused everywhere are not the servers’', () => {
    const tls = (code: string): Given[] => [
      { feed: 'dwd-cap', lives: [failing({ cause: 'tls', host: DWD, code })] },
      { feed: 'uba', lives: [failing({ cause: 'tls', host: UBA, code })] },
    ];
    expect(idsOf(...tls('SELF_SIGNED_CERT_IN_CHAIN'))).toEqual(['intercepted']);
    expect(idsOf(...tls('CERT_NOT_YET_VALID'))).toEqual(['clock']);
    expect(idsOf(tls('CERT_HAS_EXPIRED')[0]!)).toEqual([`tls/${DWD}`]);
  });
});

describe('one cause', () => {
  test.each<[Failure, string]>([
    [{ cause: 'server', host: UBA, status: 503 }, `down/${UBA}`],
    [{ cause: 'timeout', host: UBA }, `down/${UBA}`],
    [{ cause: 'credentials', host: UBA, status: 401 }, `credentials/${UBA}`],
    [{ cause: 'quota', host: UBA, status: 429 }, `quota/${UBA}`],
    [{ cause: 'missing', host: UBA, status: 404 }, `missing/${UBA}/uba`],
    [{ cause: 'proxy', host: UBA, status: 407 }, 'proxy'],
    [{ cause: 'certificate', host: UBA }, `certificate/${UBA}`],
    [{ cause: 'unreadable' }, 'unreadable/uba'],
    [{ cause: 'too-large', host: UBA }, 'too-large/uba'],
    [{ cause: 'configuration' }, 'configuration/uba'],
    [{ cause: 'sender' }, 'sender/schwerte/uba'],
    [{ cause: 'store' }, 'store'],
    [{ cause: 'hub' }, 'hub/uba'],
  ])('%j in two documents is %s once', (failure, id) => {
    const problems = told({ feed: 'uba', lives: [failing(failure), failing(failure)] });
    expect(problems.map((problem) => problem.id)).toEqual([id]);
    expect(problems[0]!.affected).toHaveLength(1);
  });

  test('a server that answers in two ways is one that is in trouble', () => {
    const lives = [
      failing({ cause: 'timeout', host: UBA }),
      failing({ cause: 'server', host: UBA, status: 502 }),
      failing({ cause: 'server', host: UBA, status: 503 }),
    ];
    expect(told({ feed: 'uba', lives })).toMatchObject([{ id: `down/${UBA}`, causes: ['server', 'timeout'] }]);
  });

  test('who stands behind an address of this machine is told by the feed', () => {
    const here: Failure = { cause: 'server', host: '127.0.0.1:35819', status: 503 };
    const problems = told({ feed: 'uba', lives: [failing(here)] }, { feed: 'dwd', lives: [failing(here)] });
    expect(problems.map(({ id, host, feed }) => ({ id, host, feed }))).toEqual([
      { id: 'down/uba', host: undefined, feed: 'uba' },
      { id: 'down/dwd', host: undefined, feed: 'dwd' },
    ]);
  });

  test('stations are named where not all are concerned', () => {
    const missing = (station?: string) => failing({ cause: 'missing', host: UBA, status: 404 }, 10, station);
    const affectedBy = (...lives: SourceLife[]) => told({ feed: 'uba', lives, stations: [1, 1, 1] })[0]!.affected[0]!;
    expect(affectedBy(missing('p0'), missing('uba-2')).stations.map(({ name }) => name)).toEqual([
      'Messstelle 0',
      'Messstelle 2',
    ]);
    expect(affectedBy(missing('p0'), missing()).stations).toEqual([]);
    expect(affectedBy(missing('p0'), missing('p1'), missing('p2')).stations).toEqual([]);
  });
});

test('what is silent comes behind what fails, and is grouped by feed', () => {
  expect(
    told(
      { feed: 'uba', lives: [], stations: [9, 12] },
      { feed: 'uba', kommune: 'unna', lives: [], stations: [7] },
      { feed: 'dwd', lives: [], stations: [1, 9, null] },
      { feed: 'autobahn', lives: [failing({ cause: 'server', host: 'verkehr.autobahn.de' })] }
    )
  ).toMatchObject([
    { id: 'down/verkehr.autobahn.de' },
    {
      id: 'silent-feed/uba',
      since: NOW - 9 * HOUR,
      affected: [{ kommune: 'schwerte' }, { kommune: 'unna' }],
      causes: [],
    },
    { id: 'silent-stations/dwd', since: NOW - 9 * HOUR, affected: [{ stations: [{ name: 'Messstelle 1' }] }] },
    { id: 'never/dwd', since: NOW - DAY, affected: [{ stations: [{ name: 'Messstelle 2' }] }] },
  ]);
});

test('where all is well there is no problem', () => {
  expect(told({ feed: 'uba', lives: [{ lastSuccess: NOW }] })).toEqual([]);
});
