import { MINUTE } from '../../model/time';
import { Scheduler } from './scheduler';

const tick = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

/** A poller whose steps the test gives, and what it was told to do. */
function poller(step: (count: number) => Promise<number>) {
  const done: string[] = [];
  return { done, step: (_: AbortSignal, newestOnly = false) => step(done.push(newestOnly ? 'newest' : 'any')) };
}

test('each runs at its own pace', async () => {
  const quick = poller(() => Promise.resolve(5));
  const slow = poller(() => Promise.resolve(60 * MINUTE));
  const scheduler = new Scheduler([quick, slow]);
  scheduler.start();
  while (quick.done.length < 5) {
    await tick();
  }
  await scheduler.stop();
  expect(slow.done).toEqual(['newest', 'any']);
});

test("nobody's past goes before anybody's newest data", async () => {
  let arrive: (() => void) | undefined;
  const late = poller(() => new Promise((resolve) => (arrive = () => resolve(1000))));
  const quick = poller(() => Promise.resolve(1000));
  const scheduler = new Scheduler([late, quick]);
  scheduler.start();
  await tick(30);
  expect(quick.done).toEqual(['newest']);
  arrive!();
  await tick(30);
  expect(quick.done).toEqual(['newest', 'any']);
  arrive!();
  await scheduler.stop();
});

test('stopping waits for the step that runs and starts no more', async () => {
  let finished = 0;
  const slow = poller(async () => (await tick(40), ++finished, 0));
  const scheduler = new Scheduler([slow]);
  scheduler.start();
  await tick(5);
  await scheduler.stop();
  expect(finished).toBe(1);
  await tick(60);
  expect(slow.done).toEqual(['newest']);
});

test('no wait is too long for a timer', async () => {
  const patient = poller(() => Promise.resolve(Infinity));
  const scheduler = new Scheduler([patient]);
  scheduler.start();
  await tick(30);
  await scheduler.stop();
  expect(patient.done).toEqual(['newest', 'any']);
});
