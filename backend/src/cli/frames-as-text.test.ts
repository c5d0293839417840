import { frame, numberField, stringField, timeField } from '../model/frame';
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
  expect(framesAsTable(FRAMES.slice(0, 2))).toBe(
    [
      'frame       time                      value',
      'NO₂         2026-11-22T12:00:00.000Z   14.5',
      'NO₂         2026-11-22T13:00:00.000Z',
      'Ozon, "O₃"  2026-11-22T12:00:00.000Z     -3',
      '',
    ].join('\n')
  );
});

test('no frames are no text', () => {
  expect([framesAsCsv([]), framesAsTable([])]).toEqual(['', '']);
});
