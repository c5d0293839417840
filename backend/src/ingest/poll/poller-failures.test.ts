import { DAY, HOUR, MINUTE, SECOND } from '../../model/time';
import { ProviderWorld } from '../../testing/polling/provider-world';

let world: ProviderWorld;
beforeEach(() => {
  world = new ProviderWorld({ stations: ['a', 'b'], every: HOUR, days: 5 });
});

const life = () => world.progress.lifeOf('schwerte', 'hourly');

test('a feed that can make no requests fails with its sentence, and lives again when it can', async () => {
  world.manner = () => 'throws';
  await world.run(MINUTE / 2);
  expect(world.sent).toEqual([]);
  expect(life()).toMatchObject({
    error: { kind: 'config', message: 'The feed cannot ask for a.', remedy: 'Correct the station.' },
  });
  world.manner = () => 'good';
  await world.run(5 * MINUTE);
  expect(life().error).toBeUndefined();
  expect(world.came.get('b')!.size).toBeGreaterThan(40);
});

test('one station with which the feed cannot do anything does not stand in the way of the others', async () => {
  world.manner = (station) => (station === 'a' ? 'throws' : 'good');
  await world.run(HOUR / 2);
  expect(life().error!.message).toBe('The feed cannot ask for a.');
  // From 13:00 five days ago to 10:00 today, which is out at 12:00.
  expect(world.came.get('b')!.size).toBe(5 * 24 - 2);
});

test('nor does one that the provider does not have', async () => {
  world.manner = (station) => (station === 'a' ? '404' : 'good');
  await world.run(HOUR / 2);
  expect(world.came.get('b')!.size).toBe(5 * 24 - 2);
});

test('older data that rests is missing, but nobody waits for it', async () => {
  world.manner = (station) => (station === 'a' ? '404' : 'good');
  for (let wait = 0, i = 0; i < 40; i++) {
    wait = await world.step();
    expect(world.progress.backfill.running && wait > MINUTE / 2).toBe(false);
    world.clock.passes(wait);
  }
  // Of b all is there, of a nothing.
  const { running, done, total } = world.progress.backfill;
  expect({ running, open: total - done }).toEqual({ running: false, open: done });
  expect(world.came.get('b')!.size).toBeGreaterThanOrEqual(5 * 24 - 2);
});

test('what did not come is repeated before the next poll is due, and only that', async () => {
  world.manner = (station, at) => (station === 'a' && at < start + 3 * MINUTE ? '404' : 'good');
  const start = world.rightNow();
  await world.run(HOUR / 2);
  const newest = world.sent.filter(({ range, at }) => range.end > start + at - DAY);
  expect(newest.map(({ station }) => station)).toEqual(['a', 'b', 'a', 'a']);
  expect(life().error).toBeUndefined();
});

test('a restart does not ask a provider again that has just failed, and says why', async () => {
  world.manner = () => '404';
  await world.run(20 * MINUTE);
  const asked = world.sent.length;
  for (let restart = 0; restart < 5; restart++) {
    world.restart();
    await world.run(5 * SECOND);
  }
  expect(world.sent.length).toBe(asked);
  expect(life().error!.message).toMatch(/status 404/);
  world.manner = () => 'good';
  await world.run(HOUR);
  expect(life()).toMatchObject({ lastSuccess: expect.any(Number) });
  expect(life().error).toBeUndefined();
});

test('a store that does not answer is told, and the provider is not asked all the time meanwhile', async () => {
  world.storeFails = true;
  await world.run(10 * MINUTE);
  expect(life().error!.message).toBe('The store does not answer.');
  // At once, and a minute, three and seven minutes later, two stations each time.
  expect(world.sent.length).toBe(8);
  world.storeFails = false;
  await world.run(HOUR);
  expect(life().error).toBeUndefined();
});

test('a defect is said to be one', async () => {
  world.accept = () => {
    throw new TypeError('x is undefined');
  };
  await world.run(MINUTE / 2);
  expect(life().error).toMatchObject({
    message: expect.stringContaining('x is undefined'),
    remedy: expect.stringContaining('defect'),
  });
});

test('a stopped hub asks for nothing more', async () => {
  world.manner = (station) => {
    if (station === 'a') {
      world.stop();
    }
    return 'good';
  };
  await world.step();
  expect(world.sent.map(({ station }) => station)).not.toContain('b');
  const state = JSON.parse([...world.state].find(([key]) => key.startsWith('poll/'))?.[1] ?? '{}') as object;
  expect(state).not.toHaveProperty('newest');
});
