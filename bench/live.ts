/**
 * Many who follow the stream while devices push and others ask:
 * `npm run bench:live -- [--subscribers 100] [--readers 50] [--every 5] [--devices 200] [--seconds 60] [--assert]`. Each
 * device sends a message of five readings a second, each reader asks SensorThings every five seconds, at first without and then under the load. The hub
 * is a process of its own on SQLite in a temporary folder; all others run in this one, on the same machine.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { liveLoad } from '../backend/src/testing/live-load/live-load';
import { isMissed, line, percentile, type Figure } from './figures';

const { values: options } = parseArgs({
  options: {
    subscribers: { type: 'string', default: '100' },
    readers: { type: 'string', default: '50' },
    every: { type: 'string', default: '5' },
    devices: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    assert: { type: 'boolean', default: false },
  },
});
const [subscribers, readers, every, devices, seconds] = [
  options.subscribers,
  options.readers,
  options.every,
  options.devices,
  options.seconds,
].map(Number) as [number, number, number, number, number];

const load = () => loadavg()[0]!.toFixed(1);

async function main(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}`);
  const before = load();
  const { written, took, lost, twice, deliveries, quiet, busy, failures } = await liveLoad({
    ...{ subscribers, readers, every, devices, seconds },
  });
  console.log(
    `${subscribers} subscribers, ${readers} readers every ${every} s, ${devices} devices, ${seconds} s; load of the machine ${before} before, ${load()} after`
  );
  const ms = (what: string, value: number, most?: number): Figure => ({
    ...{ what, value, unit: 'ms' },
    ...(most === undefined ? {} : { target: { atMost: most } }),
  });
  const [without, under] = [percentile(quiet, 0.95), percentile(busy, 0.95)];
  const figures: Figure[] = [
    { what: 'readings written a second', value: written / took, target: { atLeast: 5 * devices * 0.99 } },
    { what: 'deliveries', value: deliveries.length },
    { what: 'readings lost by any subscriber', value: lost, target: { atMost: 0 } },
    { what: 'readings that came twice', value: twice, target: { atMost: 0 } },
    ms('from sending to a subscriber, p50', percentile(deliveries, 0.5)),
    ms('from sending to a subscriber, p99', percentile(deliveries, 0.99), 2000),
    ms('SensorThings without the load, p95', without),
    ms('SensorThings under the load, p95', under),
    { what: 'the one as a multiple of the other', value: under / without, target: { atMost: 2 } },
    { what: 'failures', value: failures.length, target: { atMost: 0 } },
  ];
  figures.forEach((figure) => console.log(line(figure)));
  failures.slice(0, 3).forEach((failure) => console.log(failure));
  if (options.assert && figures.some(isMissed)) {
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
