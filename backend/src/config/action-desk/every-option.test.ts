/** Every option of `outward` and `actionDesk`, set to what does not belong there: told with its key and a remedy, or taken as it is meant. */
import type { HubError } from '@smartregion/terms/errors';
import { stringify } from 'yaml';
import { parseRegion } from '../load';
import type { Problem } from '../problems/problem';

const ENV = { TOKEN: 'a'.repeat(16) };
const SECRET = { env: 'TOKEN' };

const WRONG: readonly unknown[] = [
  ...[null, '', ' ', 'nosuchvalue', '*', '${TOKEN}', 'ä\n\u0000', 'x'.repeat(1000), -1, 0, 0.5, 1e308, NaN, Infinity],
  ...[true, false, [], [null], [[]], {}, { a: 1 }, { env: 5 }, { env: 'NO_SUCH' }, { file: '/no/such/file' }],
  { constructor: 1, toString: null },
];

const WEBHOOK = { kind: 'webhook', id: 'mail', url: 'https://mail.example' };
const MQTT = { kind: 'mqtt', id: 'pager', broker: 'mqtts://b.example:8883', topic: 'unna/vorschlag' };
const telling = (place: object) => ({ actionDesk: { tell: [place] } });

/** Each option, and a block that has a value there and beside it what must be there. */
const PLACES: readonly (readonly [key: string, put: (value: unknown) => object, least: number])[] = [
  ['outward', (outward) => ({ outward }), 15],
  ['outward.targets', (targets) => ({ outward: { targets } }), 15],
  ['outward.targets[0]', (target) => ({ outward: { targets: [target] } }), WRONG.length],
  ['outward.networks', (networks) => ({ outward: { networks } }), 15],
  ['outward.networks[0]', (network) => ({ outward: { networks: [network] } }), WRONG.length],
  ['actionDesk', (actionDesk) => ({ actionDesk }), 15],
  ['actionDesk.people', (people) => ({ actionDesk: { people } }), 15],
  ['actionDesk.people[0]', (person) => ({ actionDesk: { people: [person] } }), WRONG.length],
  ['actionDesk.people[0].name', (name) => ({ actionDesk: { people: [{ name, token: SECRET }] } }), 15],
  ['actionDesk.people[0].token', (token) => ({ actionDesk: { people: [{ name: 'A', token }] } }), WRONG.length],
  [
    'actionDesk.people[0].kommunen',
    (kommunen) => ({ actionDesk: { people: [{ name: 'A', token: SECRET, kommunen }] } }),
    WRONG.length,
  ],
  ['actionDesk.tell', (tell) => ({ actionDesk: { tell } }), 15],
  ['actionDesk.tell[0]', (place) => ({ actionDesk: { tell: [place] } }), WRONG.length],
  ...['kind', 'id', 'url', 'token', 'secret', 'kommunen'].map(
    (key) => [`actionDesk.tell[0].${key}`, (value: unknown) => telling({ ...WEBHOOK, [key]: value }), 15] as const
  ),
  ...['broker', 'username', 'password', 'topic', 'kommunen'].map(
    (key) => [`actionDesk.tell[0].${key}`, (value: unknown) => telling({ ...MQTT, [key]: value }), 15] as const
  ),
  ...['feedbackToken', 'feedbackTopic', 'stateTopic'].flatMap((key) =>
    [WEBHOOK, MQTT].map(
      (place) =>
        [`actionDesk.tell[0].${key}`, (value: unknown) => telling({ ...place, [key]: value }), WRONG.length] as const
    )
  ),
  ['actionDesk.grafana', (grafana) => ({ actionDesk: { grafana } }), WRONG.length],
  ['actionDesk.grafana.secret', (secret) => ({ actionDesk: { grafana: { secret } } }), WRONG.length],
  ['actionDesk.grafana.header', (header) => ({ actionDesk: { grafana: { secret: SECRET, header } } }), 15],
  [
    'actionDesk.grafana.timestampHeader',
    (timestampHeader) => ({ actionDesk: { grafana: { secret: SECRET, timestampHeader } } }),
    15,
  ],
];

function problemsOf(block: object): readonly Problem[] {
  const region = { name: 'Kreis Unna', ags: '05978' };
  const text = stringify({ region, ...block, kommunen: [{ ags: '05978036', slug: 'unna', name: 'Unna' }] });
  try {
    parseRegion(text, 'region.yaml', { env: ENV });
    return [];
  } catch (error) {
    expect((error as HubError).kind).toBe('config');
    return (error as HubError).details['problems'] as readonly Problem[];
  }
}

/** Words of the library or of the language, which tell an admin nothing. */
const NOT_FOR_PEOPLE = /undefined|\[object|Invalid|expected|Cannot read|TypeError/;

test.each(PLACES)('%s', (key, put, least) => {
  const told = WRONG.map((value) => problemsOf(put(value))).filter((problems) => problems.length > 0);
  for (const { key: at, sentence, remedy } of told.flat()) {
    expect(at.startsWith(key) || key.startsWith(at)).toBe(true);
    [sentence.de, sentence.en, remedy.de, remedy.en].forEach((words) => {
      expect(words).toMatch(/\S.*\S/);
      expect(words).not.toMatch(NOT_FOR_PEOPLE);
    });
  }
  expect(told.length).toBeGreaterThanOrEqual(least);
});
