/**
 * Devices that push once a second to a running hub: `npm run bench:push -- [--devices 200] [--seconds 120] [--assert]`,
 * over HTTP, over MQTT by a real Mosquitto, and over both at the same time. The hub is a process of its own on SQLite in
 * a temporary folder; devices, broker and a watch between broker and hub run on the same machine.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { pushLoad, type Outcome, type Way } from '../backend/src/testing/push-load/push-load';
import { isMissed, line, percentile, type Figure } from './figures';

const { values: options } = parseArgs({
  options: {
    devices: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '120' },
    assert: { type: 'boolean', default: false },
  },
});
const devices = Number(options.devices);
const seconds = Number(options.seconds);

/** Seconds before the latencies count: the hub meets every device for the first time. */
const WARM_UP = 5;

const RUNS: readonly (readonly Way[])[] = [['http'], ['mqtt'], ['http', 'mqtt']];

const NAMES: Readonly<Record<Way, string>> = { http: 'HTTP', mqtt: 'MQTT' };

function figuresOf({ way, sent, stored, latencies }: Outcome): Figure[] {
  const answer = way === 'http' ? 'answer' : 'publish to PUBACK of the hub';
  return [
    { what: `${NAMES[way]}: messages sent`, value: sent },
    { what: `${NAMES[way]}: lost, counted in the store`, value: sent - stored, target: { atMost: 0 } },
    { what: `${NAMES[way]}: ${answer}, p50`, value: percentile(latencies, 0.5), unit: 'ms' },
    { what: `${NAMES[way]}: ${answer}, p99`, value: percentile(latencies, 0.99), unit: 'ms', target: { atMost: 100 } },
    { what: `${NAMES[way]}: ${answer}, slowest`, value: Math.max(...latencies), unit: 'ms' },
  ];
}

const load = () => loadavg()[0]!.toFixed(1);

async function main(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}`);
  for (const ways of RUNS) {
    const before = load();
    const outcomes = await pushLoad({ devices, seconds, warmUp: WARM_UP, ways });
    const names = ways.map((way) => NAMES[way]).join(' and ');
    console.log(
      `\n${devices} devices over ${names}, ${seconds} s; load of the machine ${before} before, ${load()} after`
    );
    const figures = outcomes.flatMap(figuresOf);
    figures.forEach((figure) => console.log(line(figure)));
    outcomes.flatMap(({ failures }) => failures.slice(0, 3)).forEach((failure) => console.log(failure));
    if (options.assert && figures.some(isMissed)) {
      process.exitCode = 1;
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
