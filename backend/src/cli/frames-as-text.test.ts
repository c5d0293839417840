import { booleanField, frame, numberField, stringField, timeField } from '../model/frame';
import { framesAsCsv, framesAsTable } from './frames-as-text';

const T = Date.UTC(2026, 10, 22, 12);
const FRAMES = [
  frame('NO₂', [timeField('time', [T, T + 3_600_000]), numberField('value', [14.5, null])]),
  frame('Ozon, "O₃"', [timeField('time', [T]), numberField('value', [-3])]),
  frame('latest', [stringField('name', ['=HYPERLINK("http://x")', '@home', 'Unna'])]),
];

test('frames with the same columns are one CSV table; a text that looks like a formula is defused, a number is not', () => {
  expect(framesAsCsv(FRAMES)).toBe(
    [
      'frame,time,value',
      'NO₂,2026-11-22T12:00:00.000Z,14.5',
      'NO₂,2026-11-22T13:00:00.000Z,',
      '"Ozon, ""O₃""",2026-11-22T12:00:00.000Z,-3',
      '',
      'frame,name',
      `latest,"'=HYPERLINK(""http://x"")"`,
      "latest,'@home",
      'latest,Unna',
      '',
    ].join('\r\n')
  );
});

test('a table is aligned, numbers to the right', () => {
  expect(framesAsTable(FRAMES.slice(0, 2), 'Europe/Berlin')).toBe(
    [
      'frame       time                      value',
      'NO₂         2026-11-22T12:00:00.000Z   14.5',
      'NO₂         2026-11-22T13:00:00.000Z',
      'Ozon, "O₃"  2026-11-22T12:00:00.000Z     -3',
      '',
    ].join('\n')
  );
});

const MEASURED = frame('Schwerte', [
  timeField('time', [T]),
  numberField('value', [21.277_778], { config: { unit: 'celsius', decimals: 1 } }),
  numberField('coverage', [0.333_333], { config: { unit: 'percentunit', decimals: 0 } }),
]);
const RAIN = frame('Schwerte', [
  timeField('time', [T, T]),
  numberField('value', [0.04, 2], { config: { unit: 'suffix:mm', decimals: 1 } }),
]);

test('a header carries the unit, a figure sensible digits; other units are another table', () => {
  expect(framesAsCsv([MEASURED, RAIN])).toBe(
    [
      'frame,time,value (°C),coverage',
      'Schwerte,2026-11-22T12:00:00.000Z,21.3,0.33',
      '',
      'frame,time,value (mm)',
      'Schwerte,2026-11-22T12:00:00.000Z,0.04',
      'Schwerte,2026-11-22T12:00:00.000Z,2.0',
      '',
    ].join('\r\n')
  );
});

test('a table for the eye has the names that people read, yes and no, and nothing hidden', () => {
  const mappings = [{ type: 'value', options: { true: { text: 'ja' } } }];
  const table = frame('events', [
    stringField('title', ['Heat\nDrink.'], { config: { displayName: 'Ereignis' } }),
    booleanField('active', [true], { config: { displayName: 'Gilt jetzt', mappings } }),
    timeField('time', [T], { config: { displayName: 'Beginn', unit: 'time:DD.MM.YYYY HH:mm Z' } }),
    stringField('id', ['1'], { config: { custom: { hidden: true } } }),
  ]);
  expect(framesAsTable([table], 'Europe/Berlin')).toBe(
    [
      'frame   Ereignis       Gilt jetzt  Beginn',
      'events  Heat · Drink.  ja          22.11.2026 13:00 +01:00',
      '',
    ].join('\n')
  );
  expect(framesAsCsv([table])).toBe(
    'frame,Ereignis,Gilt jetzt,Beginn,id\r\nevents,"Heat\nDrink.",ja,2026-11-22T12:00:00.000Z,1\r\n'
  );
});

test('no frames are no text', () => {
  expect([framesAsCsv([]), framesAsTable([], 'UTC')]).toEqual(['', '']);
});
