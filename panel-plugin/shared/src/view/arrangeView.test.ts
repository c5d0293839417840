import { arrangeView } from './arrangeView';

const parts = {
  lead: ['Stickstoffdioxid sank um 3,1 µg/m³.', 'Das liegt innerhalb dessen, was auch ohne Maßnahme vorkommt.'],
  foot: ['Wettermodell R² 0,71', '7.412 Stunden, 96 % gemessen', 'Werte erfunden'],
  least: { width: 10, height: 8 },
};

test.each([
  ['wide: all', 1200, 600, 2, true],
  ['a usual panel: all', 530, 380, 2, true],
  ['flat: the answer and the drawing', 530, 160, 1, true],
  ['flatter: the answer', 400, 125, 1, false],
  ['the smallest: the drawing alone, the sentence is heard', 200, 100, 0, false],
])('%s', (_name, width, height, sentences, footed) => {
  expect(arrangeView(width, height, parts)).toMatchObject({ sentences, footed });
});

test.each([
  [200, 140],
  [600, 400],
  [1600, 900],
  [3840, 2160],
])('%d × %d: the drawing never gets more than there is, and its type grows with the panel', (width, height) => {
  const { room, fontSize } = arrangeView(width, height, parts);
  expect(room.height).toBeLessThanOrEqual(height);
  expect(room.height).toBeGreaterThan(height / 3);
  expect(fontSize).toBeGreaterThanOrEqual(12);
  expect(fontSize).toBeLessThanOrEqual(64);
});

test.each([
  ['all three', 220, 3, true],
  ['two, and the foot', 184, 2, true],
  ['two, without the foot', 165, 2, false],
  ['one', 130, 1, false],
])(
  'a sentence that the first must not stand without stays longer than the foot: %s',
  (_name, height, sentences, footed) => {
    const three = { ...parts, lead: [...parts.lead, 'Wetterbereinigt −10,6 %, gemessen −9,8 %.'], essential: 2 };
    expect(arrangeView(530, height, three)).toMatchObject({ sentences, footed });
  }
);

test('a screen in a town hall has larger type than a panel on a desk', () => {
  expect(arrangeView(3840, 2160, parts).fontSize).toBeGreaterThan(2 * arrangeView(900, 500, parts).fontSize);
});

test('nothing to say takes no room', () => {
  const silent = arrangeView(530, 380, { ...parts, lead: [] });
  expect(silent.room.height).toBeGreaterThan(arrangeView(530, 380, parts).room.height);
});

test('what stands beside the sentences takes their width and, where it is higher, the height of the drawing', () => {
  const beside = (height: number) => arrangeView(1200, 600, { ...parts, aside: { width: 500, height } }).room.height;
  expect(beside(10)).toBe(arrangeView(1200, 600, parts).room.height);
  expect(beside(200)).toBeLessThan(beside(10));
});
