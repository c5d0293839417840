import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/time';
import { JUMPS } from '../../testing/test-clock';
import { MANNERS, ProviderWorld, type Manner, type Sent } from '../../testing/polling/provider-world';
import { chunkBefore } from './past/chunks';
import { RETRY } from './past/retry';

jest.setTimeout(300_000);

/** What happens to a hub for some hours. */
interface Phase {
  readonly hours: number;
  /** Of each station its own. */
  readonly manners: readonly [Manner, Manner];
  readonly restart: boolean;
  /** By how much its clock is wrong meanwhile. */
  readonly jump: number;
}

const STATIONS = ['a', 'b'] as const;
const DAYS = 20;
const EVERY = 30 * MINUTE;

const manner = fc.constantFrom(...MANNERS);
const phase = (jump: fc.Arbitrary<number>): fc.Arbitrary<Phase> =>
  fc.record({
    hours: fc.integer({ min: 1, max: 60 }),
    manners: fc.tuple(manner, manner),
    restart: fc.boolean(),
    jump,
  });
const storyOf = (jump: fc.Arbitrary<number>) =>
  fc.record({
    phases: fc.array(phase(jump), { minLength: 1, maxLength: 6 }),
    rate: fc.constantFrom(
      undefined,
      { requests: 1, per: 10 * SECOND },
      { requests: 4, per: 15 * MINUTE },
      { requests: 20, per: 2 * HOUR }
    ),
    seed: fc.integer({ min: 1, max: 1000 }),
  });
const rightClock = storyOf(fc.constant(0));
const wrongClock = storyOf(fc.constantFrom(0, ...JUMPS.map(([, ms]) => ms)));
type Story = typeof rightClock extends fc.Arbitrary<infer T> ? T : never;

/** What a hub has been through, and after it enough days in which all is well. */
async function lived({ phases, rate, seed }: Story): Promise<ProviderWorld> {
  let chance = seed;
  const random = () => (chance = (chance * 16_807) % 2_147_483_647) / 2_147_483_647;
  const world = new ProviderWorld({ stations: STATIONS, every: EVERY, days: DAYS, rate, random });
  for (const { hours, manners, restart, jump } of phases) {
    world.manner = (station) => manners[STATIONS.indexOf(station as 'a')]!;
    if (restart) {
      world.restart();
    }
    world.clock.jumps(jump);
    await world.run(hours * HOUR);
    world.clock.jumps(-jump);
  }
  world.manner = () => 'good';
  await world.run(3 * DAY);
  return world;
}

const RUNS = Number(process.env['RUNS']);
const worlds = new Map<string, Promise<ProviderWorld>>();

/** The same stories are lived once: the checks only look. Of RUNS that are all different none is kept. */
function worldOf(story: Story): Promise<ProviderWorld> {
  const key = JSON.stringify(story);
  const world = worlds.get(key) ?? lived(story);
  if (!RUNS) {
    worlds.set(key, world);
  }
  return world;
}

const check = (property: (world: ProviderWorld, told: Story) => void, stories = rightClock): Promise<void> =>
  fc.assert(
    fc.asyncProperty(stories, async (told) => property(await worldOf(told), told)),
    // The same stories on every run; RUNS for other and more of them.
    RUNS ? { numRuns: RUNS } : { numRuns: 12, seed: 2026 }
  );

const isGood = ({ manner: how }: Sent) => how === 'good';
const ofStation = (world: ProviderWorld, station: string) => world.sent.filter((one) => one.station === station);

const keepsToTheRate = (world: ProviderWorld, { rate }: Story): void => {
  const { requests, per } = rate ?? { requests: Infinity, per: 0 };
  world.sent.forEach(({ at }, i) => {
    const first = world.sent[i - requests];
    expect(first === undefined || at - first.at >= per - 1).toBe(true);
  });
};

test('in no window of time there are more requests than the provider allows, over restarts, too', () =>
  check(keepsToTheRate));

test('what fails is asked for again only after its time: the newest, and each chunk of the past', () =>
  check((world) => {
    const begun = world.rightNow() - world.clock.elapsed();
    for (const station of STATIONS) {
      const last = new Map<string, Sent>();
      for (const one of ofStation(world, station)) {
        const isNewest = one.range.end > begun + one.at - DAY;
        const time = isNewest ? 'newest' : `${chunkBefore(one.range.end)}`;
        const before = last.get(time);
        // A lost request goes out once more, in the same step: this is one attempt.
        if (before && !isGood(before) && before.step !== one.step) {
          expect(one.at - before.at).toBeGreaterThanOrEqual(RETRY.first / 2);
        }
        last.set(time, one);
      }
    }
  }));

const hasForgottenNothing = (world: ProviderWorld, { phases }: Story): void => {
  // What is wanted begins so many days before the clock was first right.
  const right = phases.findIndex(({ jump }) => jump === 0);
  const wrong = phases.slice(0, right < 0 ? phases.length : right).reduce((sum, { hours }) => sum + hours * HOUR, 0);
  const begun = world.rightNow() - world.clock.elapsed() + wrong;
  const [first, last] = [begun - DAYS * DAY, world.rightNow() - 2 * HOUR - EVERY];
  for (const station of STATIONS) {
    const came = world.came.get(station)!;
    const missing: string[] = [];
    for (let hour = Math.ceil(first / HOUR) * HOUR; hour + HOUR <= last; hour += HOUR) {
      if (!came.has(hour)) {
        missing.push(new Date(hour).toISOString());
      }
    }
    expect([missing.length, ...missing.slice(0, 3)]).toEqual([0]);
  }
  expect(world.progress.lifeOf('schwerte', 'hourly').failingSince).toBeUndefined();
};

test('nothing is forgotten: in the end all that was wanted is there', () => check(hasForgottenNothing));

test('nor when the clock of the hub was wrong meanwhile, and no more is asked', () =>
  check((world, told) => {
    hasForgottenNothing(world, told);
    // After a restart only the clock can tell how long ago the last requests were.
    if (!told.phases.some(({ restart }) => restart)) {
      keepsToTheRate(world, told);
    }
  }, wrongClock));

test('nothing is asked for twice: a time that was answered when it could no longer change does not come again', () =>
  check((world) => {
    const start = world.rightNow() - world.clock.elapsed();
    for (const station of STATIONS) {
      let settled: { start: number; end: number }[] = [];
      for (const { at, range } of ofStation(world, station).filter(isGood)) {
        const end = Math.min(range.end, start + at - DAY - MINUTE);
        const again = settled.filter((one) => one.start < end - MINUTE && one.end > range.start + MINUTE);
        expect(again).toEqual([]);
        settled = [...settled, { start: range.start, end }].filter((one) => one.end > one.start);
      }
    }
  }));

test('the state of a group does not grow with what fails', () =>
  check((world) => {
    const size = [...world.state]
      .filter(([key]) => key.startsWith('poll/'))
      .reduce((sum, [, text]) => sum + text.length, 0);
    expect(size).toBeLessThan(5_000);
  }));
