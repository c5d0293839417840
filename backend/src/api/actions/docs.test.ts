/** The examples of the guide, as they stand there, asked of a hub; commands of a shell run in one where it has the programs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { eventOf, proposalEventOf } from '../../actions/outputs/cloud-event';
import { feedbackIn } from '../../actions/outputs/mqtt/feedback-message';
import { parseRegion } from '../../config/load';
import { proposalOf } from '../../model/action/proposal';
import { FakeDesk, ruleOf } from '../../testing/fake-desk';
import { routesApp } from '../../testing/servers/routes-app';
import { AUDIT_FORMATS } from './audit/request';
import { actionsRoutes } from './router';
import type { Express } from 'express';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/massnahmen-ausgaenge.md'), 'utf8');
const COMMANDS = [...GUIDE.matchAll(/^ {4}((?:curl|mosquitto_\w+) .*)$/gm)].map(([, command]) => command!);
const CURL = COMMANDS.filter((command) => command.startsWith('curl') && !command.includes('--data-binary'));
const BLOCKS = [...GUIDE.matchAll(/```(yaml|json)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text! }));

const ENV: Readonly<Record<string, string>> = {
  ANNA_TOKEN: 'anna-0123456789abcdef',
  SCHWERTE_BEREITSCHAFT: 'schwerte-0123456789abcdef',
  GRAFANA_SECRET: 'grafana-0123456789abcdef',
  HUB_TOKEN: 'hub-0123456789abcdef',
  VRZ_TOKEN: 'vrz-0123456789abcdef',
  VRZ_SECRET: 'vrz-0123456789abcdef',
  VRZ_FEEDBACK: 'rueck-0123456789abcdef',
  MAIL_SECRET: 'mail-0123456789abcdef',
  BROKER_PASSWORD: 'broker-0123456789abcdef',
};

/** A region with the blocks of the guide that begin with this key. */
function regionWith(key: string) {
  const blocks = BLOCKS.filter(({ kind, text }) => kind === 'yaml' && text.startsWith(`${key}:`)).map(
    ({ text }) => text
  );
  return blocks.map((block) =>
    parseRegion(
      `region: { name: Kreis Unna, ags: "05978" }\n${block}\nserver: { token: { env: HUB_TOKEN } }\nkommunen: [{ ags: "05978028", slug: schwerte, name: Schwerte }]\n`,
      'region.yaml',
      { env: ENV }
    )
  );
}

const RULE = ruleOf('pfoertnerampel-ring', {
  outputs: [{ kind: 'webhook', id: 'vrz', url: 'https://vrz.example.org/hub', feedbackToken: ENV['VRZ_FEEDBACK']! }],
});

let desk: FakeDesk;
let app: Express;
beforeEach(() => {
  desk = new FakeDesk();
  desk.put(RULE, 'proposed', 1_000);
  const [people, , grafana] = regionWith('actionDesk').map(({ actionDesk }) => actionDesk!);
  const config = { ...regionWith('actionDesk')[0]!, actionDesk: { ...grafana!, people: people!.people } };
  ({ app } = routesApp((log) => actionsRoutes(config, { desk, log, now: Date.now })));
});

it('are all found', () => expect([COMMANDS.length, CURL.length, BLOCKS.length]).toEqual([9, 6, 9]));

it.each(CURL)('%s', async (command) => {
  const [, variable] = /Bearer \$(\w+)"/.exec(command)!;
  const [, address] = /'http:\/\/localhost:4000([^']*)'/.exec(command)!;
  desk.put(RULE, command.includes('/off') ? 'on' : 'proposed', 1_000, { onSince: 1_000 });
  const method = command.includes('-X POST') ? 'post' : 'get';
  const [, body] = / -d '([^']*)'/.exec(command) ?? [];
  const asked = request(app)[method](address!).set('Authorization', `Bearer ${ENV[variable!]}`);
  const { status } = await (body === undefined ? asked : asked.send(body));
  expect(status).toBe(200);
});

it('signs an alert by hand as the hub awaits it', async () => {
  const lines = /^ {4}BODY=[\s\S]*?^ {4}SIGNATURE=.*$/m.exec(GUIDE)![0].replaceAll(/^ {4}/gm, '');
  const folder = mkdtempSync(join(tmpdir(), 'alarm-'));
  const labels = { alertname: 'NO2 hoch' };
  const annotations = { massnahme: 'pfoertnerampel-ring' };
  const alert = { status: 'firing', labels, annotations, startsAt: '2026-03-10T07:00:00+01:00', fingerprint: 'f' };
  const body = JSON.stringify({ alerts: [alert] });
  writeFileSync(join(folder, 'alarm.json'), body);
  const env = { ...process.env, GRAFANA_SECRET: ENV['GRAFANA_SECRET'] };
  const said = execFileSync('sh', ['-c', `${lines}\necho "$NOW $SIGNATURE"`], { cwd: folder, env }).toString();
  rmSync(folder, { recursive: true });
  const [stamp, signature] = said.trim().split(' ');
  const headers = { 'X-Grafana-Alerting-Timestamp': stamp!, 'X-Grafana-Alerting-Signature': signature! };
  const { status } = await request(app)
    .post('/api/v1/actions/triggers/grafana')
    .set({ ...headers, 'Content-Type': 'application/json' })
    .send(body);
  expect([status, desk.words.length]).toEqual([200, 1]);
});

const SHOWN = BLOCKS.filter(({ kind }) => kind === 'json').map(({ text }) => text);

it('shows a command as it is sent', () => {
  const shown = JSON.parse(SHOWN.find((text) => text.includes('.command.'))!) as {
    readonly source: string;
    readonly time: string;
    readonly data: {
      readonly command: string;
      readonly rule: string;
      readonly version: string;
      readonly reason: string;
    };
  };
  const { command: id, rule, version, reason } = shown.data;
  const sent = eventOf({ id, rule, version, reason, switchTo: 'on', at: Date.parse(shown.time) }, shown.source);
  expect(JSON.parse(sent)).toEqual(shown);
});

const TOLD = SHOWN.find((text) => text.includes('.proposal.'))!;

it('shows a proposal as it is told', () => {
  const reason = { de: 'NO2 lag in 2 von 3 halben Stunden über 80 µg/m³.', en: 'NO2 was above 80 µg/m³.' };
  const since = Date.parse('2026-03-10T06:00:00.000Z');
  const standing = { rule: RULE.id, version: 'v1', state: 'proposed', since, reason, activations: [] } as const;
  const proposal = proposalOf(RULE, standing, 'https://daten.example.org');
  expect(JSON.parse(proposalEventOf(proposal, 'urn:smart-region-hub:05978'))).toEqual(JSON.parse(TOLD));
});

it('makes a mail of a proposal', () => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(GUIDE)!;
  const make = new Function('msg', code!) as (msg: object) => { topic: string; payload: string };
  const { topic, payload } = make({ payload: Buffer.from(TOLD) });
  expect(topic).toBe('Freigabe bis 07:30 Uhr: Pförtnerampel Ring');
  expect(payload.split('\n\n')).toEqual([
    'Die Grünzeiten am Ring werden halbiert.',
    'NO2 lag in 2 von 3 halben Stunden über 80 µg/m³.',
    'https://daten.example.org/massnahmen/regel/pfoertnerampel-ring?vorschlag=1773122400000',
  ]);
});

it('has a Grafana sign with the headers that the hub awaits', () => {
  const block = BLOCKS.find(({ text }) => text.startsWith('apiVersion:'))!;
  const { contactPoints } = parse(block.text) as {
    contactPoints: { receivers: { type: string; settings: { url: string; hmacConfig: Record<string, string> } }[] }[];
  };
  const { type, settings } = contactPoints[0]!.receivers[0]!;
  const { header, timestampHeader } = regionWith('actionDesk')[2]!.actionDesk!.grafana!;
  expect([type, new URL(settings.url).pathname]).toEqual(['webhook', '/api/v1/actions/triggers/grafana']);
  expect(settings.hmacConfig).toEqual({ secret: '$GRAFANA_SECRET', header, timestampHeader });
});

it('has blocks of the configuration that the hub reads', () => {
  expect(regionWith('actionDesk')[0]!.actionDesk!.people.map(({ name }) => name)).toEqual([
    'Anna Beispiel',
    'Bereitschaft Schwerte',
  ]);
  expect(regionWith('actionDesk')[1]!.actionDesk!.tell!.map(({ kind, kommunen }) => [kind, kommunen])).toEqual([
    ['webhook', undefined],
    ['mqtt', ['schwerte']],
  ]);
  expect(regionWith('outward')[0]!.outward).toEqual({
    targets: ['https://broker.example.org/hook'],
    networks: ['10.4.2.0/24'],
  });
});

it('listens and answers on the topics of its example, in a form that is understood', () => {
  const { outputs } = parse(
    BLOCKS.find(({ text }) => text.startsWith('outputs:') && text.includes('kind: mqtt'))!.text
  ) as {
    outputs: Record<string, string>[];
  };
  const [sub, pub] = COMMANDS.filter((command) => command.startsWith('mosquitto'));
  const [, filter] = /-t '([^']*)'/.exec(sub!)!;
  const [, topic, message] = /-t '([^']*)' -m '([^']*)'/.exec(pub!)!;
  const { topic: commands, stateTopic, feedbackTopic } = outputs[0]!;
  expect([commands, stateTopic, feedbackTopic].every((one) => one!.startsWith(filter!.replace('#', '')))).toBe(true);
  expect(topic).toBe(feedbackTopic);
  expect(feedbackIn(Buffer.from(message!), 'pfoertnerampel-ring', 5)).toMatchObject({
    state: 'on',
    rule: 'pfoertnerampel-ring',
  });
});

it('tells every format of the book', () => {
  expect(AUDIT_FORMATS.filter((format) => !GUIDE.includes(`\`${format}\``))).toEqual([]);
});
