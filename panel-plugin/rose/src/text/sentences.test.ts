import { exampleRose } from '../testdata/example';
import { mastFrames, unnaFrame } from '../testdata/frames';
import { readRoses } from '../data/readRoses';
import type { ClassRose, FieldRose, PercentileRose, ProbabilityRose, Rose } from '../data/rose';
import { directionName, sectorName } from './directions';
import { leadOf, sentenceOf, shortLeadOf } from './sentences';

const plain = (text: string) => text.replaceAll('\u202f', ' ');
const said = (rose: Rose, language: 'de' | 'en' = 'de') => plain(sentenceOf(rose, language));

const ORIGIN = {
  ...{ key: '0', station: { id: 'x', name: 'Unna' }, property: 'no2', unit: 'µg/m³', decimals: 0, attribution: '' },
  ...{ demo: false, provisional: false, windOf: '', hours: 100, least: 10, links: () => [] },
};
const sectors = (values: readonly (readonly (number | null)[])[], hours = 100) =>
  values.map((own, i) => ({ row: i, direction: (360 / values.length) * i, values: own, hours }));
const CLASSES = [
  { above: null, upTo: 2, name: '' },
  { above: 2, upTo: null, name: '' },
];
/** From north on, eight sectors. */
const wind = (values: readonly (readonly number[])[], calm = 0): ClassRose => ({
  ...{ ...ORIGIN, kind: 'wind', property: 'wind_speed', unit: 'm/s', classes: CLASSES },
  ...{ calm, undirected: 0, corrected: false, sectors: sectors(values) },
});
const calmAir = (share: number) => [share, 0];

test.each<[string, readonly (readonly number[])[], number, string]>([
  [
    'one direction stands out',
    [
      [5, 0],
      [5, 0],
      [5, 0],
      [5, 0],
      [5, 0],
      [38, 2],
      [25, 0],
      [10, 0],
    ],
    0,
    'Wind am häufigsten aus Südwest (40 %), selten über 2 m/s (2 %).',
  ],
  [
    'the wind is often strong',
    [
      [5, 0],
      [5, 0],
      [5, 0],
      [5, 0],
      [5, 0],
      [20, 20],
      [25, 0],
      [10, 0],
    ],
    0,
    'Wind am häufigsten aus Südwest (40 %), zu 20 % über 2 m/s.',
  ],
  [
    'none does',
    Array(8).fill(calmAir(12.5)),
    0,
    'Wind aus allen Richtungen ähnlich oft, aus Nord 13 %, nie über 2 m/s.',
  ],
  [
    'calm does',
    [
      [4, 0],
      [4, 0],
      [12, 0],
      [4, 0],
      [4, 0],
      [4, 0],
      [4, 0],
      [4, 0],
    ],
    60,
    'Am häufigsten windstill (60 %), sonst Wind aus Ost (12 %), nie über 2 m/s.',
  ],
])('wind: %s', (_, values, calm, sentence) => {
  expect(said(wind(values, calm))).toBe(sentence);
});

test.each<[string, readonly number[], string]>([
  [
    'gather in a third of the circle',
    [0, 0, 0, 0, 2, 6, 1, 1],
    'NO₂ über 2 µg/m³: von diesen Stunden mit Wind 80 % aus Süd bis Südwest.',
  ],
  ['come from everywhere', Array(8).fill(3), 'NO₂ über 2 µg/m³: bei Wind aus vielen Richtungen.'],
  ['never were', Array(8).fill(0), 'NO₂ bei Wind nie über 2 µg/m³.'],
])('high hours %s', (_, high, sentence) => {
  const rose: ClassRose = {
    ...wind(high.map((share) => [10, share])),
    kind: 'pollution',
    property: 'no2',
    unit: 'µg/m³',
  };
  expect(said(rose)).toBe(sentence);
});

test('percentiles: a difference that is none is called none', () => {
  const rose: PercentileRose = {
    ...ORIGIN,
    kind: 'percentile',
    percents: [50],
    sectors: sectors([[9.4], [10], [null]]),
  };
  expect(said(rose)).toBe('NO₂ hängt kaum von der Windrichtung ab: Median 9 µg/m³ bis 10 µg/m³.');
});

test('percentiles: the median decides, where there is one', () => {
  const rose: PercentileRose = {
    ...{ ...ORIGIN, kind: 'percentile', percents: [50, 95] },
    sectors: sectors([
      [20, 30],
      [41.4, 50],
      [9.6, 99],
      [null, null],
    ]),
  };
  expect(said(rose)).toBe('NO₂ am höchsten bei Wind aus Ost (Median 41 µg/m³), am niedrigsten aus Süd (10 µg/m³).');
});

const probability = (values: readonly (number | null)[], percent: number | null = 90): ProbabilityRose => ({
  ...{
    ...ORIGIN,
    kind: 'probability',
    threshold: 48.5,
    percent,
    expected: percent === null ? null : 1 - percent / 100,
  },
  ...{
    sectors: sectors(values.map((value) => [value])),
    above: values.map((value) => (value === null ? 1 : 100 * value)),
  },
});

test.each<[string, ProbabilityRose, string]>([
  [
    'one direction brings more',
    probability([0.02, 0.24, 0.1, null]),
    'NO₂ über 48,5 µg/m³ am häufigsten bei Wind aus Ost: 24 % der Stunden, erwartet 10 %.',
  ],
  [
    'none does',
    probability([0.11, 0.1, 0.09, 0.1]),
    'NO₂ über 48,5 µg/m³: bei keinem Wind deutlich öfter als erwartet (höchstens 11 %, erwartet 10 %).',
  ],
  [
    'nothing is expected',
    probability([0.11, 0.1, 0.09, 0.1], null),
    'NO₂ über 48,5 µg/m³ am häufigsten bei Wind aus Nord: 11 % der Stunden.',
  ],
])('high values: %s', (_, rose, sentence) => {
  expect(said(rose)).toBe(sentence);
});

test('high values of neighbouring sectors together lead a panel of several questions', () => {
  // 24 + 16 of 200 hours
  const high = probability([0.02, 0.24, 0.16, 0.01, 0.01, 0.01, 0.01, 0.01]);
  expect(plain(leadOf([wind(Array(8).fill([12, 0])), high], 'de'))).toBe(
    'NO₂ über 48,5 µg/m³ vor allem bei Wind aus Nordost bis Ost: dort 20 % der Stunden, erwartet 10 %.'
  );
});

test.each([
  [
    { x: -1.5, y: -0.5 },
    'NO₂ am höchsten bei Wind aus Westsüdwest (252°) mit 1,6 m/s, also bei wenig Wind: 273 µg/m³.',
  ],
  [{ x: 9, y: 0 }, 'NO₂ am höchsten bei Wind aus Ost (90°) mit 9,0 m/s, also bei starkem Wind: 273 µg/m³.'],
  [{ x: 0, y: 0 }, 'NO₂ am höchsten, wenn kaum Wind weht: 273 µg/m³.'],
])('a field is highest at %j', (place, sentence) => {
  const points = [
    { row: 0, x: 5, y: 5, value: 40, hours: 9 },
    { row: 1, ...place, value: 273, hours: 9 },
  ];
  const rose: FieldRose = { ...ORIGIN, kind: 'field', points, reach: 10, step: 0.5, size: 41 };
  expect(said(rose)).toBe(sentence);
});

test('several stations are one sentence', () => {
  // Two of five masts have stood for two days only.
  const reading = readRoses(mastFrames());
  const roses = reading.lack === null ? reading.roses : [];
  expect(leadOf(roses, 'de')).toMatch(/^Wind am häufigsten aus \S+ an \d von 3 Messstellen\.$/);
  const [first, second] = roses.map((rose, i) => ({ ...rose, station: { id: `${i}`, name: `Mast ${i}` } }));
  expect(
    leadOf(
      [
        first!,
        {
          ...wind([
            [1, 0],
            [2, 0],
            [1, 0],
            [1, 0],
          ]),
          station: second!.station,
        },
      ],
      'en'
    )
  ).toMatch(/^Wind most often: Mast 0 \S+, Mast 1 east\.$/);
});

test('English, and short', () => {
  const [example, field] = [exampleRose(), unnaFrame('polarField')].flatMap((frame) => {
    const reading = readRoses([frame]);
    return reading.lack === null ? reading.roses : [];
  });
  expect(said(example!, 'en')).toBe('Wind most often from the west-southwest (14 %), rarely above 8 m/s (2 %).');
  expect(shortLeadOf([example!], 'de')).toBe('Wind: Westsüdwest');
  expect(shortLeadOf([field!], 'en')).toMatch(/^NO₂ high: /);
});

test('short is no shorter than the figures allow', () => {
  const even = wind(Array(8).fill(calmAir(12.5)));
  expect(shortLeadOf([even], 'de')).toBe(sentenceOf(even, 'de'));
});

test.each([
  [0, 'Nord'],
  [30, 'Nordnordost'],
  [90, 'Ost'],
  [225, 'Südwest'],
  [350, 'Nord'],
])('%d° is called %s', (degrees, name) => {
  expect(directionName(degrees, 'de')).toBe(name);
});

test('of 36 sectors the degrees tell them apart', () => {
  expect([sectorName(240, 36, 'de'), sectorName(240, 12, 'de')]).toEqual(['240° (Westsüdwest)', 'Westsüdwest']);
});

describe('a rose of a few hours', () => {
  const values = [
    [5, 0],
    [5, 0],
    [5, 0],
    [5, 0],
    [5, 0],
    [38, 2],
    [25, 0],
    [10, 0],
  ];
  const named = (name: string, hours: number) => ({ ...wind(values), station: { id: name, name }, hours });

  test.each([
    [79, 'Wind am häufigsten aus Südwest (40 %), selten über 2 m/s (2 %). Nur 79 Stunden, noch nicht verlässlich.'],
    [80, 'Wind am häufigsten aus Südwest (40 %), selten über 2 m/s (2 %).'],
  ])('says so, below ten in each of eight directions: %d', (hours, sentence) => {
    expect(said(named('Unna', hours))).toBe(sentence);
  });

  test('says so in the smallest panel, too', () => {
    expect(plain(shortLeadOf([named('Unna', 47)], 'de'))).toBe(
      'Wind: Südwest (nur 47 Stunden, noch nicht verlässlich)'
    );
  });

  test('does not speak like one of two months', () => {
    const two = [named('Rathaus', 47), { ...named('Schwerte', 1428), sectors: sectors([...values].reverse()) }];
    expect(plain(leadOf(two, 'de'))).toBe(
      'Wind am häufigsten: Rathaus Südwest (nur 47 Stunden, noch nicht verlässlich), Schwerte Ost.'
    );
  });

  test('is not counted among those that agree', () => {
    const three = [named('Rathaus', 47), named('Schwerte', 1428), named('Unna', 1420)];
    expect(plain(leadOf(three, 'de'))).toBe('Wind am häufigsten aus Südwest an 2 von 2 Messstellen.');
  });
});
