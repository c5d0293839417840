import { createTheme, type DataFrame } from '@grafana/data';
import { amountsOf } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { readProfiles } from '../data/readProfiles';
import type { Profile } from '../data/profile';
import { hourFrame, monthFrame, monthHourFrame, no2Frame, weekdayFrame, WEEK, weekFrame } from '../testdata/frames';
import { highestSentence, lowestSentence, peaksLead } from './sentences';
import { profilesTwin } from './twin';

const profilesOf = (...frames: DataFrame[]): readonly Profile[] => {
  const reading = readProfiles(frames, 'mean');
  return reading.lack === null ? reading.profiles : [];
};
const figures = (language: Language) => (profile: Profile) => amountsOf(profile.field, language, createTheme());
const plain = (text: string) => text.replaceAll('\u202f', ' ');

test.each([
  [
    'de',
    weekFrame(),
    'Am meisten los ist montags um 17 Uhr: 872 Kfz/h.',
    'Am ruhigsten ist es freitags um 2 Uhr: 7 Kfz/h.',
  ],
  ['en', weekFrame(), 'Busiest on Mondays at 17:00: 872 Kfz/h.', 'Quietest on Fridays at 02:00: 7 Kfz/h.'],
  ['de', no2Frame(), 'NO₂ ist montags um 17 Uhr am höchsten: 50 µg/m³.', 'Am niedrigsten freitags um 2 Uhr: 14 µg/m³.'],
  [
    'de',
    monthHourFrame(),
    'Lufttemperatur (2 m) ist im Juli um 15 Uhr am höchsten: 22,0 °C.',
    'Am niedrigsten im Januar um 3 Uhr: -2,0 °C.',
  ],
  ['de', hourFrame(), 'Am meisten los ist um 17 Uhr: 872 Kfz/h.', 'Am ruhigsten ist es um 2 Uhr: 8 Kfz/h.'],
  ['de', weekdayFrame(), 'Am meisten los ist montags: 365 Kfz/h.', 'Am ruhigsten ist es samstags: 227 Kfz/h.'],
  ['en', monthFrame(), 'Busiest in May: 360 Kfz/h.', 'Quietest in August: 280 Kfz/h.'],
] as const)('%s: %#', (language, frame, highest, lowest) => {
  const [profile] = profilesOf(frame);
  const amounts = figures(language)(profile!);
  expect(plain(highestSentence(profile!, amounts, language))).toBe(highest);
  expect(plain(lowestSentence(profile!, amounts, language))).toBe(lowest);
});

test('nothing is said of nothing, and no lowest where all are alike', () => {
  const [empty] = profilesOf(weekFrame({ means: Array<null>(168).fill(null) }));
  const [even] = profilesOf(weekFrame({ means: Array<number>(168).fill(5) }));
  expect(highestSentence(empty!, figures('de')(empty!), 'de')).toBe('');
  expect(lowestSentence(even!, figures('de')(even!), 'de')).toBe('');
});

describe('several', () => {
  const lead = (...frames: DataFrame[]) => peaksLead(profilesOf(...frames), figures('de'), 'de').map(plain);
  const at = (station_name: string) => ({ station: station_name, station_name });
  const doubled = (means: readonly (number | null)[]) => means.map((value) => (value === null ? null : 2 * value));

  test('properties of one station: when each has its peak', () => {
    expect(lead(weekFrame(), no2Frame())).toEqual([
      'Am höchsten: Verkehrsstärke Kfz montags um 17 Uhr (872 Kfz/h); NO₂ montags um 17 Uhr (50 µg/m³).',
    ]);
  });

  test('stations: the highest alone', () => {
    const other = weekFrame({ labels: at('Viktoriastraße'), means: doubled(WEEK) });
    expect(lead(weekFrame(), other)).toEqual([
      'Verkehrsstärke Kfz ist montags um 17 Uhr am höchsten: Viktoriastraße, 1.744 Kfz/h.',
    ]);
  });

  test('both: when, and in a second sentence where', () => {
    const other = weekFrame({ labels: at('Viktoriastraße'), means: doubled(WEEK) });
    expect(lead(weekFrame(), other, no2Frame())).toEqual([
      'Am höchsten: Verkehrsstärke Kfz montags um 17 Uhr (1.744 Kfz/h); NO₂ montags um 17 Uhr (50 µg/m³).',
      'Höchste Werte an: Viktoriastraße (Verkehrsstärke Kfz), Lünen, Moltkestraße (NO₂).',
    ]);
  });

  test('none has enough: nothing', () => {
    expect(lead(weekFrame({ means: [] }), weekFrame({ means: [] }))).toEqual([]);
  });
});

test.each([
  [[monthHourFrame()], 'Tagesgang je Monat · Lufttemperatur (2 m), °C'],
  [[weekFrame(), no2Frame()], 'Wochengang · Verkehrsstärke Kfz, Kfz/h · NO₂, µg/m³'],
])('the table names what it is of: %#', (frames, caption) => {
  expect(profilesTwin(profilesOf(...frames), figures('de'), 'de').caption).toBe(caption);
});
