/** Asks SensorThings of a hub: `reader-process.ts <url> <readers> <every> <seconds>`, and tells its parent how that went. */
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../model/time';
import type { ReadersOutcome } from './readers';

/** What readers ask for: what there is, what was measured last, and a page of one series. */
const QUESTIONS = [
  'Things?$top=50&$expand=Locations',
  'Datastreams?$top=50&$expand=Observations($top=1;$orderby=phenomenonTime desc)',
  "Observations?$top=100&$orderby=phenomenonTime desc&$filter=Datastream/ObservedProperty/name ne 'x'",
];

async function reading(url: string, readers: number, every: number, seconds: number): Promise<ReadersOutcome> {
  const latencies: number[] = [];
  const failures: string[] = [];
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async (_, i) => {
      for (let turn = 0; turn * every < seconds; turn++) {
        await pause(Math.max(0, begin + (turn + i / readers) * every * SECOND - performance.now()));
        const asked = performance.now();
        const answer = await fetch(`${url}/sta/v1.1/${QUESTIONS[(i + turn) % QUESTIONS.length]!}`);
        const text = await answer.text();
        latencies.push(performance.now() - asked);
        if (!answer.ok) {
          failures.push(`${answer.status}: ${text.slice(0, 200)}`);
        }
      }
    })
  );
  return { latencies, failures };
}

const [url, ...numbers] = process.argv.slice(2);
const [readers, every, seconds] = numbers.map(Number) as [number, number, number];
// What goes wrong ends the process, which the parent notices.
void reading(url!, readers, every, seconds).then((outcome) => process.send!(outcome));
