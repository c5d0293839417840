/** The whole way of a measure: an alert proposes, a person releases on the page, a receiver gets the command, also across a restart. */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { parseRegion } from './config/load';
import { startHub, type RunningHub } from './hub';
import { SECOND } from './model/time';
import { FakeProvider, type Manner } from './testing/fake-provider';

jest.setTimeout(120_000);

const ENV = {
  ANNA_TOKEN: 'anna-0123456789abcdef',
  GRAFANA_SECRET: 'grafana-0123456789abcdef',
  VRZ_SECRET: 'vrz-0123456789abcdef',
};
const TAKEN: Manner = { kind: 'answer', body: '' };

let folder: string;
let receiver: FakeProvider;
let hub: RunningHub | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-actions-'));
  receiver = await FakeProvider.start(() => TAKEN);
});
afterEach(async () => {
  await hub?.stop();
  await receiver.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<string> {
  const yaml = `region: { name: Kreis Unna, ags: "05978" }
server: { port: 0 }
store: { path: hub.sqlite }
actionDesk:
  people: [{ name: Anna, token: { env: ANNA_TOKEN } }]
  grafana: { secret: { env: GRAFANA_SECRET } }
kommunen: [{ ags: "05978036", slug: unna, name: Unna, feeds: [] }]
actions:
  - id: ring
    name: { de: Pförtnerampel Ring }
    kommune: unna
    mode: propose
    input: { alert: true, maxAge: 1h }
    outputs: [{ kind: webhook, id: vrz, url: "${receiver.url}/hub", secret: { env: VRZ_SECRET } }]
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

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await wait(20)) {
    if (Date.now() > end) {
      throw new Error(`It does not happen: ${holds.toString()}`);
    }
  }
}
