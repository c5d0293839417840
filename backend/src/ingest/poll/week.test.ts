import { ProviderWorld, type Manner } from '../../testing/polling/provider-world';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { RETRY } from './past/retry';

const WEEK = 7 * DAY;
const STATIONS = ['a', 'b'];
const DAYS = 30;

/** The most requests that the rule allows for something that fails for a week: waits that double, by chance halved. */
function attemptsIn(ms: number, most: number): number {
  let [attempts, at] = [1, 0];
  for (let wait = RETRY.first / 2; at + Math.min(wait, most) <= ms; wait = Math.min(wait * 2, RETRY.longest / 2)) {
    at += Math.min(wait, most);
    attempts++;
  }
  return attempts;
}

/** Hours of the longest time without a request, the busiest hour and the whole week. */
function counted(sent: readonly { readonly at: number }[]) {
  const hours = Array.from({ length: WEEK / HOUR }, () => 0);
  sent.forEach(({ at }) => hours[Math.floor(at / HOUR)]!++);
  return { week: sent.length, busiest: Math.max(...hours), first: hours.slice(0, 6), later: hours.slice(-24) };
}

const FAILURES: readonly Manner[] = ['404', '500', 'timeout', 'hang-up', 'unreadable', '429', 'throws'];
const EVERY = [10 * MINUTE, HOUR];
const table: string[] = [];
afterAll(() => process.stderr.write(`${table.join('\n')}\n`));

describe.each(EVERY)('asked every %d ms', (every) => {
  test.each(FAILURES)(
    'a week of a provider that fails by "%s" costs no more requests than rule and back-off allow',
    async (manner) => {
      let at = 0;
      // Chance that is the same on every run.
      const random = () => (at = (at + 0.37) % 1);
      const world = new ProviderWorld({ stations: STATIONS, every, days: DAYS, random });
      world.manner = () => manner;
      await world.run(WEEK);
      const { week, busiest, first, later } = counted(world.sent);
      table.push(
        [`every ${every / MINUTE} min, ${manner}:`.padEnd(28), `${week} in the week,`, `busiest hour ${busiest},`].join(
          ' '
        ) + ` hours 1-6: ${first.join(' ')}, last day per hour: ${later.join(' ')}`
      );
      // Each newest, each chunk at its own pace, and each lost request once more while the retry budget lasts.
      const newest = attemptsIn(WEEK, every) * STATIONS.length;
      const past = attemptsIn(WEEK, Infinity) * STATIONS.length;
      expect(week).toBeLessThanOrEqual((newest + past) * 1.2 + 5);
      if (manner !== 'throws') {
        expect(week).toBeGreaterThan(7);
      }
      const life = world.progress.lifeOf('schwerte', 'hourly');
      expect(life.failingSince).toBeLessThanOrEqual(world.rightNow() - 6 * DAY);
      expect(life.error!.message).not.toBe('');
      const size = [...world.state.values()].reduce((sum, text) => sum + text.length, 0);
      expect(size).toBeLessThan(10_000);
    }
  );
});

test('a week of a provider that answers costs one request of each station a poll, and its past once', async () => {
  const world = new ProviderWorld({ stations: STATIONS, every: HOUR, days: DAYS });
  await world.run(WEEK);
  const { week, busiest, first } = counted(world.sent);
  table.push(
    `every 60 min, good:          ${week} in the week, busiest hour ${busiest}, hours 1-6: ${first.join(' ')}`
  );
  expect(week).toBe((WEEK / HOUR + 3) * STATIONS.length);
});
