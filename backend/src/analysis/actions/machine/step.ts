import type { Rule } from '../../../model/action/rule';
import type { ActionState, Standing } from '../../../model/action/standing';
import { atMostAhead } from '../../../model/clock/clock';
import { MINUTE, type Instant } from '../../../model/time';
import { after, HUB, made, record, rest, switchOff, switchOn, WATCHING } from './change';
import type { Change, Moment, Noted, Step } from './change';
import { weigh, type Course } from './evidence';
import { REASON } from './reasons';
import { countToday, isAllowed } from './wall-clock';

/** A command that nothing has confirmed for so long has not arrived. */
export const ANSWER_WITHIN = 5 * MINUTE;
/** How long a hub waits before it tries again to switch off what is faulty. */
const OFF_AGAIN = 15 * MINUTE;
/** One after the other at one moment: the lock ends, the condition holds, the measure goes on. */
const MOST_CHANGES = 4;

/** How a rule stands that never was. */
export function beginning({ id, version }: Rule, now: Instant): Standing {
  return { rule: id, version, state: 'off', since: now, reason: REASON.begins, activations: [] };
}

/** What the audit says when a hub sees a rule for the first time. */
export function firstSeen(rule: Rule, now: Instant): Noted {
  const { id, version, mode, on, off } = rule;
  return {
    ...{ at: now, kind: 'hub', rule: id, version, mode, from: 'off', to: 'off', inputs: [], thresholds: { on, off } },
    ...{ by: HUB, reason: REASON.begins },
  };
}

/**
 * What becomes of a rule at a moment, by its number and the time alone. The hub takes this step every minute, and the
 * simulation takes the same over the past.
 */
export function step(standing: Standing, rule: Rule, course: Course, now: Instant, zone: string): Step {
  const evidence = weigh(course, rule, now);
  let done = looked({ standing, rule, evidence, now, zone });
  for (let i = 0; i < MOST_CHANGES; i++) {
    const moment: Moment = { standing: done.standing, rule, evidence, now, zone };
    const change = BY_TIME[done.standing.state](moment);
    if (!change) {
      break;
    }
    if (change.to === done.standing.state) {
      done = { ...done, standing: { ...done.standing, reason: change.reason } };
      break;
    }
    done = after(done, made(moment, change));
  }
  return done;
}

/** What has changed without any change of state: another version of the rule, a number that is not there any more. */
function looked(moment: Moment): Step {
  const { standing, rule, evidence, now } = moment;
  const records = standing.version === rule.version ? [] : [record(moment, 'hub', standing.state, REASON.changed)];
  const { blindSince, ...seeing } = { ...standing, version: rule.version };
  if (evidence.blind) {
    const blind = record(moment, 'blind', standing.state, evidence.blind);
    const isNew = blindSince === undefined;
    return {
      standing: { ...seeing, blindSince: blindSince ?? now },
      commands: [],
      records: isNew ? [...records, blind] : records,
    };
  }
  const sees = blindSince === undefined ? [] : [record(moment, 'blind', standing.state, REASON.seesAgain)];
  return { standing: seeing, commands: [], records: [...records, ...sees] };
}

/** For each state what time and number make of it; undefined: it stays. */
const BY_TIME: Readonly<Record<ActionState, (moment: Moment) => Change | undefined>> = {
  off: idle,
  pending: idle,
  proposed,
  released: unconfirmed,
  on: running,
  withdrawing: unconfirmed,
  locked: resting,
  faulty: disturbed,
};

function idle(moment: Moment): Change {
  const { rule, evidence, standing, now, zone } = moment;
  if (evidence.blind || evidence.beyond === 0) {
    return { to: 'off', reason: evidence.blind ?? REASON.calm };
  }
  if (!evidence.switchesOn) {
    return { to: 'pending', reason: REASON.runs(rule, evidence) };
  }
  if (!isAllowed(rule.times, now, zone)) {
    return { to: 'pending', reason: REASON.outsideTimes };
  }
  if (countToday(standing.activations, now, zone) >= rule.perDay) {
    return { to: 'pending', reason: REASON.oftenEnough(rule.perDay) };
  }
  const reason = REASON.fulfilled(rule, evidence);
  return rule.mode === 'propose'
    ? { to: 'proposed', reason }
    : switchOn(moment, reason, rule.mode === 'watch' ? WATCHING : 'automatic');
}

function proposed(moment: Moment): Change | undefined {
  const { rule, evidence, standing, now, zone } = moment;
  const over = [
    evidence.blind,
    evidence.isFulfilled ? undefined : REASON.noLonger,
    rule.mode === 'propose' ? undefined : REASON.changed,
    isAllowed(rule.times, now, zone) ? undefined : REASON.closed,
  ].find((reason) => reason !== undefined);
  if (over) {
    return { to: 'off', reason: over };
  }
  return now >= standing.since + rule.releaseWithin ? rest(moment, REASON.unanswered(rule.releaseWithin)) : undefined;
}

/** A command is under way, and time goes by. */
function unconfirmed({ rule, standing, now }: Moment): Change | undefined {
  const patience = Math.max(rule.feedbackWithin ?? 0, ANSWER_WITHIN);
  return now >= standing.since + patience
    ? { to: 'faulty', reason: REASON.silent(patience), fresh: { command: undefined } }
    : undefined;
}

function running(moment: Moment): Change | undefined {
  const { rule, evidence, standing, now } = moment;
  const lasted = now - (standing.onSince ?? standing.since);
  if (lasted >= rule.maxOn) {
    return switchOff(moment, REASON.longest(rule.maxOn));
  }
  return !evidence.blind && evidence.switchesOff && lasted >= rule.minOn
    ? switchOff(moment, REASON.back(rule, evidence))
    : undefined;
}

function resting({ rule, standing, now }: Moment): Change | undefined {
  const until = atMostAhead(standing.lockedUntil ?? now, rule.lock, now);
  return now >= until ? { to: 'off', reason: REASON.rested, fresh: { lockedUntil: undefined } } : undefined;
}

/** Nobody knows how it stands: when its time is over the hub tries again and again to switch it off. */
function disturbed(moment: Moment): Change | undefined {
  const { rule, standing, now } = moment;
  const isOver = standing.onSince !== undefined && now >= standing.onSince + rule.maxOn;
  return isOver && now >= standing.since + OFF_AGAIN ? switchOff(moment, REASON.longest(rule.maxOn)) : undefined;
}
