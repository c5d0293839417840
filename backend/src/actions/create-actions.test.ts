import { HOUR } from '../model/time';
import { NO2_INPUT, testRule } from '../testing/action-rule';
import { REGION } from '../testing/region';
import { scene, sequence } from '../testing/scene';
import { createActions } from './create-actions';

const NOW = Date.parse('2026-07-01T12:00Z');

/** Hours of nitrogen dioxide at Schwerte, the last of them up to 12:00. */
async function world(values: readonly number[], stations = ['DENW179']) {
  const { store, catalogue, put } = scene('2026-07-01T12:00Z');
  await put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, values));
  const input = { ...NO2_INPUT, interval: HOUR, maxAge: 2 * HOUR, query: { ...NO2_INPUT.query, stations } };
  const rule = testRule({ input, mode: 'propose', outputs: [] });
  const warnings: object[] = [];
  const log = { warn: (facts: object) => void warnings.push(facts) };
  const actions = createActions({ ...REGION, actions: [rule] }, { store, catalogue, log, now: () => NOW });
  return { actions, store, warnings };
}

test('asks the question that the rule names, and proposes', async () => {
  const { actions, store } = await world([50, 85, 90]);
  await actions.engine.look();
  const [view] = await actions.engine.states();
  expect(view!.standing).toMatchObject({
    state: 'proposed',
    reason: { de: '2 der letzten 3 Intervalle liegen über 80, zuletzt 90 µg/m³.' },
  });
  const book = await store.audit({ range: { start: 0, end: NOW + 1 }, rules: [], order: 'newest', limit: 1 });
  expect(book[0]!.inputs.at(-1)).toEqual({
    ...{ start: NOW - HOUR, end: NOW, value: 90, age: 0, unit: 'µg/m³', station: 'DENW179', feed: 'uba' },
    quality: 'provisional',
  });
});

test('a station that there is not is no number, and says so', async () => {
  const { actions } = await world([90, 90, 90], ['DENW178']);
  await actions.engine.look();
  const [view] = await actions.engine.states();
  expect(view!.standing).toMatchObject({
    state: 'off',
    blindSince: NOW,
    reason: { de: expect.stringMatching('DENW178') },
  });
});

test('looks by itself once it is started, and no more when it has ended', async () => {
  const { actions, store, warnings } = await world([50, 85, 90]);
  actions.start();
  for (let i = 0; i < 200 && (await store.standings()).length === 0; i++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await actions.stop();
  expect(await store.standings()).toMatchObject([{ state: 'proposed' }]);
  expect(await store.holdLease('another', NOW, NOW + 1)).toBe(true);
  expect(warnings).toEqual([]);
});
