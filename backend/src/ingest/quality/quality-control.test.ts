import type { Observation } from '../../model/observation';
import { periodOf } from '../../model/period';
import { propertyOf } from '@smartregion/terms/property';
import type { Quality } from '../../model/quality';
import { HOUR, MINUTE } from '../../model/time';
import type { PropertyObservations } from '../accept/normalise';
import { checkQuality, contradictionsIn, isFlagged, reachOf } from './quality-control';

const T0 = Date.UTC(2026, 0, 15, 12);
const LATER = T0 + 1000 * HOUR;

interface Sequence {
  readonly every?: number;
  readonly from?: number;
  readonly quality?: Quality;
  readonly issued?: number;
  readonly weight?: number;
  /** Whether they are instants. */
  readonly instants?: boolean;
}

/** One observation after the other, `every` ms, the first at T0 + `from`. */
function group(id: string, values: readonly number[], sequence: Sequence = {}): PropertyObservations {
  const { every = 10 * MINUTE, from = 0, quality = 'provisional', instants = false, ...more } = sequence;
  const observations = values.map((value, i): Observation => {
    const start = T0 + from + i * every;
    return {
      station: 'a',
      property: id,
      value,
      start,
      end: instants ? start : start + every,
      quality,
      reasons: [],
      ...more,
    };
  });
  return {
    station: 'a',
    property: propertyOf(id),
    period: periodOf({ start: 0, end: instants ? 0 : every }),
    observations,
  };
}

const NONE = new Set<Observation>();
const check = (g: PropertyObservations, stored: readonly Observation[] = [], receivedAt = LATER) =>
  checkQuality(g, stored, { contradictions: NONE, receivedAt }).observations;
const faults = (observations: readonly Observation[]) => observations.map((o) => o.reasons.join());
const repeat = (value: number, hours: number, perHour = 6) => Array<number>(hours * perHour).fill(value);

describe('stuck', () => {
  test.each<[string, number, number, boolean]>([
    ['air_temperature', 7.3, 9, true],
    ['air_temperature', 7.3, 7, false],
    ['pressure_station', 1003.4, 13, true],
    ['relative_humidity', 81, 25, true],
    ['relative_humidity', 100, 90, false], // fog
    ['wind_speed', 3.2, 9, true],
    ['wind_speed', 0, 90, false], // calm
    ['precipitation', 0, 700, false], // a dry month
    ['precipitation', 0.4, 7, true],
    ['global_radiation', 0, 15, false], // a December night
    ['global_radiation', 412, 5, true],
    ['sunshine_duration', 0, 200, false],
    ['sunshine_duration', 10, 17, false], // a clear day in June
    ['no2', 24, 25, true],
    ['no2', 24, 12, false],
    ['so2', 1, 300, false], // clean air in integers
    ['so2', 12, 50, false],
    ['so2', 12, 73, true],
    ['bike_count', 0, 100, false],
    ['traffic_flow_all', 0, 100, false],
    ['traffic_flow_all', 312, 13, true],
    ['snow_depth', 14, 300, false],
    ['water_level', 301, 300, false], // a canal is kept at its level
    ['cloud_cover', 100, 100, false],
  ])('%s of %d for %d hours: %s', (property, value, hours, stuck) => {
    const last = check(group(property, repeat(value, hours))).at(-1)!;
    expect(last).toMatchObject(stuck ? { quality: 'suspect', reasons: ['stuck'], value } : { quality: 'provisional' });
  });

  test('blames from the moment that it has lasted too long, until the value moves', () => {
    const reasons = faults(check(group('air_temperature', [7.1, ...repeat(7.3, 9), 7.4])));
    expect(reasons.indexOf('stuck')).toBe(8 * 6);
    expect(reasons.slice(8 * 6, 55)).toEqual(Array(7).fill('stuck'));
    expect(reasons.at(-1)).toBe('');
  });

  test.each([
    [1, { every: 10 * MINUTE }],
    [5, { every: 10 * MINUTE }],
    [48, { every: 10 * MINUTE }],
    [60, { every: 10 * MINUTE }],
    [1, { every: 7 * MINUTE, instants: true }],
  ])('comes to the same verdict when the readings come in %d at a time, %j', (size, sequence) => {
    const whole = group('air_temperature', [...repeat(7.3, 14), ...repeat(7.5, 2), ...repeat(7.6, 13)], sequence);
    const judged: Observation[] = [];
    for (let i = 0; i < whole.observations.length; i += size) {
      const observations = whole.observations.slice(i, i + size);
      const from = observations[0]!.start - reachOf(whole.property);
      const history = judged.filter((observation) => observation.start >= from);
      judged.push(...check({ ...whole, observations }, history));
    }
    expect(faults(judged)).toEqual(faults(check(whole)));
    expect(faults(judged)).toContain('stuck');
  });

  test('a few readings far apart are no run', () => {
    expect(faults(check(group('air_temperature', [7, 7, 7, 7], { every: 3 * HOUR })))).toEqual(['', '', '', '']);
  });

  test('a long silence ends the run', () => {
    const before = group('air_temperature', repeat(7.3, 5)).observations;
    const after = group('air_temperature', repeat(7.3, 5), { from: 10 * HOUR });
    expect(faults(check(after, before)).join('')).toBe('');
  });

  test('a vane stands still without wind', () => {
    expect(faults(check(group('wind_direction', repeat(230, 30), { weight: 0.1 }))).join('')).toBe('');
    expect(faults(check(group('wind_direction', repeat(230, 30), { weight: 4 }))).at(-1)).toBe('stuck');
  });
});

describe('step', () => {
  test.each<[string, string, number[], string[]]>([
    ['a leap is blamed, the return is not', 'air_temperature', [8, 8.1, 30, 8.2], ['', '', 'step,spike', '']],
    ['a gust front is weather', 'air_temperature', [31, 20], ['', '']],
    ['pressure does not jump', 'pressure_station', [1001, 1013, 1001], ['', 'step,spike', '']],
    ['rain may jump', 'precipitation', [0, 12, 0], ['', '', '']],
    [
      'a new level is believed when half of the hour before has it',
      'air_temperature',
      [...repeat(5, 2), ...repeat(25, 2)],
      [...Array<string>(12).fill(''), ...Array<string>(4).fill('step'), ...Array<string>(8).fill('')],
    ],
  ])('%s', (_, property, values, expected) => {
    expect(faults(check(group(property, values)))).toEqual(expected);
  });

  test('knows the reading before the batch, unless that was blamed itself', () => {
    const history = check(group('air_temperature', [8, 8.1, 30], { from: -30 * MINUTE }));
    expect(faults(check(group('air_temperature', [8.2, 31]), history))).toEqual(['', 'step']);
  });
});

describe('spike', () => {
  test.each<[string, string, number[], string]>([
    ['away and back within one reading', 'air_temperature', [8, 8.2, 17, 8.1, 8.3], '..^..'],
    ['away and back within two', 'air_temperature', [8, 8.2, 17, 17.5, 8.1, 8.3], '..^^..'],
    ['three readings are a level, not a spike', 'air_temperature', [8, 17, 17, 17, 8], '.....'],
    ['downwards too', 'pressure_sea_level', [1013, 1004, 1013.4], '.^.'],
    ['a gust front does not come back', 'air_temperature', [31, 22, 21.5, 21], '....'],
    ['one zigzag is one fault', 'air_temperature', [8, 17, 8, 17, 8], '.^.^.'],
    ['the last is not known yet', 'air_temperature', [8, 8, 17], '...'],
    ['fireworks are true', 'pm10', [20, 480, 25], '...'],
    ['so is a shower', 'precipitation', [0, 9, 0], '...'],
  ])('%s: %s %j', (_, property, values, pattern) => {
    const found = faults(check(group(property, values)));
    expect(found.map((reasons) => (reasons.includes('spike') ? '^' : '.')).join('')).toBe(pattern);
  });

  test('hourly readings are judged, three-hourly are not', () => {
    const spike = [8, 17.5, 8];
    expect(faults(check(group('air_temperature', spike, { every: HOUR })))[1]).toContain('spike');
    expect(faults(check(group('air_temperature', spike, { every: 3 * HOUR })))[1]).toBe('');
  });

  test('the reading behind shows the fault of the one before, which keeps its value', () => {
    const stored = check(group('air_temperature', [8, 8.2, 17], { from: -30 * MINUTE }));
    const { observations, hindsight } = checkQuality(group('air_temperature', [8.1]), stored, {
      contradictions: NONE,
      receivedAt: LATER,
    });
    expect(faults(observations)).toEqual(['']);
    expect(hindsight).toEqual([{ ...stored[2], quality: 'suspect', reasons: ['spike'] }]);
    const again = checkQuality(group('air_temperature', [8.1]), [...stored.slice(0, 2), ...hindsight], {
      contradictions: NONE,
      receivedAt: LATER,
    });
    expect(again.hindsight).toEqual([]);
  });

  test('read again without its neighbours, it is still one', () => {
    const all = group('air_temperature', [8, 17, 8]).observations;
    expect(faults(check({ ...group('air_temperature', []), observations: [all[1]!] }, all))).toEqual(['spike']);
  });

  test('what the provider has finally checked is not blamed afterwards', () => {
    const stored = group('air_temperature', [8, 17], { from: -20 * MINUTE, quality: 'valid' }).observations;
    const after = checkQuality(group('air_temperature', [8]), stored, { contradictions: NONE, receivedAt: LATER });
    expect(after.hindsight).toEqual([]);
  });
});

test('zeros of a direction that counts nothing are doubted until they are corrected', () => {
  const [zero] = group('bike_count', [0]).observations;
  const stored = [{ ...zero!, quality: 'suspect', reasons: ['one-sided'] } as const];
  expect(check(group('bike_count', [0]), stored)).toMatchObject([{ quality: 'suspect', reasons: ['one-sided'] }]);
  expect(check(group('bike_count', [4]), stored)).toMatchObject([{ reasons: [] }]);
});

test('a value that stood far from its neighbours does so until it is another', () => {
  const [far] = group('pm10', [180]).observations;
  const stored = [{ ...far!, quality: 'suspect', reasons: ['neighbour'] } as const];
  expect(check(group('pm10', [180]), stored)).toMatchObject([{ quality: 'suspect', reasons: ['neighbour'] }]);
  expect(check(group('pm10', [18]), stored)).toMatchObject([{ quality: 'provisional', reasons: [] }]);
});

test('humid air and a wrong clock are doubts, not faults', () => {
  const particles = group('pm25', [31, 33]);
  const judged = checkQuality(particles, [], {
    contradictions: NONE,
    receivedAt: LATER,
    humid: new Set([particles.observations[1]!]),
    clockIsOff: true,
  });
  expect(judged.observations).toMatchObject([
    { value: 31, quality: 'suspect', reasons: ['clock'] },
    { value: 33, quality: 'suspect', reasons: ['humidity', 'clock'] },
  ]);
});

describe('contradiction', () => {
  const both = (...groups: PropertyObservations[]) => {
    const contradictions = contradictionsIn(groups.map((g) => ({ ...g, readings: g.observations })));
    return groups.map((g) =>
      checkQuality(g, [], { contradictions, receivedAt: LATER }).observations.map((o) =>
        [o.quality, ...o.reasons].join()
      )
    );
  };

  test.each([
    ['dew_point', 10.4, 'air_temperature', 10, true],
    ['dew_point', 10.6, 'air_temperature', 10, false],
    ['pm25', 12, 'pm10', 8, true],
    ['pm25', 14, 'pm10', 8, false],
    ['pm25', 118, 'pm10', 100, true],
    ['pm25', 121, 'pm10', 100, false],
  ])('%s %d with %s %d is possible: %s', (lower, low, upper, high, possible) => {
    const verdict = possible ? 'provisional' : 'implausible,contradiction';
    expect(both(group(lower, [low]), group(upper, [high]))).toEqual([[verdict], [verdict]]);
  });

  test('only readings of the same station and interval contradict each other', () => {
    const warm = group('dew_point', [20]);
    const cold = group('air_temperature', [5]);
    expect(both(warm, { ...cold, station: 'b' })).toEqual([['provisional'], ['provisional']]);
    expect(both(warm, group('air_temperature', [5], { every: HOUR }))).toEqual([['provisional'], ['provisional']]);
  });
});

test('a measurement from the future cannot be', () => {
  const ahead = group('air_temperature', [7], { from: 2 * HOUR });
  expect(check(ahead, [], T0)).toMatchObject([{ quality: 'implausible', reasons: ['clock'], value: 7 }]);
  expect(check(ahead, [], T0 + 2 * HOUR)).toMatchObject([{ quality: 'provisional' }]);
});

test('nor when its provider calls it checked', () => {
  const ahead = group('air_temperature', [7], { from: 70_000 * 24 * HOUR, quality: 'valid' });
  expect(check(ahead, [], T0)).toMatchObject([{ quality: 'implausible', reasons: ['clock'], value: 7 }]);
});

test.each([
  ['finally checked by the provider', { quality: 'valid' }],
  ['forecast', { issued: T0 }],
] as const)('what is %s is left as it is', (_, sequence) => {
  const stuck = group('air_temperature', repeat(7.3, 12), { ...sequence, from: 500 * HOUR });
  expect(check(stuck)).toEqual(stuck.observations);
});

test('what the provider has marked itself is not counted as the hub’s finding', () => {
  const [observation] = group('o3', [60]).observations;
  expect(isFlagged({ ...observation!, reasons: ['provider-flag'] })).toBe(false);
  expect(isFlagged({ ...observation!, reasons: ['provider-flag', 'range'] })).toBe(true);
});
