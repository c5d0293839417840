import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqtt, { type MqttClient } from 'mqtt';
import { SECOND } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { HubProcess } from '../hub-process';
import { Mosquitto } from '../servers/mosquitto';
import { devicesOf, READINGS, regionYaml, topicOf, type Device } from './load-region';
import { PubackWatch } from './puback-watch';

export type Way = 'http' | 'mqtt';

export interface Load {
  readonly devices: number;
  readonly seconds: number;
  /** Before these the latencies do not count: the hub meets every device for the first time. */
  readonly warmUp?: number;
  readonly ways: readonly Way[];
}

/** What became of the pushes of one way. */
export interface Outcome {
  readonly way: Way;
  /** Messages that devices sent. */
  readonly sent: number;
  /** Messages whose readings are all in the store, counted there. */
  readonly stored: number;
  /** What devices were told in place of an answer. */
  readonly failures: readonly string[];
  /** From sending to the answer (HTTP) or to the hub's PUBACK (MQTT), both of which come after the commit, ms. */
  readonly latencies: readonly number[];
}

const TOKEN = 'push-load';

/** Lets devices send once a second each to a hub in a process of its own, and looks afterwards what is in its store. */
export async function pushLoad(load: Load): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-load-'));
  const broker = load.ways.includes('mqtt') ? await Mosquitto.start() : undefined;
  const acknowledged = new Map<string, number>();
  const watch = broker && (await PubackWatch.start(broker.port, (payload, at) => acknowledged.set(payload, at)));
  writeFileSync(join(folder, 'region.yaml'), regionYaml(load.devices, watch?.url));
  const hub = await HubProcess.start(folder, { LOAD_TOKEN: TOKEN });
  try {
    await listening(hub, broker !== undefined);
    const outcomes = await Promise.all([
      ...(load.ways.includes('http') ? [overHttp(load, hub)] : []),
      ...(broker ? [overMqtt(load, broker, acknowledged)] : []),
    ]);
    if (hub.death !== undefined) {
      throw new Error(`The hub ${hub.death}`);
    }
    await hub.end('SIGTERM');
    const stored = await countStored(join(folder, 'hub.sqlite'));
    return outcomes.map((outcome) => ({ ...outcome, stored: (stored.get(FEEDS[outcome.way]) ?? 0) / READINGS }));
  } finally {
    await hub.end('SIGKILL');
    watch?.stop();
    await broker?.stop();
    rmSync(folder, { recursive: true });
  }
}

const FEEDS: Readonly<Record<Way, string>> = { http: 'device-json', mqtt: 'mqtt' };

/** A session with the broker is there when the topics are subscribed. */
async function listening(hub: HubProcess, isExpected: boolean): Promise<void> {
  const deadline = Date.now() + 20 * SECOND;
  while (isExpected && Date.now() < deadline) {
    const feeds = await hub.feeds();
    await pause(300);
    if (feeds.every(({ state }) => state !== 'failing')) {
      return;
    }
  }
}

async function overHttp(load: Load, hub: HubProcess): Promise<Omit<Outcome, 'stored'>> {
  // In turn, so that none is idle for as long as the hub keeps it open.
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 8, scheduling: 'fifo' });
  const latencies: number[] = [];
  const answered = await everySecond(load, devicesOf('http', load.devices), async (device, message, isMeasured) => {
    const begin = performance.now();
    await post(agent, `${hub.url}/api/v1/ingest/device-json/${device.kommune}?station=${device.id}`, message);
    if (isMeasured) {
      latencies.push(performance.now() - begin);
    }
  });
  agent.destroy();
  return { way: 'http', ...answered, latencies };
}

function post(agent: Agent, url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-length': Buffer.byteLength(body) };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`The hub answered with ${response.statusCode}`))
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function overMqtt(
  load: Load,
  broker: Mosquitto,
  acknowledged: ReadonlyMap<string, number>
): Promise<Omit<Outcome, 'stored'>> {
  const devices = devicesOf('mqtt', load.devices);
  const clients = new Map<Device, MqttClient>();
  for (const device of devices) {
    clients.set(device, await mqtt.connectAsync(broker.url));
  }
  const begins = new Map<string, number>();
  const answered = await everySecond(load, devices, async (device, message, isMeasured) => {
    if (isMeasured) {
      begins.set(message, performance.now());
    }
    await clients.get(device)!.publishAsync(topicOf(device), message, { qos: 1 });
  });
  const deadline = Date.now() + 120 * SECOND;
  while (acknowledged.size < answered.sent && Date.now() < deadline) {
    await pause(50);
  }
  await Promise.all([...clients.values()].map((client) => client.endAsync()));
  const latencies = [...begins].flatMap(([message, begin]) => (acknowledged.get(message) ?? Infinity) - begin);
  return { way: 'mqtt', ...answered, latencies };
}

/** Each device sends once a second, at a moment of its own; resolves when all is answered. */
async function everySecond(
  { seconds, warmUp = 0 }: Load,
  devices: readonly Device[],
  send: (device: Device, message: string, isMeasured: boolean) => Promise<void>
): Promise<{ readonly sent: number; readonly failures: string[] }> {
  const begin = Date.now() + 100;
  const answers: Promise<void>[] = [];
  const failures: string[] = [];
  for (let second = 0; second < warmUp + seconds; second++) {
    for (const [i, device] of devices.entries()) {
      const due = begin + (second + i / devices.length) * SECOND;
      await pause(due - Date.now());
      const values = { temperature: 15 + (second % 10), humidity: 50 + (i % 40) };
      const message = JSON.stringify({ device: device.id, at: new Date().toISOString(), ...values });
      const answer = send(device, message, second >= warmUp);
      answers.push(answer.catch((error: unknown) => void failures.push(String(error))));
    }
  }
  await Promise.all(answers);
  return { sent: answers.length, failures };
}

/** Points by feed. */
async function countStored(file: string): Promise<Map<string, number>> {
  const store = await openSqliteStore(file);
  const counts = new Map<string, number>();
  for (const { id, feed } of await store.listSeries()) {
    const request = { series: [id], edges: [0, 8.64e15], minQuality: 'implausible' } as const;
    const n = (await store.aggregates(request)).get(id)?.[0]?.n ?? 0;
    counts.set(feed, (counts.get(feed) ?? 0) + n);
  }
  await store.close();
  return counts;
}

const pause = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);
