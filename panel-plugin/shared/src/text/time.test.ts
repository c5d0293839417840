import { formatClock, formatDate, formatMoment, wallClock, zoneName, zoneOf } from './time';

const BERLIN = 'Europe/Berlin';
const WINTER = Date.parse('2026-11-26T13:20:00Z');
const SUMMER = Date.parse('2026-07-01T10:00:00Z');

test.each([
  ['winter, German', WINTER, 'de', 'Do 26.11.2026, 14:20\u202fUhr MEZ'],
  ['winter, English', WINTER, 'en', 'Thu 26 Nov 2026, 14:20 CET'],
  ['summer, German', SUMMER, 'de', 'Mi 01.07.2026, 12\u202fUhr MESZ'],
  ['summer, English', SUMMER, 'en', 'Wed 1 Jul 2026, 12:00 CEST'],
] as const)('%s', (_name, instant, language, moment) => {
  expect(formatMoment(instant, BERLIN, language)).toBe(moment);
});

test('midnight is 0 of the day that begins', () => {
  expect(wallClock(Date.parse('2026-03-29T00:00:00Z') - 3_600_000, BERLIN)).toMatchObject({ day: 29, hour: 0 });
  expect(formatClock(Date.parse('2026-11-25T23:00:00Z'), BERLIN, 'de')).toBe('0\u202fUhr');
});

test('both hours of the night in which clocks go back have their own name', () => {
  const first = Date.parse('2026-10-25T00:30:00Z');
  expect([first, first + 3_600_000].map((at) => zoneName(at, BERLIN, 'de'))).toEqual(['MESZ', 'MEZ']);
});

test.each([
  ['utc', 'UTC'],
  ['Europe/Berlin', BERLIN],
  ['browser', Intl.DateTimeFormat().resolvedOptions().timeZone],
])('Grafana says %s', (said, zone) => {
  expect(zoneOf(said)).toBe(zone);
});

test('a day on an axis', () => {
  expect(formatDate(WINTER, BERLIN, 'de')).toBe('26.11.');
  expect(formatDate(WINTER, BERLIN, 'en')).toBe('26 Nov');
});

test.each([BERLIN, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'])(
  'the clock of %s is that of the calendar, on every hour of years with changes of clocks',
  (zone) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    } as Intl.DateTimeFormatOptions);
    const wrong: number[] = [];
    for (const year of [1995, 2011, 2026]) {
      // Every 97 minutes: each half hour of a day is met.
      for (let at = Date.UTC(year, 0, 1, 0, 0, 7); at < Date.UTC(year + 1, 0, 1); at += 97 * 60_000) {
        const of = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const clock = wallClock(at, zone);
        const isSame = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).every(
          (part) => clock[part] === of.get(part)
        );
        wrong.push(...(isSame ? [] : [at]));
      }
    }
    expect(wrong).toEqual([]);
  }
);
