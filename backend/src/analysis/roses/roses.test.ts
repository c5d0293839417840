import { HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { scene, type Scene } from '../../testing/scene';
import { askHub } from '../asking/ask';
import type { Frame } from '../../model/frame';

const FROM = Date.parse('2026-06-01T00:00Z');
const HOURS = 48;
const RANGE = { from: FROM, to: FROM + HOURS * HOUR };
/** Out of 48: a quarter calm, a quarter from the north, half from the east; NO₂ is high with the east wind. */
const WINDS = [
  { direction: null, speed: 0, no2: 20 },
  { direction: 360, speed: 3, no2: 10 },
  { direction: 90, speed: 5, no2: 40 },
  { direction: 90, speed: 5, no2: 50 },
];

async function measured(hours = HOURS, station = 'DENW179'): Promise<Scene> {
  const world = scene('2026-06-04T00:00Z');
  const put = (id: string, property: string, feed: string, of: (hour: (typeof WINDS)[number]) => number | null) =>
    world.put(
      id,
      property,
      Array.from({ length: hours }, (_, i) => {
        const value = of(WINDS[i % WINDS.length]!);
        return value === null ? [] : [{ start: FROM + i * HOUR, minutes: 60, value }];
      }).flat(),
      { feed }
    );
  await put(station, 'no2', 'uba', ({ no2 }) => no2);
  await put('dwd-05480', 'wind_direction', 'dwd', ({ direction }) => direction);
  await put('dwd-05480', 'wind_speed', 'dwd', ({ speed }) => speed);
  return world;
}

let usual: Scene;
beforeAll(async () => {
  usual = await measured();
});

async function ask(world: Scene, query: object, purpose = 'data'): Promise<readonly Frame[]> {
  const answer = (await askHub({ ...RANGE, purpose, queries: [{ refId: 'A', ...query }] }, world.hub)).results['A']!;
  expect(answer.error).toBeUndefined();
  return answer.frames;
}

const notices = ([frame]: readonly Frame[]) => frame!.schema.meta!.notices!.map(({ text }) => text).join('\n');
const names = (frame: Frame) => frame.schema.fields.map(({ config }) => config?.['displayName']);

test('a wind rose with nothing chosen: shares by sector and class of speed, calm apart', async () => {
  const frames = await ask(usual, { type: 'wind-rose' });
  expect(frames).toHaveLength(1);
  expect(columnOf(frames[0], 'sector')).toEqual('N NNO ONO O OSO SSO S SSW WSW W WNW NNW'.split(' '));
  expect(rowOf(frames[0], 0)).toMatchObject({
    direction: 0,
    class_1: 0,
    class_2: 25,
    share: 25,
    n: 12,
    from: 345,
    to: 15,
  });
  expect(rowOf(frames[0], 3)).toMatchObject({ direction: 90, class_3: 50, class_4: 0, share: 50, n: 24 });
  expect(names(frames[0]!).slice(0, 8)).toEqual([
    ...['Wind aus', 'Windrichtung', 'bis 2 m/s', '2 – 4 m/s', '4 – 6 m/s', 'über 6 m/s'],
    ...['Anteil der Stunden', 'Stunden'],
  ]);
  expect(frames[0]!.schema.meta!.custom).toMatchObject({ calm: 25, undirected: 0, n: 48, corrected: false });
  // A shared dashboard may lose `custom`; labels stay.
  expect(fieldOf(frames[0], 'share').labels).toMatchObject({
    calm: '25',
    undirected: '0',
    n: '48',
    corrected: 'false',
  });
  expect(notices(frames)).toContain('Werl · Windgeschwindigkeit: 48 Stunden, davon windstill 25,0\u202f%.');
});

test('of 16 sectors north holds three steps of 10° and is corrected by 0.75, which is told', async () => {
  const [frame] = await ask(usual, { type: 'wind-rose', sectors: 16, language: 'en' });
  expect(rowOf(frame, 0)).toMatchObject({ share: 25 * 0.75, n: 12 });
  expect(rowOf(frame, 4)).toMatchObject({ sector: 'E', share: 50 * 0.75 });
  expect(notices([frame!])).toContain('the shares are corrected');
});

test('a pollution rose takes the wind of the nearest station and says whose', async () => {
  const frames = await ask(usual, { type: 'pollution-rose', breaks: '15; 45' });
  expect(frames).toHaveLength(1);
  expect(rowOf(frames[0], 3)).toMatchObject({ class_1: 0, class_2: 25, class_3: 25, n: 24, station_name: 'Schwerte' });
  expect(fieldOf(frames[0], 'class_2')).toMatchObject({
    config: { displayName: '15 – 45 µg/m³', unit: 'percent' },
    labels: { property: 'no2', above: '15', up_to: '45', wind_station: 'dwd-05480', wind_distance: '0 m' },
  });
  expect(fieldOf(frames[0], 'class_2').labels!['attribution']).toBe('Umweltbundesamt; Deutscher Wetterdienst');
  expect(notices(frames)).toContain('Wind einer anderen Station: Schwerte von Werl (0 m).');
});

test('what of official values can still change is told', async () => {
  const world = await measured();
  const later = Array.from({ length: 12 }, (_, i) => ({ start: FROM + (36 + i) * HOUR, minutes: 60, value: 40 }));
  await world.put(
    'DENW179',
    'no2',
    later.map((reading) => ({ ...reading, quality: 'provisional' as const }))
  );
  const frames = await ask(world, { type: 'pollution-rose' });
  expect(fieldOf(frames[0], 'class_1').labels).toMatchObject({ provisional: 'true' });
  expect(notices(frames)).toContain('Vorläufig: 25\u202f% der amtlichen Luftwerte sind noch nicht endgültig geprüft.');
});

test('without ends of classes they are the fifths of what was measured', async () => {
  // sorted: 12 × 10, 12 × 20, 12 × 40, 12 × 50; quantiles 0.2, 0.4, 0.6, 0.8 of 48
  const [frame] = await ask(usual, { type: 'pollution-rose' });
  expect(names(frame!).slice(2, 7)).toEqual([
    ...['bis 10 µg/m³', '10 – 20 µg/m³', '20 – 40 µg/m³', '40 – 50 µg/m³'],
    'über 50 µg/m³',
  ]);
});

test('percentiles by sector; a sector with too few hours is left empty', async () => {
  const [frame] = await ask(usual, { type: 'percentile-rose', percentiles: ['90', '50'] });
  expect(rowOf(frame, 3)).toMatchObject({ p50: 45, p90: 50, n: 24 });
  expect(rowOf(frame, 6)).toMatchObject({ p50: null, p90: null, n: 0 });
  expect(names(frame!).slice(2, 4)).toEqual(['Median', '90. Perzentil']);
});

test('the east wind brings the worst quarter', async () => {
  // 75th percentile of all hours: 42.5, between the 36th (40) and the 37th (50); half of the 24 hours from the east are above
  const frames = await ask(usual, { type: 'conditional-probability', percentile: 75 });
  expect(rowOf(frames[0], 3)).toMatchObject({ probability: 0.5, above: 12, n: 24 });
  expect(rowOf(frames[0], 0)).toMatchObject({ probability: 0, above: 0, n: 12 });
  expect(rowOf(frames[0], 6)).toMatchObject({ probability: null, n: 0 });
  expect(frames[0]!.schema.meta!.custom).toMatchObject({ threshold: 42.5 });
  expect(notices(frames)).toContain('über dem 75. Perzentil aller Stunden');
});

test('a field has a row only where there were enough hours', async () => {
  const [frame] = await ask(usual, { type: 'polar-field', size: 11, bandwidth: 0.5 });
  const rows = columnOf(frame, 'x').map((_, i) => rowOf(frame, i));
  const east = rows.find(({ x, y }) => x === 5 && y === 0)!;
  expect(east).toMatchObject({ value: 45, hours: 24, direction: 90, speed: 5 });
  expect(rows.find(({ x, y }) => x === 0 && y === 0)).toMatchObject({ value: 20, hours: 12 });
  expect(rows.some(({ x }) => (x as number) < -2)).toBe(false);
  expect(frame!.schema.meta!.custom).toMatchObject({ reach: 5, size: 11 });
  expect(fieldOf(frame, 'value').labels).toMatchObject({ reach: '5', size: '11', least: '5' });
});

test('too few hours are said in words, and there is no frame of empty cells', async () => {
  const world = await measured(4);
  for (const type of ['wind-rose', 'pollution-rose', 'percentile-rose', 'conditional-probability', 'polar-field']) {
    const frames = await ask(world, { type }, 'panel');
    expect(frames).toHaveLength(1);
    expect(columnOf(frames[0], 'note')[0]).toMatch(/Zu wenige Stunden mit Wert und Wind, es braucht \d+: .+ \(\d\)/);
  }
});

test('where no wind is measured, that is said', async () => {
  const world = scene('2026-06-04T00:00Z');
  await world.put('DENW179', 'no2', [{ start: FROM, minutes: 60, value: 10 }]);
  const frames = await ask(world, { type: 'pollution-rose' }, 'panel');
  expect(columnOf(frames[0], 'note')[0]).toContain('Ohne Wind in der Nähe, daher nicht dabei: Schwerte.');
});

test('a Kommune without a mast of its own shows the nearest wind', async () => {
  const frames = await ask(await measured(HOURS, 'DENW010'), { type: 'wind-rose', kommunen: ['unna'] });
  expect(rowOf(frames[0], 0)).toMatchObject({ station_name: 'Werl' });
  expect(notices(frames)).toContain(
    'In dieser Auswahl hat im Zeitraum niemand den Wind gemessen. Gezeigt ist, was am nächsten liegt: Werl (0 m).'
  );
});

test('an alert rule is told that a rose is no number over time', async () => {
  const queries = [{ refId: 'A', type: 'wind-rose' }];
  const { results } = await askHub({ ...RANGE, purpose: 'alert', queries }, usual.hub);
  expect(results['A']!.error).toMatch(/an alert rule cannot calculate with it\. Take a time series/);
});

test.each([
  [{ type: 'wind-rose', sectors: 10 }, /a rose has 8, 12, 16, 36 sectors, not 10/],
  [{ type: 'pollution-rose', breaks: '20, 10' }, /rising list/],
  [{ type: 'pollution-rose', windStation: 'DENW179' }, /has not measured the wind/],
  [{ type: 'percentile-rose', properties: ['wind_direction'] }, /has no meaning for "wind_direction"/],
])('%j is refused in words', async (query, message) => {
  const { results } = await askHub({ ...RANGE, queries: [{ refId: 'A', ...query }] }, usual.hub);
  expect(results['A']!.error).toMatch(message);
});
