import { ubaAirquality } from '../feeds/air/uba-airquality';
import type { PollGroup } from './poll-groups';
import { Scheduler } from './scheduler';

const tick = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

function group(key: string, every: number): PollGroup {
  return { key, feed: ubaAirquality, options: {}, baseUrl: '', servers: 'uba', every, members: [] };
}

/** A poller whose work the test gives it, and what it was told to do. */
function poller(key: string, newest: () => Promise<boolean>, past: () => Promise<boolean>, every = 20) {
  const done: string[] = [];
  return {
    done,
    group: group(key, every),
    pollNewest: () => (done.push('newest'), newest()),
    fetchPast: () => (done.push('past'), past()),
  };
}

const errors: string[] = [];
const options = {
  elapsed: () => performance.now(),
  random: () => 0,
  log: { error: (_: object, message: string) => void errors.push(message) },
};
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

test('an exception ends neither its own group nor the others', async () => {
  const broken = poller('broken', () => Promise.reject(new Error('defect')), no);
  const sound = poller('sound', yes, no);
  const scheduler = new Scheduler([broken, sound], options);
  scheduler.start();
  await tick(120);
  await scheduler.stop();
  expect(sound.done.filter((d) => d === 'newest').length).toBeGreaterThan(2);
  expect(broken.done.filter((d) => d === 'newest').length).toBeGreaterThan(2);
  expect(errors).toContain('Polling failed: defect');
});

test("nobody's past goes before anybody's newest data", async () => {
  let arrive: (() => void) | undefined;
  const slow = poller('slow', () => new Promise((resolve) => (arrive = () => resolve(true))), no, 1000);
  const quick = poller('quick', yes, no, 1000);
  const scheduler = new Scheduler([slow, quick], options);
  scheduler.start();
  await tick(30);
  expect(quick.done).toEqual(['newest']);
  arrive!();
  await tick(30);
  expect(quick.done).toEqual(['newest', 'past']);
  await scheduler.stop();
});

test('the past waits when the newest is due again', async () => {
  const busy = poller('busy', yes, async () => (await tick(8), true), 40);
  const scheduler = new Scheduler([busy], options);
  scheduler.start();
  await tick(150);
  await scheduler.stop();
  const rounds = busy.done.join(' ').split('newest').slice(2);
  expect(rounds.length).toBeGreaterThanOrEqual(2);
  rounds.forEach((round) => expect(round.split('past').length - 1).toBeLessThanOrEqual(6));
});

test('stopping waits for the work that runs and starts no more', async () => {
  let finished = false;
  const slow = poller('slow', async () => (await tick(40), (finished = true)), yes);
  const scheduler = new Scheduler([slow], options);
  scheduler.start();
  await tick(5);
  await scheduler.stop();
  expect(finished).toBe(true);
  await tick(60);
  expect(slow.done).toEqual(['newest']);
});
