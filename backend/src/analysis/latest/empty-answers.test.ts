import { askHub } from '../asking/ask';
import { columnOf, fieldOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import type { Frame } from '../../model/frame';
import type { Purpose } from '../question';

const RANGE = { from: '2026-07-01T00:00Z', to: '2026-07-01T04:00Z' };
const NO_VALUES = 'Zu dieser Auswahl gibt es zurzeit keine Daten.';
const MIDDLE = Date.parse('2026-07-01T02:00Z');

async function ask(query: object, purpose?: Purpose): Promise<Frame[]> {
  const world = scene('2026-07-01T04:00Z');
  await world.put('DENW179', 'no2', sequence('2026-06-29T00:00Z', 60, [10, 20]));
  const queries = [{ refId: 'A', ...query }];
  return [...(await askHub({ ...RANGE, queries, ...(purpose ? { purpose } : {}) }, world.hub)).results['A']!.frames];
}

describe('a panel is told in words what there is not', () => {
  const NO_SERIES = 'Zu dieser Auswahl gibt es keine Messreihe.';
  const NO_FORECAST = 'Zu dieser Auswahl gibt es in diesem Zeitraum keine Vorhersage.';

  test.each([
    ['series', { type: 'series', properties: 'so2' }, NO_SERIES],
    ['raw series without a reading', { type: 'series', properties: 'no2', bucket: 'raw' }, NO_VALUES],
    ['forecast', { type: 'forecast', properties: 'no2' }, NO_FORECAST],
  ])('%s: a curve without a value, called so, inside the time range', async (_, query, words) => {
    const [curve, ...others] = await ask(query, 'panel');
    expect(others).toEqual([]);
    expect(curve!.schema.name).toBe(words);
    expect(columnOf(curve, 'time')).toEqual([MIDDLE]);
    expect(columnOf(curve, 'value')).toEqual([null]);
    expect(fieldOf(curve, 'value').config).toEqual({ displayName: words, noValue: 'keine Daten' });
  });

  test.each([
    ['latest', { type: 'latest', properties: 'so2' }, NO_SERIES],
    ['latest with reasons that nothing carries', { type: 'latest', reasons: 'stuck' }, NO_VALUES],
    ['index', { type: 'air-quality-index', kommunen: 'unna' }, NO_SERIES],
    ['index as a table', { type: 'air-quality-index', kommunen: 'unna', layout: 'table' }, NO_SERIES],
    ['quality of forecasts', { type: 'forecast', properties: 'no2', layout: 'table' }, NO_FORECAST],
  ])('%s: a table of one cell', async (_, query, words) => {
    const [table, ...others] = await ask(query, 'panel');
    expect(others).toEqual([]);
    expect(columnOf(table, 'note')).toEqual([words]);
    expect(fieldOf(table, 'note').config).toEqual({ displayName: 'Hinweis' });
  });

  test('a curve without a value in the time range has it in its name', async () => {
    const [curve] = await ask({ type: 'series', properties: 'no2', bucket: '1h' }, 'panel');
    expect(fieldOf(curve, 'value').config).toMatchObject({
      displayName: 'Schwerte · Stundenmittel · Stickstoffdioxid · keine Daten',
    });
  });
});

test('an index has the panel that is made for it; what says that there is none has not', async () => {
  const panelOf = async (query: object, purpose: Purpose) =>
    (await ask({ type: 'air-quality-index', ...query }, purpose))[0]!.schema.meta?.preferredVisualisationPluginId;
  const index = { stations: 'DENW179', layout: 'table' };
  expect(await panelOf(index, 'panel')).toBe('smartregion-airquality-panel');
  expect(await panelOf(index, 'data')).toBeUndefined();
  expect(await panelOf({ kommunen: 'unna' }, 'panel')).toBeUndefined();
});

test.each(['alert', 'expression', 'data', undefined] as const)(
  'for %s nothing is a frame without fields',
  async (purpose) => {
    for (const type of ['series', 'latest', 'air-quality-index', 'forecast']) {
      const [none] = await ask({ type, kommunen: 'unna' }, purpose);
      expect(none!.schema.fields).toEqual([]);
      expect(none!.schema.meta?.notices).toHaveLength(1);
    }
    const [curve] = await ask({ type: 'series', properties: 'no2', bucket: '1h' }, purpose);
    expect(curve!.schema.name).toBe('Schwerte · Stundenmittel · Stickstoffdioxid');
  }
);
