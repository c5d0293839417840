import type { ClassNumber } from '@smartregion/terms/air-quality-scale';
import { INDICES } from '@smartregion/terms/air-quality-scale';
import type { FlowLevel, Happening, Station } from '../data/region';
import { leadOf } from './sentences';
import { windFrom } from './wind';

const air = (kommuneName: string, value: ClassNumber | null, isSensor = false): Station => ({
  ...{
    id: `${kommuneName}${value}`,
    name: 'Markt',
    kommune: kommuneName,
    kommuneName,
    at: [7.6, 51.5],
    isSensor,
    end: 0,
  },
  air: { class: value, index: INDICES['uba-lqi-2025']!, deciding: '', amount: () => '', missing: '', final: null },
  ...{ wind: null, traffic: null, figures: () => [], attribution: [], demo: false, links: () => [] },
});

const road = (name: string, level: FlowLevel | null): Station => ({
  ...air('Kamen', null),
  ...{ id: name, name, air: null, traffic: { level, speed: '' } },
});

const warning = (title: string, severity: number, kommunen: readonly string[]): Happening => ({
  ...{ id: title, kind: 'weather-warning', kindName: '', title, text: '', severity, kommunen, at: null },
  // 12.12.2026, 18:00 MEZ
  ...{ until: Date.UTC(2026, 11, 12, 17), road: '', delay: null, attribution: '', demo: false, links: () => [] },
});

const lead = (stations: readonly Station[], happenings: readonly Happening[] = [], remarks: readonly string[] = []) =>
  leadOf({ stations, happenings, remarks }, 'Europe/Berlin', 'de').map((text) =>
    text.replaceAll(/[\u00a0\u202f]/g, ' ')
  );

test.each([
  ['all the same', [air('Unna', 2), air('Selm', 2)], 'Überall gut.'],
  ['most the same, one worse', [air('Unna', 2), air('Kamen', 2), air('Selm', 4)], 'Meist gut. Schlecht nur in Selm.'],
  [
    'the worst at a sensor alone',
    [air('Unna', 2), air('Kamen', 2), air('Selm', 3, true)],
    'Meist gut. Mäßig nur in Selm (Sensor).',
  ],
  ['most the same, others better', [air('Unna', 3), air('Kamen', 3), air('Selm', 1)], 'Meist mäßig.'],
  ['no majority', [air('Unna', 1), air('Selm', 3)], 'Von sehr gut bis mäßig. Mäßig nur in Selm.'],
  [
    'a silent Kommune is named, not counted',
    [air('Unna', 2), air('Selm', null)],
    'Gut, wo gemessen wird; Selm meldet nicht.',
  ],
  [
    'a silent station where others report is named itself',
    [air('Unna', 2), air('Unna', null)],
    'Gut, wo gemessen wird; Unna, Markt meldet nicht.',
  ],
  [
    'two are silent, and one is worse',
    [air('Unna', 2), air('Kamen', 2), air('Werne', 3), air('Selm', null), air('Bönen', null, true)],
    'Meist gut; Selm und Bönen melden nicht. Mäßig nur in Werne.',
  ],
  [
    'many are silent',
    [air('Unna', 2), ...['Kamen', 'Werne', 'Selm', 'Bönen'].map((name) => air(name, null, true))],
    'Gut, wo gemessen wird; 4 von 5 Messstellen und Sensoren melden nicht.',
  ],
  ['all silent', [air('Unna', null), air('Selm', null)], 'Keine aktuellen Daten zur Luft von 2 Messstellen.'],
  [
    'too many Kommunen for a sentence',
    ['Unna', 'Selm', 'Werne', 'Bönen']
      .map((name) => air(name, 4))
      .concat(['a', 'b', 'c', 'd', 'e'].map((name) => air(name, 2))),
    'Meist gut. Schlecht an 4 von 9 Messstellen.',
  ],
  [
    'sensors are not called stations',
    ['Unna', 'Selm', 'Werne', 'Bönen']
      .map((name) => air(name, 4, true))
      .concat(['a', 'b', 'c', 'd', 'e'].map((name) => air(name, 2))),
    'Meist gut. Schlecht an 4 von 9 Messstellen und Sensoren.',
  ],
  ['sensors alone, all silent', [air('Unna', null, true)], 'Keine aktuellen Daten zur Luft von 1 Sensor.'],
  [
    'congestion on a road',
    [air('Unna', 2), road('A 1 bei Kamen', 4), road('B 54 Mitte', 3)],
    'Überall gut. Stau auf der A 1.',
  ],
  ['congestion on a street', [air('Unna', 2), road('Viktoriastraße', 4)], 'Überall gut. Stau: Viktoriastraße.'],
  [
    'congestion in many places',
    [road('A 1', 4), road('A 2', 4), road('B 1', 4), road('B 2', 1), road('B 3', null)],
    '5 Messstellen auf der Karte. Stau an 3 von 4 Zählstellen.',
  ],
])('%s', (_name, stations, sentence) => {
  expect(lead(stations)[0]).toBe(sentence);
});

test('a warning with its level, where and until when; several counted, the gravest first', () => {
  const fog = warning('Amtliche WARNUNG vor NEBEL', 1, ['Schwerte', 'Unna']);
  expect(lead([air('Unna', 2)], [fog])[1]).toBe(
    'Amtliche WARNUNG vor NEBEL (Stufe 1; Schwerte und Unna; bis Sa 12.12.2026, 18 Uhr MEZ).'
  );
  const storm = warning('Amtliche UNWETTERWARNUNG', 3, ['a', 'b', 'c', 'd']);
  expect(lead([], [storm, fog])).toEqual([
    '2 Warnungen, die schwerste: Amtliche UNWETTERWARNUNG (Stufe 3; 4 Kommunen; bis Sa 12.12.2026, 18 Uhr MEZ).',
  ]);
});

test('events without stations are counted', () => {
  const works = { ...warning('A1', 1, ['Unna']), kind: 'roadworks' } as const;
  const closure = { ...warning('A2', 3, ['Kamen']), kind: 'closure' } as const;
  expect(lead([], [closure, works, { ...works, id: 'b' }])).toEqual(['2 Baustellen und 1 Sperrung.']);
});

test('that a source cannot be heard is said, never passed over', () => {
  expect(lead([air('Unna', 2)], [], ['Wetterwarnungen nicht abrufbar, seit 9 Uhr'])).toEqual([
    'Überall gut.',
    'Wetterwarnungen nicht abrufbar, seit 9 Uhr.',
  ]);
});

test.each([
  [0, 'Nord, 0°'],
  [215, 'Südwest, 215°'],
  [292, 'West, 292°'],
  [293, 'Nordwest, 293°'],
  [359.8, 'Nord, 0°'],
])('wind of %p° comes from %s', (from, words) => {
  expect(windFrom({ from }, 'de')).toBe(words);
});
