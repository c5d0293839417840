import { DAY, HOUR, MINUTE } from '../../model/time';
import { columnOf, rowOf } from '../../testing/frames';
import { scene } from '../../testing/scene';
import { events } from './events';
import { parseQuery } from '../asking/request';
import type { HubEvent } from '../../model/event';
import type { Frame } from '../../model/frame';
import type { Hearing } from '../question';

/** 14:35 in Unna. The scene's feed `dwd`, asked every hour, tells Schwerte of weather warnings; nobody tells of floods. */
const NOON = Date.parse('2026-07-01T12:35Z');
const RANGE = { start: NOON - 2 * DAY, end: NOON };

const GALE: HubEvent = {
  ...{ id: 'gale', kind: 'weather-warning', severity: 'severe', onset: NOON - HOUR, end: NOON + HOUR, stations: [] },
  texts: { de: { headline: 'STURMBÖEN' }, en: { headline: 'GALE' } },
};
const OUTAGE: HubEvent = {
  ...{ id: 'feed-outage/dwd', kind: 'feed-outage', severity: 'minor', onset: NOON - 5 * HOUR, stations: [] },
  ...{ texts: { de: { headline: 'Datenquelle ausgefallen' } }, facts: { feed: 'dwd' } },
};

interface World {
  readonly query?: Record<string, unknown>;
  readonly hearing?: Pick<Hearing, 'lastSuccess' | 'failingSince'>;
  readonly warning?: HubEvent;
  readonly outage?: HubEvent;
  readonly language?: 'de' | 'en';
}

async function ask({ query, hearing, warning, outage, language = 'de' }: World): Promise<Frame> {
  const world = scene('2026-07-01T12:35Z');
  const told = [...(warning ? [['dwd', warning] as const] : []), ...(outage ? [['hub', outage] as const] : [])];
  for (const [feed, event] of told) {
    await world.store.writeEvents({ kommune: 'schwerte', feed, events: [event], withdrawn: [], at: event.onset });
  }
  const asked = { kommunen: 'schwerte', kinds: 'weather-warning', active: true, layout: 'table', ...query };
  const scope = { from: '2026-06-29T12:35Z', to: '2026-07-01T12:35Z', range: RANGE, language };
  const heard = hearing && { hearing: ['dwd', 'counter'].map((feed) => ({ ...hearing, kommune: 'schwerte', feed })) };
  const frames = await events.answer(parseQuery(events.parameters, asked), world.scope({ ...scope, ...heard }));
  return frames[0]!;
}

const HEARD = { lastSuccess: NOON - 10 * MINUTE };
const FAILING = { lastSuccess: NOON - 3 * HOUR, failingSince: NOON - 2 * HOUR };

test.each<[string, World, string, string]>([
  [
    'a quiet day',
    { hearing: HEARD },
    'Zurzeit gilt keine Warnung.',
    'Wetterwarnungen: abgerufen 01.07.2026, 14:25 Uhr.',
  ],
  [
    'a quiet day, in English',
    { hearing: HEARD, language: 'en' },
    'No warning at present.',
    'Weather warnings: fetched 2026-07-01 14:25.',
  ],
  [
    'a quiet time range',
    { hearing: HEARD, query: { active: false } },
    'Im Zeitraum galt keine Warnung.',
    'Wetterwarnungen: abgerufen 01.07.2026, 14:25 Uhr.',
  ],
  [
    'no roadworks',
    { hearing: HEARD, query: { kinds: 'roadworks' } },
    'Zurzeit liegt nichts vor.',
    'Baustellen: abgerufen 01.07.2026, 14:25 Uhr.',
  ],
  [
    'a kind that nobody tells of',
    { hearing: HEARD, query: { kinds: 'flood' } },
    'Nicht bekannt: keine Quelle eingerichtet.',
    'Ohne Quelle, daher nicht bekannt: Hochwasser.',
  ],
  [
    'a kind that nobody tells of beside a quiet one',
    { hearing: HEARD, query: { kinds: 'weather-warning,flood' } },
    'Zurzeit gilt keine Warnung.',
    'Wetterwarnungen: abgerufen 01.07.2026, 14:25 Uhr. Ohne Quelle, daher nicht bekannt: Hochwasser.',
  ],
  [
    'a Kommune for which nobody listens beside one that is quiet',
    { hearing: HEARD, query: { kommunen: '*' } },
    'Zurzeit gilt keine Warnung.',
    'Wetterwarnungen: abgerufen 01.07.2026, 14:25 Uhr. Ohne Quelle, daher nicht bekannt: Unna.',
  ],
  [
    'what the hub itself finds',
    { hearing: FAILING, query: { kinds: 'silent-sensor' } },
    'Zurzeit liegt nichts vor.',
    '',
  ],
  [
    'a store without its hub',
    {},
    'Zurzeit gilt keine Warnung.',
    'Wetterwarnungen: laut Speicher; wann zuletzt abgerufen wurde, ist nicht bekannt.',
  ],
  [
    'a feed that fails',
    { hearing: FAILING },
    'Wetterwarnungen nicht abrufbar, seit 01.07.2026, 12:35 Uhr',
    expect.stringContaining('Ob etwas gilt, ist hier nicht bekannt.'),
  ],
  [
    'a feed that fails, in English',
    { hearing: FAILING, language: 'en' },
    'Weather warnings not available, since 2026-07-01 12:35',
    expect.stringContaining('not known here'),
  ],
  [
    'a feed that fails, and only severe ones are asked for',
    { hearing: FAILING, query: { minSeverity: 'extreme' } },
    'Wetterwarnungen nicht abrufbar, seit 01.07.2026, 12:35 Uhr',
    expect.any(String),
  ],
  [
    'a feed that failed before the hub started again',
    { hearing: { failingSince: NOON - MINUTE }, outage: OUTAGE },
    'Wetterwarnungen nicht abrufbar, seit 01.07.2026, 09:35 Uhr',
    expect.any(String),
  ],
  [
    'a feed that is down in a store without its hub',
    { outage: OUTAGE },
    'Wetterwarnungen nicht abrufbar, seit 01.07.2026, 09:35 Uhr',
    expect.any(String),
  ],
  ['a hub that has just started', { hearing: {} }, 'Wetterwarnungen noch nicht abgerufen', expect.any(String)],
  [
    'a feed that nobody has asked for three of its turns',
    { hearing: { lastSuccess: NOON - 4 * HOUR } },
    'Wetterwarnungen nicht abrufbar, seit 01.07.2026, 10:35 Uhr',
    expect.any(String),
  ],
])('%s is said in words', async (_, world, title, text) => {
  const table = await ask(world);
  expect(columnOf(table, 'title')).toEqual([title]);
  expect(columnOf(table, 'text')).toEqual([text]);
  expect(rowOf(table, 0)).toMatchObject({ severity: null, severity_name: null });
});

test('a quiet row has neither id nor kind, and holds at no time', async () => {
  expect(rowOf(await ask({ hearing: HEARD }), 0)).toMatchObject({
    ...{ id: null, kind: null, kind_name: null, time: null, timeEnd: null, active: false },
    ...{ kommune: 'schwerte', kommune_name: 'Schwerte', attribution: 'Deutscher Wetterdienst' },
  });
});

test('an empty cell has a text of its own: Grafana would write there what the panel says in the place of all rows', async () => {
  const { fields } = (await ask({ hearing: HEARD })).schema;
  expect(fields.filter(({ type, config }) => type !== 'boolean' && config?.['noValue'] !== '–')).toEqual([]);
});

test('what is not known stands before the gravest warning, with its time', async () => {
  const table = await ask({ hearing: FAILING, warning: GALE });
  expect(columnOf(table, 'id')).toEqual(['unheard/dwd', 'gale']);
  expect(rowOf(table, 0)).toMatchObject({ time: FAILING.failingSince, kind: 'feed-outage', active: true });
});

test('a warning that holds is told without remarks', async () => {
  expect(columnOf(await ask({ hearing: HEARD, warning: GALE }), 'title')).toEqual(['STURMBÖEN']);
});

test('annotations are drawn from when nothing was heard, and not at all on a quiet day', async () => {
  const layout = { layout: 'annotations', active: false };
  expect(columnOf(await ask({ hearing: HEARD, query: layout }), 'title')).toEqual([]);
  const drawn = await ask({ hearing: FAILING, query: layout });
  expect(rowOf(drawn, 0)).toMatchObject({
    time: FAILING.failingSince,
    timeEnd: NOON,
    tags: 'Ausfall einer Datenquelle,Schwerte',
  });
});
