import { HOUR, MINUTE } from '../../../model/time';
import { columnOf, fieldOf, rowOf } from '../../../testing/frames';
import { actionScene, decided, testRecord, testStanding } from '../../../testing/action-scene';
import { halfHours, NO2_INPUT, testRule } from '../../../testing/action-rule';
import type { Scene } from '../../../testing/scene';
import { openToAll } from '../../../api/catalogue-service';
import { parseQuery } from '../../asking/request';
import type { InputReading } from '../../../model/action/audit';
import type { RuleInput } from '../../../model/action/rule';
import type { Scope } from '../../question';
import { actions } from './actions';

const NOW = Date.parse('2026-07-01T12:00Z');
const BY = 'B. Beispiel';
const RELEASED = { de: `Freigegeben: ${BY}.`, en: `Released by ${BY}.` };
const RANGE = { from: '2026-07-01T06:00Z', to: '2026-07-01T12:00Z' };

/** A measure that was proposed at 10:00 by what uba measured, and released at 10:05. */
async function world(from: Partial<InputReading> = {}): Promise<Scene> {
  const made = actionScene('2026-07-01T12:00Z', [testRule(), testRule({ id: 'soil-unna', kommune: 'unna' })]);
  const inputs = halfHours(NOW - 2 * HOUR, [90, 95]).map((one) => ({ ...one, ...from, age: MINUTE }));
  const records = [
    testRecord({ at: NOW - 7 * HOUR, kind: 'hub', reason: { de: 'Die Regel ist neu.', en: 'The rule is new.' } }),
    testRecord({ at: NOW - 2 * HOUR, to: 'proposed', inputs, reason: { de: 'zuletzt 95 µg/m³', en: 'latest 95' } }),
    testRecord({
      at: NOW - 115 * MINUTE,
      kind: 'person',
      from: 'proposed',
      to: 'on',
      by: BY,
      reason: RELEASED,
      inputs,
    }),
  ];
  const standing = testStanding({
    ...{ state: 'on', since: NOW - 115 * MINUTE, onSince: NOW - 115 * MINUTE, by: BY, reason: RELEASED },
    activations: [NOW - 115 * MINUTE, NOW - 20 * HOUR],
  });
  await decided(made, NOW, { records, standings: [standing] });
  return made;
}

function asking(query: object): RuleInput {
  return { ...NO2_INPUT, query: { type: 'series', ...query } };
}

const ask = (made: Scene, query: object = {}, scope: Partial<Scope> = {}) =>
  actions.answer(parseQuery(actions.parameters, query), made.scope({ ...RANGE, ...scope }));

const asOpen = ({ catalogue }: Scene): Partial<Scope> => ({ catalogue: openToAll(catalogue) });

it('says what is on, why, since when, what comes next and who released it', async () => {
  const [states] = await ask(await world());
  expect(rowOf(states, 0)).toMatchObject({
    ...{ rule_name: 'Pförtnerampel', kommune_name: 'Schwerte', statement: 'ein', since: NOW - 115 * MINUTE },
    ...{ why: 'Freigegeben: B. Beispiel.', by: BY, mode: 'automatisch', activations: 1, per_day: 2 },
    next: 'Aus, sobald 60 min lang unter 64; frühestens 13:05, spätestens 16:05 Uhr.',
    ...{ switches_on: 'über 80 in 2 von 3 Intervallen', switches_off: '60 min unter 64' },
  });
  expect(rowOf(states, 1)).toMatchObject({ rule: 'soil-unna', statement: 'aus', by: null });
});

it.each([
  ['on', [1, 0]],
  ['proposed', [0, 0]],
  ['faulty', [0, 0]],
])('is a figure for an alert rule: %s', async (measure, figures) => {
  const frames = await ask(await world(), { measure }, { purpose: 'alert' });
  expect(frames.map((frame) => columnOf(frame, 'value')[0])).toEqual(figures);
  expect(fieldOf(frames[0], 'value').labels).toMatchObject({ rule: 'no2-schwerte', kommune: 'schwerte' });
});

it('has the book of the time range, newest first', async () => {
  const [audit] = await ask(await world(), { layout: 'audit' });
  expect(columnOf(audit, 'state_after')).toEqual(['ein', 'vorgeschlagen']);
  expect(rowOf(audit, 0)).toMatchObject({ kind_name: 'Handeingriff', decided_by: BY, state_before: 'vorgeschlagen' });
  expect(rowOf(audit, 1)).toMatchObject({
    decided_by: 'Hub',
    value: 95,
    unit: 'µg/m³',
    age: 60,
    station: 'DENW179',
    number: 2,
  });
});

it('marks what was proposed and on, the last up to now', async () => {
  const [marks] = await ask(await world(), { layout: 'annotations' });
  expect(columnOf(marks, 'title')).toEqual(['Pförtnerampel: vorgeschlagen', 'Pförtnerampel: ein']);
  expect(columnOf(marks, 'time')).toEqual([NOW - 2 * HOUR, NOW - 115 * MINUTE]);
  expect(columnOf(marks, 'timeEnd')).toEqual([NOW - 115 * MINUTE, NOW]);
});

it('has the states over time, with that at the beginning', async () => {
  const [course] = await ask(await world(), { layout: 'course' });
  expect(columnOf(course, 'value')).toEqual(['aus', 'vorgeschlagen', 'ein']);
  expect(columnOf(course, 'time')[0]).toBe(NOW - 6 * HOUR);
});

it('names nobody to those who show no token', async () => {
  const made = await world();
  for (const layout of ['states', 'audit', 'annotations', 'course']) {
    expect(JSON.stringify(await ask(made, { layout }, asOpen(made)))).not.toContain('Beispiel');
  }
  const [states] = await ask(made, {}, asOpen(made));
  expect(rowOf(states, 0)).toMatchObject({ by: 'eine Person', why: 'Freigegeben: eine Person.' });
});

const WITHHELD = 'Der Messwert dahinter darf nicht weitergegeben werden.';

it('tells no number that may not be passed on', async () => {
  const made = await world({ station: 'A1-Kreuz', feed: 'counter' });
  await made.put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  const [audit] = await ask(made, { layout: 'audit' }, asOpen(made));
  expect(rowOf(audit, 1)).toMatchObject({ value: null, why: WITHHELD });
  for (const layout of ['states', 'annotations']) {
    expect(JSON.stringify(await ask(made, { layout }, asOpen(made)))).not.toContain('95');
  }
  const [all] = await ask(made, { layout: 'audit' });
  expect(rowOf(all, 1)).toMatchObject({ value: 95 });
});

it('tells none either where the newest entry is an answer, that has seen nothing', async () => {
  const made = await world({ station: 'A1-Kreuz', feed: 'counter' });
  await made.put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  const reason = { de: 'zuletzt 95 µg/m³', en: 'latest 95' };
  const records = [testRecord({ at: NOW - HOUR, kind: 'answer', from: 'on', to: 'on', by: 'lsa', inputs: [] })];
  await decided(made, NOW, { records, standings: [testStanding({ state: 'on', since: NOW - 2 * HOUR, reason })] });
  const [states] = await ask(made, {}, asOpen(made));
  expect(rowOf(states, 0)).toMatchObject({ why: WITHHELD });
});

it.each<[string, Partial<InputReading>, RuleInput | undefined, boolean]>([
  ['a station with an open licence', { station: 'DENW179', feed: 'uba' }, undefined, false],
  ['a station of which the feed is not said', { station: 'DENW179', feed: undefined }, undefined, false],
  ['a withheld station of which the feed is not said', { station: 'A1-Kreuz', feed: undefined }, undefined, true],
  ['another feed at the withheld station', { station: 'A1-Kreuz', feed: 'uba' }, undefined, false],
  ['neither station nor feed', { station: undefined, feed: undefined }, undefined, true],
  ['a rule that names the withheld station', {}, asking({ stations: 'A1-Kreuz, DENW179' }), true],
  [
    'a rule that names it, but asks for something else',
    {},
    asking({ stations: ['A1-Kreuz'], properties: ['no2'] }),
    false,
  ],
  ['a rule that names no station', {}, asking({ kommunen: ['schwerte'] }), true],
  [
    'the increment of a street, whose background may be it',
    {},
    asking({ type: 'roadside-increment', stations: ['DENW179'], properties: ['traffic_flow_all'] }),
    true,
  ],
  ['the word of an alert', { station: undefined, feed: 'grafana' }, { from: 'alert', maxAge: HOUR }, false],
])('knows whether a number is withheld: %s', async (_, from, input, isWithheld) => {
  const made = await world(from);
  await made.put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  const catalogue = openToAll(made.catalogue);
  const rules = catalogue.actions.map((rule) => (input ? { ...rule, input } : rule));
  const [audit] = await ask(made, { layout: 'audit' }, { catalogue: { ...catalogue, actions: rules } });
  expect(rowOf(audit, 1)['why'] === WITHHELD).toBe(isWithheld);
});

it('asks for one Kommune or rule, and knows no other', async () => {
  const made = await world();
  expect(columnOf((await ask(made, { kommunen: 'unna' }))[0], 'rule')).toEqual(['soil-unna']);
  expect(columnOf((await ask(made, { rules: 'no2-schwerte' }))[0], 'rule')).toEqual(['no2-schwerte']);
  await expect(ask(made, { rules: 'no2-schwerde' })).rejects.toThrow('no2-schwerde');
});

it('says in words that nothing is configured, or nothing was decided', async () => {
  const [none] = await ask(actionScene('2026-07-01T12:00Z', []), {}, { purpose: 'panel' });
  expect(columnOf(none, 'note')[0]).toMatch(/^Hier ist keine Regel/);
  const [quiet] = await ask(actionScene('2026-07-01T12:00Z'), { layout: 'audit' }, { purpose: 'panel' });
  expect(columnOf(quiet, 'note')[0]).toMatch(/nichts|etwas entschieden/);
});
