import { DateTime, IANAZone } from 'luxon';
import { DAY, HOUR, MINUTE } from '../time';
import { ZoneClock, type CalendarShift } from './zone-clock';

/** Zones with every oddity: half hours, changes at midnight, two changes within weeks, a day that was left out, none. */
const ZONES = [
  'Europe/Berlin',
  'Etc/GMT-1',
  'UTC',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Kathmandu',
];
const SHIFTS: CalendarShift[] = [
  { days: -1 },
  { weeks: -1 },
  { months: -1 },
  { years: -1 },
  { weeks: -52 },
  { months: 1 },
  { years: 1 },
  { days: 3 },
];

/** Numbers that look random and are the same in every run. */
function* moments(count: number): Generator<number> {
  let state = 12_345;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield Date.UTC(1975, 0) + Math.floor(((state / 2 ** 32) * 75 * 365 * DAY) / MINUTE) * MINUTE;
  }
}

describe.each(ZONES)('the clock of %s', (zone) => {
  const clock = ZoneClock.of(zone);
  const differs = ([instant, shift]: readonly [number, CalendarShift]): boolean =>
    clock.shifted(instant, shift) !== DateTime.fromMillis(instant, { zone }).plus(shift).toMillis();

  it('is ahead of UTC by what the platform’s calendar says', () => {
    const wrong = [...moments(2_000)].filter(
      (instant) => clock.ahead(instant) !== IANAZone.create(zone).offset(instant) * MINUTE
    );
    expect(wrong).toEqual([]);
  });

  it('moves along the calendar as luxon does', () => {
    const all = [...moments(300)].flatMap((instant) => SHIFTS.map((shift) => [instant, shift] as const));
    expect(all.filter(differs)).toEqual([]);
  });

  it('agrees with luxon in every quarter of an hour around the changes of clocks', () => {
    const all: (readonly [number, CalendarShift])[] = [];
    for (const around of [
      Date.UTC(2025, 2, 30, 1),
      Date.UTC(2025, 9, 26, 1),
      Date.UTC(2025, 3, 6),
      Date.UTC(2025, 9, 5),
    ]) {
      for (let instant = around - 30 * HOUR; instant < around + 30 * HOUR; instant += 15 * MINUTE) {
        all.push(
          ...[{ days: 1 }, { days: -1 }, { years: 1 }, { months: -7 }].map((shift) => [instant, shift] as const)
        );
      }
    }
    expect(all.filter(differs)).toEqual([]);
  });
});

it('needs no look at the calendar for each of the hours of five years', () => {
  const asked = jest.spyOn(IANAZone.prototype, 'offset');
  const clock = ZoneClock.of('America/New_York');
  for (let hour = 0; hour < 5 * 8766; hour++) {
    clock.shifted(Date.UTC(2020, 0) + hour * HOUR, { years: -1 });
  }
  // 53 weeks and two searches to the second for each of the seven blocks that six years touch.
  expect(asked.mock.calls.length).toBeLessThan(7 * (54 + 2 * 22));
  asked.mockRestore();
});
