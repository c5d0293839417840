/**
 * The whole way of a measure: an alert proposes, those on duty are told, a person releases on the page, a receiver gets the
 * command and feeds back, also across a restart.
 */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { parseRegion } from './config/load';
import { startHub, type RunningHub } from './hub';
import type { AuditEntry } from './model/action/audit';
import { SECOND } from './model/time';
import { FakeProvider, type Manner } from './testing/fake-provider';

const ENV = {
  ANNA_TOKEN: 'anna-0123456789abcdef',
  GRAFANA_SECRET: 'grafana-0123456789abcdef',
  VRZ_SECRET: 'vrz-0123456789abcdef',
  VRZ_FEEDBACK: 'rueck-0123456789abcdef',
  MAIL_SECRET: 'mail-0123456789abcdef',
};
const TAKEN: Manner = { kind: 'answer', body: '' };

let folder: string;
let receiver: FakeProvider;
/** Makes mails of proposals for those on duty. */
let mail: FakeProvider;
let hub: RunningHub | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-actions-'));
  [receiver, mail] = [await FakeProvider.start(() => TAKEN), await FakeProvider.start(() => TAKEN)];
});
afterEach(async () => {
  await hub?.stop();
  await Promise.all([receiver.stop(), mail.stop()]);
  rmSync(folder, { recursive: true });
});

/** @param more keys of the rule, and of its webhook */
async function start(more: { readonly rule?: string; readonly webhook?: string } = {}): Promise<string> {
  const yaml = `region: { name: Kreis Unna, ags: "05978" }
server: { port: 0, publicUrl: "https://daten.example.org/hub" }
store: { path: hub.sqlite }
actionDesk:
  people: [{ name: Anna, token: { env: ANNA_TOKEN } }]
  tell: [{ kind: webhook, id: mail, url: "${mail.url}/mail", secret: { env: MAIL_SECRET } }]
  grafana: { secret: { env: GRAFANA_SECRET } }
kommunen: [{ ags: "05978036", slug: unna, name: Unna, feeds: [] }]
actions:
  - id: ring
    name: { de: Pförtnerampel Ring }
    kommune: unna
    mode: propose
    input: { alert: true, maxAge: 1h }
    outputs: [{ kind: webhook, id: vrz, url: "${receiver.url}/hub", secret: { env: VRZ_SECRET }${more.webhook ?? ''} }]
    ${more.rule ?? ''}
`;
  hub = await startHub(parseRegion(yaml, 'region.yaml', { env: ENV, folder }), '0.0.0-test', pino({ enabled: false }));
  return hub.url;
}

async function alerts(url: string): Promise<void> {
  const labels = { alertname: 'NO2 hoch' };
  const alert = {
    status: 'firing',
    labels,
    annotations: { massnahme: 'ring' },
    startsAt: '2026-03-10T06:00:00Z',
    fingerprint: 'f',
  };
  const body = JSON.stringify({ alerts: [alert] });
  const stamp = String(Math.floor(Date.now() / SECOND));
  const signature = createHmac('sha256', ENV.GRAFANA_SECRET).update(`${stamp}:${body}`).digest('hex');
  const headers = { 'X-Grafana-Alerting-Timestamp': stamp, 'X-Grafana-Alerting-Signature': signature };
  expect((await fetch(`${url}/api/v1/actions/triggers/grafana`, { method: 'POST', headers, body })).status).toBe(200);
}

/** What a person does on the page of the measure. */
async function press(url: string, label: string): Promise<void> {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const entered = await post('/massnahmen/anmelden', { token: ENV.ANNA_TOKEN });
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  const page = await (await fetch(`${url}/massnahmen/regel/ring?lang=de`, { headers: { cookie } })).text();
  const form = page.split('<form').find((one) => one.includes(`>${label}</button>`))!;
  const [, ticket] = /name="ticket" value="([^"]+)"/.exec(form)!;
  expect((await post('/massnahmen/regel/ring', { ticket: ticket! }, cookie)).status).toBe(303);
}

async function becomes(url: string, state: string): Promise<void> {
  const headers = { Authorization: `Bearer ${ENV.ANNA_TOKEN}` };
  for (const end = Date.now() + 20_000; ; await wait(50)) {
    const [view] = (await (await fetch(`${url}/api/v1/actions`, { headers })).json()) as [
      { standing: { state: string } },
    ];
    if (view.standing.state === state) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(`The measure is ${view.standing.state}, not ${state}.`);
    }
  }
}

const events = () => receiver.asked.map(({ body }) => JSON.parse(body) as { id: string; data: { switchTo: string } });

test('proposed by an alert, released on the page, sent until it is taken, on, and off by hand', async () => {
  const url = await start();
  const troubles: Manner[] = [{ kind: 'status', status: 503 }, { kind: 'hang-up' }];
  receiver.behaves(() => troubles.shift() ?? TAKEN);
  await alerts(url);
  await becomes(url, 'proposed');
  expect(receiver.asked).toEqual([]);
  await press(url, 'Freigeben');
  await becomes(url, 'on');
  expect(events().map(({ data }) => data.switchTo)).toEqual(['on', 'on', 'on']);
  expect(new Set(events().map(({ id }) => id)).size).toBe(1);
  const { headers, body } = receiver.asked[0]!;
  const signature = createHmac('sha256', ENV.VRZ_SECRET).update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
  await press(url, 'Ausschalten');
  await becomes(url, 'locked');
  expect(events().at(-1)!.data.switchTo).toBe('off');
});

test('a hub that stops while a command is under way sends it again with its id', async () => {
  const url = await start();
  receiver.behaves(() => ({ kind: 'hang' }));
  await alerts(url);
  await press(url, 'Freigeben');
  await until(() => receiver.asked.length > 0);
  const began = Date.now();
  await hub!.stop();
  expect(Date.now() - began).toBeLessThan(4 * SECOND);
  receiver.behaves(() => TAKEN);
  const again = await start();
  await becomes(again, 'on');
  expect(events().length).toBeGreaterThanOrEqual(2);
  expect(new Set(events().map(({ id }) => id)).size).toBe(1);
});

test('those on duty are told once what is proposed, also where the hub ends before they are', async () => {
  mail.behaves(() => ({ kind: 'hang' }));
  const url = await start();
  await alerts(url);
  await until(() => mail.asked.length > 0);
  await hub!.stop();
  mail.behaves(() => TAKEN);
  const again = await start();
  const told = async () => (await book(again)).filter(({ kind }) => kind === 'told');
  await until(async () => (await told()).length > 0);
  await alerts(again);
  await becomes(again, 'proposed');
  expect(await told()).toMatchObject([
    { by: 'mail', to: 'proposed', answer: { ok: true, status: 200, target: mail.url }, proposal: expect.any(String) },
  ]);
  const events = mail.asked.map(({ body }) => JSON.parse(body) as { id: string; data: { link: string } });
  expect(events.length).toBeGreaterThanOrEqual(2);
  expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  expect(events[0]!.data.link).toMatch(/^https:\/\/daten\.example\.org\/hub\/massnahmen\/regel\/ring\?vorschlag=\d+$/);
  const { headers, body } = mail.asked[0]!;
  const signature = createHmac('sha256', ENV.MAIL_SECRET).update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${signature}`);
});

test('who is told and does not answer keeps nobody from releasing', async () => {
  mail.behaves(() => ({ kind: 'hang' }));
  const url = await start();
  await alerts(url);
  await until(() => mail.asked.length > 0);
  await press(url, 'Freigeben');
  await becomes(url, 'on');
});

test('a measure is on and off when the place itself says so over HTTP', async () => {
  const webhook = ', feedbackToken: { env: VRZ_FEEDBACK }';
  const url = await start({ rule: 'feedbackWithin: 10m', webhook });
  const says = (body: object) =>
    fetch(`${url}/api/v1/actions/ring/feedback`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${ENV.VRZ_FEEDBACK}` },
      body: JSON.stringify(body),
    });
  await alerts(url);
  await press(url, 'Freigeben');
  await until(async () => (await book(url)).some(({ kind }) => kind === 'answer'));
  await becomes(url, 'released');
  const on = await says({ command: events()[0]!.id, state: 'on', text: 'Programm 7' });
  expect([on.status, await on.json()]).toMatchObject([200, { done: true, state: 'on' }]);
  await press(url, 'Ausschalten');
  await until(() => events().length === 2);
  expect((await says({ command: events()[0]!.id, state: 'off' })).status).toBe(200);
  await becomes(url, 'withdrawing');
  await says({ command: events()[1]!.id, state: 'off' });
  await becomes(url, 'locked');
  expect((await book(url)).filter(({ kind }) => kind === 'feedback')).toMatchObject([
    {
      from: 'released',
      to: 'on',
      feedback: { rule: 'ring', state: 'on', command: events()[0]!.id, text: 'Programm 7' },
    },
    { from: 'withdrawing', to: 'withdrawing', feedback: { state: 'off' } },
    { from: 'withdrawing', to: 'locked', feedback: { state: 'off' } },
  ]);
});

async function book(url: string): Promise<AuditEntry[]> {
  const headers = { Authorization: `Bearer ${ENV.ANNA_TOKEN}` };
  return (await (await fetch(`${url}/api/v1/actions/audit?from=now-1h`, { headers })).json()) as AuditEntry[];
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await wait(20)) {
    if (Date.now() > end) {
      throw new Error(`It does not happen: ${holds.toString()}`);
    }
  }
}
