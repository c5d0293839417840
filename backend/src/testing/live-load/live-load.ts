import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../model/time';
import { HubProcess } from '../hub-process';
import { devicesOf, regionYaml, type Device } from '../push-load/load-region';
import { readersOf, type Readers } from './readers';
import { READINGS, Subscriber, type Told } from './subscriber';

export interface LiveLoad extends Readers {
  /** Each sends a message a second: the five readings of a sensor at a street. */
  readonly devices: number;
  readonly subscribers: number;
}

export interface LiveOutcome {
  /** Readings that the hub has acknowledged. */
  readonly written: number;
  /** How long the devices took to send all, seconds: longer than they were told to where the hub does not keep up. */
  readonly took: number;
  /** Of all subscribers: readings of their selection that did not come, and that came twice. */
  readonly lost: number;
  readonly twice: number;
  /** From sending a reading to each subscriber that got it, ms. */
  readonly deliveries: readonly number[];
  /** Times of SensorThings' answers without the load and under it, ms. */
  readonly quiet: readonly number[];
  readonly busy: readonly number[];
  /** What anybody was told in place of an answer. */
  readonly failures: readonly string[];
}

const TOKEN = 'live-load';

/** After the last message, until a reading that has not come counts as lost. */
const LAST = 5 * SECOND;

/**
 * Devices that push, subscribers of the stream and readers of SensorThings, all at the same time, beside a hub in a process
 * of its own. A half of the subscribers wants everything, the others one Kommune each, and every tenth of them breaks
 * its connection every other second and comes back.
 */
export async function liveLoad(load: LiveLoad): Promise<LiveOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-live-load-'));
  writeFileSync(join(folder, 'region.yaml'), regionYaml(load.devices, undefined));
  const hub = await HubProcess.start(folder, { LOAD_TOKEN: TOKEN });
  const sent = new Map<string, number>();
  const failures: string[] = [];
  const devices = devicesOf('http', load.devices);
  try {
    // The hub meets every device and learns how often it sends, and readers have something to read.
    await pushing(hub, devices, 8, new Map(), failures);
    const quiet = await readersOf(hub.url, load);
    const deliveries: number[] = [];
    const came = ({ key, at }: Told) => deliveries.push(at - (sent.get(key) ?? NaN));
    const subscribers = Array.from({ length: load.subscribers }, (_, i) => {
      const kommune = i % 2 === 0 ? undefined : devices[i % devices.length]!.kommune;
      return new Subscriber(hub.url, kommune, i % 10 === 0, `192.0.2.${i % 256}`, came);
    });
    await Promise.all(subscribers.map((subscriber) => subscriber.start()));
    const begin = performance.now();
    const [took, busy] = await Promise.all([
      pushing(hub, devices, load.seconds, sent, failures).then(() => (performance.now() - begin) / SECOND),
      readersOf(hub.url, load),
    ]);
    const wanted = [...sent.keys()];
    const missing = () => subscribers.reduce((sum, subscriber) => sum + subscriber.missing(wanted), 0);
    for (let waited = 0; waited < LAST && missing() > 0; waited += 200) {
      await pause(200);
    }
    await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
    const twice = subscribers.reduce((sum, subscriber) => sum + subscriber.twice, 0);
    const written = wanted.length * READINGS;
    failures.push(...quiet.failures, ...busy.failures);
    return {
      ...{ written, took, lost: missing(), twice, deliveries, failures },
      ...{ quiet: quiet.latencies, busy: busy.latencies },
    };
  } finally {
    await hub.end('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

/** @param sent when each message was sent that the hub has acknowledged, by the key of its readings */
async function pushing(
  hub: HubProcess,
  devices: readonly Device[],
  seconds: number,
  sent: Map<string, number>,
  failures: string[]
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 8, scheduling: 'fifo' });
  const begin = performance.now();
  await Promise.all(
    devices.map(async (device, i) => {
      for (let second = 0; second < seconds; second++) {
        const due = begin + (second + i / devices.length) * SECOND;
        await pause(Math.max(0, due - performance.now()));
        // A device has a clock of its own: it measures every second, however busy the machine is that plays it.
        const at = new Date(Math.floor(performance.timeOrigin + due)).toISOString();
        const [temperature, humidity, no2, pm10, pm25] = [15, 60, 30, 20, 12].map((usual) => usual + Math.random());
        const message = { at, temperature, humidity, no2, pm10, pm25 };
        const key = `${device.kommune} ${device.id} ${at}`;
        const now = performance.now();
        sent.set(key, now);
        await post(agent, `${hub.url}/api/v1/ingest/device-json/${device.kommune}?station=${device.id}`, message).catch(
          (error: Error) => {
            sent.delete(key);
            failures.push(error.message);
          }
        );
      }
    })
  );
  agent.destroy();
}

function post(agent: Agent, url: string, message: object): Promise<void> {
  const body = JSON.stringify(message);
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
