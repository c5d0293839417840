import { columnOf, fieldOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import { askHub } from '../asking/ask';

/** The index of the Umweltbundesamt goes from 0 (very good) to 4, the hub's own classes from 1 to 5. */
async function answered(query: object) {
  const { put, hub } = scene('2026-07-01T03:00Z');
  await put('DENW179', 'air_quality_index', sequence('2026-07-01T00:00Z', 60, [0, 4, 1]));
  const range = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };
  return (await askHub({ ...range, defaults: { language: 'de' }, queries: [{ refId: 'A', ...query }] }, hub)).results[
    'A'
  ]!.frames[0];
}

test.each([
  [{ type: 'latest', layout: 'long' }, ['gut']],
  [
    { type: 'series', layout: 'table', bucket: '1h', properties: 'air_quality_index' },
    ['sehr gut', 'sehr schlecht', 'gut'],
  ],
])('a class that its provider delivers stands beside its word: %j', async (query, words) => {
  expect(columnOf(await answered(query), 'unit')).toEqual(words);
});

test.each([
  [{ type: 'latest', layout: 'wide' }, 'air_quality_index'],
  [{ type: 'series', bucket: '1h', properties: 'air_quality_index' }, 'value'],
])('and is drawn with it: %j', async (query, field) => {
  expect(fieldOf(await answered(query), field).config!['mappings']).toMatchObject([
    { type: 'value', options: { 0: { text: 'sehr gut (0)' }, 4: { text: 'sehr schlecht (4)' } } },
  ]);
});
