import { panelType } from '../../../../shared/src/view/measure';
import { arrangeRows, type Content, type RowName } from './arrangeRows';
import { bestType } from './bestType';

const content: Content = {
  parts: { values: true, warnings: true, rain: true, wind: true, sky: true },
  ...{ present: true, lanes: 1, rain: true, wind: true, direction: true, sky: true },
};
const rowsAt = (width: number, height: number, change: Partial<Content> = {}, besideLead = false) => {
  const found = arrangeRows({ width, height, fontSize: 12 }, { ...content, ...change }, besideLead);
  return found && (Object.keys(found.rows) as RowName[]);
};

const ALL = ['values', 'days', 'warning', 'temperature', 'rain', 'wind', 'direction', 'sky', 'hours', 'legend'];

test.each([
  ['a large panel has all rows', 1200, 600, {}, ALL],
  ['a small one temperature and rain', 280, 210, { lanes: 0 }, ['days', 'temperature', 'rain', 'hours']],
  ['a high and narrow one has no wind', 280, 600, {}, ['values', 'days', 'warning', 'temperature', 'rain', 'hours']],
  ['the smallest none', 200, 200, {}, null],
  ['a flat one none', 1200, 100, {}, null],
  [
    'what nobody measures has no row',
    1200,
    600,
    { sky: false, rain: false },
    ALL.filter((name) => !['sky', 'rain'].includes(name)),
  ],
  [
    'nor what is switched off',
    ...([1200, 600] as const),
    { parts: { values: false, warnings: false, rain: true, wind: false, sky: false } },
    ['days', 'temperature', 'rain', 'hours', 'legend'],
  ],
])('%s', (_, width, height, change, rows) => {
  expect(rowsAt(width, height, change)).toEqual(rows);
});

test.each([
  [280, 210],
  [600, 300],
  [1200, 330],
  [3840, 2100],
])('rows stand one below the other and fill %d × %d', (width, height) => {
  const rows = Object.values(arrangeRows({ width, height, fontSize: 12 }, content, false)!.rows);
  rows.forEach(({ y }, i) => expect(y).toBeCloseTo(i === 0 ? 0 : rows[i - 1]!.y + rows[i - 1]!.height, 6));
  expect(rows.at(-1)!.y + rows.at(-1)!.height).toBeCloseTo(height, 6);
});

// What sentence and foot leave of the panel of the dashboard, whose type grows with its width.
test.each([
  [1600, 610],
  [1920, 610],
  [3840, 620],
  [3840, 2100],
])('in %d × %d all rows stand, in type that is large enough', (width, height) => {
  const given = panelType(width, height);
  const room = { width, height: height - 5 * given };
  const type = bestType(given, (fontSize) => arrangeRows({ ...room, fontSize }, content, true));
  const rows = arrangeRows({ ...room, fontSize: type }, content, true)!.rows;
  expect(Object.keys(rows)).toEqual(ALL.filter((name) => name !== 'values'));
  expect(type).toBeGreaterThanOrEqual(0.55 * given);
});
