import { toldOf } from '../../testing/told';
import { parseRegion, readRegion } from '../load';

const ENV = { ANNA: 'a'.repeat(16), BEN: 'b'.repeat(16), KURZ: 'kurz', GRAFANA: 'g'.repeat(32) };

const region = (block: string) => `region: { name: Kreis Unna, ags: "05978" }
actionDesk: ${block}
kommunen:
  - { ags: "05978036", slug: unna, name: Unna, feeds: [] }
  - { ags: "05978028", slug: schwerte, name: Schwerte, feeds: [] }
`;

const deskOf = (block: string) => parseRegion(region(block), 'region.yaml', { env: ENV }).actionDesk;

test('people, and what they may', () => {
  const people =
    '[{ name: Anna Beispiel, token: { env: ANNA } }, { name: Ben, token: { env: BEN }, kommunen: [unna] }]';
  expect(deskOf(`{ people: ${people} }`)).toEqual({
    people: [
      { name: 'Anna Beispiel', token: ENV.ANNA },
      { name: 'Ben', token: ENV.BEN, kommunen: ['unna'] },
    ],
  });
});

test('who is told of proposals, with their secrets', () => {
  const webhook =
    'kind: webhook, id: mail, url: "https://mail.example/hub", token: { env: ANNA }, secret: { env: BEN }';
  const mqtt =
    'kind: mqtt, id: pager, broker: "mqtts://b.example:8883", username: hub, password: { env: BEN }, topic: a/b';
  expect(deskOf(`{ tell: [{ ${webhook}, kommunen: [unna] }, { ${mqtt} }] }`)!.tell).toEqual([
    {
      ...{ kind: 'webhook', id: 'mail', url: 'https://mail.example/hub', token: ENV.ANNA, secret: ENV.BEN },
      kommunen: ['unna'],
    },
    { kind: 'mqtt', id: 'pager', broker: 'mqtts://b.example:8883', username: 'hub', password: ENV.BEN, topic: 'a/b' },
  ]);
});

test('a hint at a link that nobody can follow', () => {
  const yaml = region('{ tell: [{ kind: webhook, id: mail, url: "https://mail.example" }] }');
  const hintsOf = (text: string) =>
    readRegion(text, 'region.yaml', { env: ENV }).hints.map(({ sentence }) => sentence.de);
  const hint = 'Die Nachrichten haben keinen Link: server.publicUrl fehlt.';
  expect(hintsOf(yaml)).toContain(hint);
  expect(hintsOf(`${yaml}server: { publicUrl: "https://hub.example" }\n`)).not.toContain(hint);
  expect(hintsOf(region('{ people: [] }'))).not.toContain(hint);
});

test('a Grafana signs with its time unless it is said otherwise', () => {
  expect(deskOf('{ grafana: { secret: { env: GRAFANA } } }')!.grafana).toEqual({
    secret: ENV.GRAFANA,
    header: 'X-Grafana-Alerting-Signature',
    timestampHeader: 'X-Grafana-Alerting-Timestamp',
  });
  expect(deskOf('{ grafana: { secret: { env: GRAFANA }, header: X-Own, timestampHeader: false } }')!.grafana).toEqual({
    secret: ENV.GRAFANA,
    header: 'X-Own',
  });
});

const person = (rest: string) => `{ people: [{ name: Anna, token: { env: ANNA } }, { ${rest} }] }`;

const place = (rest: string) => `{ tell: [{ kind: webhook, id: a, url: "https://a.example", ${rest} }] }`;

test.each([
  ['ja', 'actionDesk'],
  ['[]', 'actionDesk'],
  ['{ people: Anna }', 'people'],
  ['{ people: [Anna] }', 'people[0]'],
  ['{ people: [{ name: "", token: { env: ANNA } }] }', 'Der Name ist leer'],
  ['{ people: [{ token: { env: ANNA } }] }', 'name'],
  ['{ people: [{ name: Anna }] }', 'fehlt das Kennwort'],
  ['{ people: [{ name: Anna, token: geheimgeheimgeheim }] }', 'Geheimnis darf nicht in dieser Datei stehen'],
  ['{ people: [{ name: Anna, token: { env: KEINE } }] }', 'KEINE'],
  ['{ people: [{ name: Anna, token: { env: KURZ } }] }', 'kürzer als 16'],
  [person('name: Anna, token: { env: BEN }'), '„Anna“ gibt es schon'],
  [person('name: Ben, token: { env: ANNA }'), 'dasselbe Kennwort'],
  [person('name: Ben, token: { env: BEN }, kommunen: [bonn]'), 'Hier gibt es: unna, schwerte'],
  [person('name: Ben, token: { env: BEN }, kommunen: []'), 'kommunen'],
  [person('name: Ben, token: { env: BEN }, rolle: chef'), 'rolle'],
  ['{ tell: mail }', 'tell'],
  ['{ tell: [mail] }', 'tell[0]'],
  ['{ tell: [{ kind: mail, id: a }] }', 'webhook'],
  ['{ tell: [{ kind: webhook, id: a }] }', 'url'],
  ['{ tell: [{ kind: webhook, id: a, url: "ftp://a" }] }', 'url'],
  [place('secret: geheimgeheimgeheim'), 'Geheimnis darf nicht in dieser Datei stehen'],
  [place('token: { env: KEINE }'), 'KEINE'],
  [place('kommunen: [bonn]'), 'Hier gibt es: unna, schwerte'],
  [place('kommunen: []'), 'kommunen'],
  [place('feedbackToken: { env: ANNA }'), 'feedbackToken'],
  [place('mailto: a@example.org'), 'mailto'],
  ['{ tell: [{ kind: mqtt, id: a, broker: "mqtt://b", topic: "x/#" }] }', 'weder + noch #'],
  ['{ tell: [{ kind: mqtt, id: a, broker: "mqtt://b", topic: x, feedbackTopic: y }] }', 'feedbackTopic'],
  [
    '{ tell: [{ kind: webhook, id: a, url: "https://a" }, { kind: webhook, id: a, url: "https://b" }] }',
    '„a“ gibt es schon',
  ],
  ['{ grafana: true }', 'grafana'],
  ['{ grafana: {} }', 'fehlt das Geheimnis'],
  ['{ grafana: { secret: geheim } }', 'Geheimnis darf nicht in dieser Datei stehen'],
  ['{ grafana: { secret: { env: GRAFANA }, header: "X: Y" } }', 'kein Name einer Kopfzeile'],
  ['{ grafana: { secret: { env: GRAFANA }, timestampHeader: 5 } }', 'timestampHeader'],
  ['{ grafana: { secret: { env: GRAFANA }, timestampHeader: "" } }', 'timestampHeader'],
  ['{ grafana: { secret: { env: GRAFANA }, window: 5m } }', 'window'],
  ['{ leute: [] }', 'leute'],
])('%s is told with its line, once', (block, words) => {
  const { errors } = toldOf(region(block), ENV);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(words);
  expect(errors[0]).toMatch(/^2 actionDesk/);
});
