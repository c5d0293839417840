import type { Failed } from '../../model/outcome/failure';
import type { WatchedFeed } from '../../model/health';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { feedHealth, type HeardSeries, type Signs } from './feed-health';

const NOW = Date.UTC(2026, 10, 23, 12);
const ERROR: Failed = { kind: 'payload', message: 'It is an HTML page.', remedy: 'Open it.' };

const station = (id: string) => ({
  id,
  provider: `p-${id}`,
  name: id,
  lat: 51.5,
  lon: 7.6,
  every: HOUR,
  hasRhythm: true,
});

const WATCHED: WatchedFeed = {
  kommune: 'schwerte',
  feed: 'uba',
  measures: true,
  latency: 0,
  servers: ['example.org'],
  stations: [station('a'), station('b')],
};

const heard = (of: string, property: string, hoursAgo: number): HeardSeries => ({
  station: of,
  property,
  cadence: HOUR,
  newest: NOW - hoursAgo * HOUR,
});

function told(signs: Partial<Signs>, watched: Partial<WatchedFeed> = {}) {
  return feedHealth({ ...WATCHED, ...watched }, { heard: [], lives: [], listening: NOW - DAY, ...signs }, NOW);
}

const statesOf = ({ state, stations }: ReturnType<typeof told>) => [state, ...stations.map((s) => s.state)];

test.each<[string, HeardSeries[], string[]]>([
  ['all in', [heard('a', 'no2', 1), heard('b', 'no2', 2)], ['ok', 'ok', 'ok']],
  ['one silent station is no outage', [heard('a', 'no2', 1), heard('b', 'no2', 9)], ['ok', 'ok', 'silent']],
  ['all silent', [heard('a', 'no2', 5), heard('b', 'no2', 9)], ['silent', 'silent', 'silent']],
  ['one property silent', [heard('a', 'no2', 1), heard('a', 'o3', 9)], ['ok', 'silent', 'never']],
  ['one property taken down', [heard('a', 'no2', 1), heard('a', 'o3', 31 * 24)], ['ok', 'ok', 'never']],
  ['a station taken down', [heard('a', 'no2', 31 * 24), heard('b', 'no2', 1)], ['ok', 'off', 'ok']],
  ['nothing ever', [], ['never', 'never', 'never']],
])('%s', (_, series, states) => {
  expect(statesOf(told({ heard: series }))).toEqual(states);
});

test('since when: the newest that came, or since the hub listens', () => {
  const { since, newest, stations } = told({ heard: [heard('a', 'no2', 5)] });
  expect({ since, newest }).toEqual({ since: NOW - 5 * HOUR, newest: NOW - 5 * HOUR });
  expect(stations.map((s) => s.since)).toEqual([NOW - 5 * HOUR, NOW - DAY]);
});

test('a source that fails is told of the station that it is about, and of the feed', () => {
  const lives = [
    { station: 'p-a', failingSince: NOW - 2 * HOUR, error: ERROR },
    { station: 'p-b', lastSuccess: NOW - MINUTE },
  ];
  const health = told({ heard: [heard('a', 'no2', 1), heard('b', 'no2', 1)], lives });
  expect(statesOf(health)).toEqual(['failing', 'failing', 'ok']);
  expect(health).toMatchObject({
    ...{ since: NOW - 2 * HOUR, newest: NOW - HOUR, lastSuccess: NOW - MINUTE },
    troubles: [{ station: 'p-a', since: NOW - 2 * HOUR, error: ERROR }],
  });
});

test('a source without a station is about all of them', () => {
  const lives = [{ failingSince: NOW - HOUR, error: ERROR }];
  expect(statesOf(told({ heard: [heard('a', 'no2', 1)], lives }))).toEqual(['failing', 'failing', 'failing']);
});

test('events and forecasts are as new as the last answer', () => {
  const answered = (minutes: number) => [{ lastSuccess: NOW - minutes * MINUTE }];
  expect(told({ lives: answered(20) }, { measures: false })).toMatchObject({ state: 'ok', newest: NOW - 20 * MINUTE });
  expect(told({ lives: answered(200) }, { measures: false }).state).toBe('silent');
  expect(told({ listening: NOW - MINUTE }, { measures: false })).toMatchObject({ state: 'waiting', newest: null });
});

test('files are overdue for nobody', () => {
  const brought = { ...station('a'), hasRhythm: false };
  const old = heard('a', 'no2', 9000);
  expect(told({ heard: [old] }, { stations: [brought] })).toMatchObject({ state: 'ok', since: null });
  expect(told({}, { stations: [brought] }).state).toBe('waiting');
  // Nor do they make good what is asked for.
  expect(statesOf(told({ heard: [old, heard('b', 'no2', 9)] }, { stations: [brought, station('b')] }))).toEqual([
    ...['silent', 'ok', 'silent'],
  ]);
});

test('the slower of poll and series says what is late', () => {
  const daily = { ...heard('a', 'no2', 50), cadence: DAY };
  expect(told({ heard: [daily] }).state).toBe('ok');
});
