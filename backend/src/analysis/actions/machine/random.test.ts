import type { Mode, Rule } from '../../../model/action/rule';
import type { Standing } from '../../../model/action/standing';
import { HOUR, MINUTE, type Instant } from '../../../model/time';
import { halfHours, testRule } from '../../../testing/action-rule';
import { after, type Step } from './change';
import { weigh, type Course } from './evidence';
import { hear, type Word } from './hear';
import { beginning, step } from './step';
import { countToday } from './wall-clock';

const ZONE = 'Europe/Berlin';
/** The night in which clocks go forward lies in it. */
const START = Date.parse('2026-03-27T00:00Z');

/** Numbers 0 … 1 that a seed tells (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Taken {
  readonly now: Instant;
  readonly before: Standing;
  readonly done: Step;
  readonly isBlind: boolean;
  readonly word?: Word;
}

/** Four days in which anything happens: gaps, silence, people, failures. */
function live(seed: number, rule: Rule): Taken[] {
  const next = random(seed);
  const chance = (of: number) => next() < of;
  const taken: Taken[] = [];
  let standing = beginning(rule, START);
  let level = 60;
  const values: (number | null)[] = [];
  let silentUntil = 0;
  for (let now = START; now < START + 96 * HOUR; now += 10 * MINUTE) {
    if (now % (30 * MINUTE) === 0) {
      level = Math.min(120, Math.max(20, level + 70 * (next() - 0.5)));
      silentUntil = chance(0.02) ? now + 4 * HOUR : silentUntil;
      values.push(now < silentUntil || chance(0.05) ? null : level);
    }
    const course: Course = { readings: halfHours(now - (now % (30 * MINUTE)), values.slice(-8)) };
    const evidence = weigh(course, rule, now);
    const isBlind = evidence.blind !== undefined;
    const done = step(standing, rule, course, now, ZONE);
    taken.push({ now, before: standing, done, isBlind });
    standing = done.standing;
    for (const word of wordsFor(standing, now, chance)) {
      const heard = hear({ standing, rule, evidence, now, zone: ZONE }, word);
      taken.push({ now, before: standing, done: heard, isBlind, word });
      standing = heard.standing;
    }
  }
  return taken;
}

function wordsFor({ state, command, rule }: Standing, at: Instant, chance: (of: number) => boolean): Word[] {
  const answer = { output: 'lsa', target: 'x', bodyHash: 'h', attempts: 1, ms: 1 };
  return [
    ...(chance(0.3) ? [{ kind: 'release', by: 'B.' } as const] : []),
    ...(chance(0.005) ? [{ kind: 'switch-off', by: 'B.' } as const] : []),
    ...(command && chance(0.9)
      ? [{ kind: 'answered', command, answers: [{ ...answer, ok: chance(0.95) }] } as const]
      : []),
    ...(chance(0.01) ? [{ kind: 'feedback', said: { rule, state: 'off', at } } as const] : []),
    ...(state === 'faulty' && chance(0.3) ? [{ kind: 'switch-off', by: 'B.' } as const] : []),
  ];
}

const MODES: readonly Mode[] = ['watch', 'propose', 'automatic'];
const WAYS = MODES.flatMap((mode) => [1, 2, 3].map((seed) => ({ mode, seed })));
const switchesOn = ({ before, done }: Taken) => before.onSince === undefined && done.standing.onSince !== undefined;

describe.each(WAYS)('$mode, seed $seed', ({ mode, seed }) => {
  const rule = testRule({ mode });
  const taken = live(seed, rule);
  const activations = taken.filter(switchesOn);

  test('something happens', () => {
    expect(activations.length).toBeGreaterThan(2);
    expect(taken.some(({ isBlind }) => isBlind)).toBe(true);
  });

  test('it never goes on while its number is missing or too old', () => {
    expect(activations.filter(({ isBlind }) => isBlind)).toEqual([]);
  });

  test('it never goes on more often than a day allows', () => {
    const moments = activations.map(({ now }) => now);
    expect(Math.max(...moments.map((now) => countToday(moments, now, ZONE)))).toBeLessThanOrEqual(rule.perDay);
  });

  test('it goes off before its minimum only by a hand or where the place says so', () => {
    const early = taken.filter(
      ({ before, done, now }) =>
        before.state === 'on' && done.standing.state !== 'on' && now - before.onSince! < rule.minOn
    );
    expect(early.filter(({ word }) => word?.kind !== 'switch-off' && word?.kind !== 'feedback')).toEqual([]);
  });

  test('it is never on beyond its maximum', () => {
    const longest = taken.filter(({ done }) => done.standing.state === 'on');
    expect(Math.max(...longest.map(({ now, done }) => now - done.standing.onSince!))).toBeLessThan(rule.maxOn);
  });

  test('it rests between two activations', () => {
    const locks = taken.filter(({ before, done }) => before.state === 'locked' && done.standing.state !== 'locked');
    const byItself = locks.filter(({ word }) => word?.kind !== 'switch-off');
    expect(byItself.every(({ before, now }) => now >= before.lockedUntil!)).toBe(true);
    // A hand may switch off what is off already, and nothing else.
    const byHand = locks.filter(({ word }) => word?.kind === 'switch-off');
    expect(byHand.flatMap(({ done }) => done.commands.filter(({ switchTo }) => switchTo === 'on'))).toEqual([]);
  });

  test('nothing is commanded where it only watches, nor without a release where it proposes', () => {
    const commands = taken.filter(({ done }) => done.commands.some(({ switchTo }) => switchTo === 'on'));
    const isDue = ({ word }: Taken) => mode === 'automatic' || (mode === 'propose' && word?.kind === 'release');
    expect(commands.filter((one) => !isDue(one))).toEqual([]);
  });

  test('the record of a change begins where the one before has ended', () => {
    const changes = taken
      .flatMap(({ done }) => done.records)
      .filter(({ kind, from, to }) => kind !== 'command' && from !== to);
    changes.slice(1).forEach(({ from }, i) => expect(from).toBe(changes[i]!.to));
  });
});

test('two steps add up', () => {
  const rule = testRule();
  const one = step(beginning(rule, START), rule, { readings: [] }, START, ZONE);
  expect(after(one, one).records).toHaveLength(2 * one.records.length);
});
