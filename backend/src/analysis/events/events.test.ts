import { openToAll } from '../../api/catalogue-service';
import type { HubEvent } from '../../model/event';
import type { Frame } from '../../model/frame';
import { HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { scene, type Scene } from '../../testing/scene';
import { events } from './events';
import type { Scope } from '../question';
import { parseQuery } from '../asking/request';

const NOW = '2026-07-01T12:00Z';
const NOON = Date.parse(NOW);
const DAY = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' };

const HEAT: HubEvent = {
  id: 'heat',
  kind: 'weather-warning',
  onset: NOON - 2 * HOUR,
  end: NOON + 6 * HOUR,
  issued: NOON - 5 * HOUR,
  severity: 'moderate',
  texts: {
    de: { headline: 'STARKE WÄRMEBELASTUNG', description: 'Bis 34 °C.', instruction: 'Viel trinken.' },
    en: { headline: 'STRONG HEAT STRESS' },
  },
  stations: ['dwd-05480', '805978036'],
  facts: { temperature: '34 °C', duration: '8 h' },
};
const EARLIER: HubEvent = {
  ...{ ...HEAT, id: 'gale', onset: NOON - 10 * HOUR, end: NOON - 8 * HOUR, severity: 'severe', facts: undefined },
  texts: { fr: { headline: 'Rafales' } },
};
const ROADWORKS: HubEvent = {
  ...{ id: 'A1', kind: 'roadworks', onset: NOON - 100 * HOUR, severity: 'information', stations: ['A1-Kreuz'] },
  texts: { de: { headline: 'A 1: Fahrbahn wird erneuert' } },
  place: { lat: 51.52, lon: 7.66 },
};

async function told(): Promise<Scene> {
  const world = scene(NOW);
  const write = (kommune: string, feed: string, ...own: HubEvent[]) =>
    world.store.writeEvents({ kommune, feed, events: own, withdrawn: [], at: NOON - 5 * HOUR });
  await write('schwerte', 'dwd', HEAT, EARLIER);
  await write('schwerte', 'counter', ROADWORKS);
  await write('unna', 'uba', { ...HEAT, id: 'unna' });
  await write('unna', 'gone', { ...HEAT, id: 'of a feed that left the configuration' });
  await write('gone', 'dwd', { ...HEAT, id: 'of a Kommune that left the configuration' });
  return world;
}

async function ask(query: Record<string, unknown>, scope: Partial<Scope> = {}): Promise<Frame> {
  const world = await told();
  const frames = await events.answer(parseQuery(events.parameters, query), world.scope({ ...DAY, ...scope }));
  expect(frames).toHaveLength(1);
  return frames[0]!;
}

const ids = async (query: Record<string, unknown>, scope?: Partial<Scope>) => columnOf(await ask(query, scope), 'id');

test('an annotation has what Grafana draws, in the language of the reader', async () => {
  const frame = await ask({ kommunen: 'schwerte', feeds: 'dwd' });
  expect(frame.schema.fields.slice(0, 5).map(({ name, type }) => `${name} ${type}`)).toEqual([
    'time time',
    'timeEnd time',
    'title string',
    'text string',
    'tags string',
  ]);
  expect(rowOf(frame, 0)).toEqual({
    time: NOON - 2 * HOUR,
    timeEnd: NOON + 6 * HOUR,
    title: 'STARKE WÄRMEBELASTUNG',
    text: 'Bis 34 °C.\nViel trinken.',
    tags: 'Wetterwarnung,mäßig,Schwerte',
    kommune: 'schwerte',
    kommune_name: 'Schwerte',
    kind: 'weather-warning',
    kind_name: 'Wetterwarnung',
    severity: 2,
    severity_name: 'mäßig',
    area: 'Werl',
    lat: 51.5,
    lon: 7.6,
    facts: 'temperature: 34 °C; duration: 8 h',
    issued: NOON - 5 * HOUR,
    feed: 'dwd',
    attribution: 'Deutscher Wetterdienst',
    id: 'heat',
    demo: false,
  });
  expect(rowOf(frame, 1)).toMatchObject({ id: 'gale', title: 'Rafales', text: '', facts: '' });
  const english = rowOf(await ask({ kommunen: 'schwerte' }, { language: 'en' }), 0);
  expect(english).toMatchObject({
    title: 'STRONG HEAT STRESS',
    text: '',
    tags: 'weather warning,moderate,Schwerte',
    severity_name: 'moderate',
  });
});

test('what nobody knows the end of is drawn to the end of the range; the table leaves it open', async () => {
  expect(rowOf(await ask({ kinds: 'roadworks' }), 0)).toMatchObject({
    timeEnd: Date.parse(DAY.to),
    lat: 51.52,
    lon: 7.66,
    area: 'A 1 Kreuz Unna',
  });
  const table = await ask({ kinds: 'roadworks', layout: 'table' });
  expect(rowOf(table, 0)).toMatchObject({ timeEnd: null, active: true });
  expect(fieldOf(table, 'timeEnd').type).toBe('time');
});

test('the table begins with the gravest and says what holds now', async () => {
  const table = await ask({ layout: 'table' });
  expect(columnOf(table, 'id')).toEqual(['gale', 'heat', 'unna', 'A1']);
  expect(columnOf(table, 'severity')).toEqual([3, 2, 2, 0]);
  expect(columnOf(table, 'active')).toEqual([false, true, true, true]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['everything in the range, newest first', {}, ['heat', 'unna', 'gale', 'A1']],
  ['only what holds now', { active: true }, ['heat', 'unna', 'A1']],
  ['of a Kommune, by name', { kommunen: ['Unna'] }, ['unna']],
  ['of kinds', { kinds: ['roadworks', 'flood'] }, ['A1']],
  ['of feeds', { feeds: '{counter,uba}' }, ['unna', 'A1']],
  ['from a severity on', { minSeverity: 'severe' }, ['gale']],
])('%s', async (_, query, expected) => {
  expect(await ids(query)).toEqual(expected);
});

test('without a Kommune the default one is meant; nothing to tell are annotations without rows', async () => {
  expect(await ids({}, { defaultKommune: 'unna' })).toEqual(['unna']);
  const frame = await ask({ kinds: 'flood' });
  expect(columnOf(frame, 'title')).toEqual([]);
  expect(frame.schema.meta?.notices).toBeUndefined();
});

test('what was taken back ends there', async () => {
  const world = await told();
  await world.store.writeEvents({
    ...{ kommune: 'schwerte', feed: 'dwd', events: [], withdrawn: ['heat'], at: NOON - HOUR },
  });
  const query = parseQuery(events.parameters, { feeds: 'dwd', layout: 'table' });
  const [frame] = await events.answer(query, world.scope(DAY));
  const row = columnOf(frame, 'id').indexOf('heat');
  expect(rowOf(frame, row)).toMatchObject({ timeEnd: NOON - HOUR, active: false });
});

test('what the hub itself finds has its own feed and names the region', async () => {
  const world = await told();
  await world.store.writeEvents({
    ...{ kommune: 'schwerte', feed: 'hub', withdrawn: [], at: NOON },
    events: [{ ...HEAT, id: 'outage', kind: 'feed-outage', stations: ['DENW179'] }],
  });
  const [frame] = await events.answer(parseQuery(events.parameters, { feeds: 'hub' }), world.scope(DAY));
  expect(rowOf(frame, 0)).toMatchObject({ id: 'outage', attribution: 'Kreis Unna', area: 'Schwerte', feed: 'hub' });
});

describe('events whose licence forbids to pass them on', () => {
  const open = async (query: Record<string, unknown>) => {
    const world = await told();
    const scope = world.scope({ ...DAY, catalogue: openToAll(world.catalogue) });
    return events.answer(parseQuery(events.parameters, query), scope);
  };

  test('are left out for those without a token, and that is said', async () => {
    const [frame] = await open({});
    expect(columnOf(frame, 'id')).toEqual(['heat', 'unna', 'gale']);
    expect(frame!.schema.meta?.notices).toEqual([{ severity: 'warning', text: expect.stringMatching(/^1 Ereignis/) }]);
    expect(JSON.stringify(frame)).not.toContain('Fahrbahn');
  });

  test('are refused where nothing else was asked for', async () => {
    await expect(open({ feeds: 'counter' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

test.each([
  [{ kinds: 'roadwork' }, 'not-found', /no kind of event "roadwork".*$/, 'Did you mean "roadworks"?'],
  [{ feeds: 'dwdd' }, 'not-found', /no feed "dwdd"/, 'Did you mean "dwd"?'],
  [{ kommunen: 'schwerta' }, 'not-found', /no Kommune "schwerta"/, 'Did you mean "schwerte" (Schwerte)?'],
  [{ kinds: '$kind' }, 'query', /variable "\$kind"/, expect.any(String)],
])('%j is refused with what was probably meant', async (query, kind, message, remedy) => {
  await expect(ask(query)).rejects.toMatchObject({ kind, message: expect.stringMatching(message), remedy });
});

test('in short: what, where and until when, below it what to do and who says so', async () => {
  const frame = await ask({ layout: 'short', active: true, kinds: ['weather-warning', 'roadworks'] });
  expect(columnOf(frame, 'subject')).toEqual([
    '▲\u00a02 mäßig · STARKE WÄRMEBELASTUNG · Schwerte · bis Mi, 01.07., 20:00 Uhr',
    // Another provider says the same.
    '▲\u00a02 mäßig · STARKE WÄRMEBELASTUNG · Unna · bis Mi, 01.07., 20:00 Uhr',
    'Hinweis · A 1: Fahrbahn wird erneuert · Schwerte · bis auf Weiteres',
  ]);
  expect(columnOf(frame, 'statement')[0]).toBe(
    `${String(columnOf(frame, 'subject')[0])}\nBis 34 °C.\nViel trinken.\nQuelle: Deutscher Wetterdienst`
  );
  const quiet = await ask({ layout: 'short', active: true, kinds: ['weather-warning'], minSeverity: 'extreme' });
  expect(columnOf(quiet, 'subject')[0]).toMatch(/^Zurzeit gilt keine Warnung\. · /);
  const ahead = await ask({ layout: 'short', kinds: 'weather-warning', kommunen: 'unna' }, { now: NOON - 3 * HOUR });
  expect(columnOf(ahead, 'subject')).toEqual([
    '▲\u00a02 mäßig · STARKE WÄRMEBELASTUNG · Unna · von Mi, 01.07., 12:00 Uhr bis Mi, 01.07., 20:00 Uhr',
  ]);
});

test.each(['annotations', 'table'])('as %s, what holds alike in several Kommunen is one row', async (layout) => {
  const world = scene(NOW);
  for (const kommune of ['schwerte', 'unna']) {
    const onset = HEAT.onset + (kommune === 'unna' ? 0 : 90_000);
    await world.store.writeEvents({
      ...{ kommune, feed: 'uba', withdrawn: [], at: NOON },
      // Another of the same words is another event.
      events: [{ ...HEAT, onset }, ...(kommune === 'unna' ? [{ ...HEAT, id: 'other' }] : [])],
    });
  }
  const query = parseQuery(events.parameters, { layout, kinds: 'weather-warning', minSeverity: 'minor' });
  const [frame] = await events.answer(query, world.scope(DAY));
  expect(columnOf(frame, 'id')).toEqual(['heat', 'other']);
  expect(rowOf(frame, 0)).toMatchObject({
    kommune: 'schwerte,unna',
    kommune_name: 'Schwerte, Unna',
    tags: 'Wetterwarnung,mäßig,Schwerte,Unna',
    time: HEAT.onset,
  });
});

test('in short: what holds alike in several Kommunen is one row', async () => {
  const world = scene(NOW);
  for (const kommune of ['schwerte', 'unna']) {
    await world.store.writeEvents({ kommune, feed: 'uba', events: [HEAT], withdrawn: [], at: NOON });
  }
  const query = parseQuery(events.parameters, { layout: 'short', kinds: 'weather-warning', minSeverity: 'minor' });
  const [frame] = await events.answer(query, world.scope(DAY));
  expect(columnOf(frame!, 'subject')).toEqual([
    expect.stringContaining('STARKE WÄRMEBELASTUNG · Schwerte, Unna · bis Mi'),
  ]);
});
