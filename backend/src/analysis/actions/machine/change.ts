import type { AuditKind, AuditRecord } from '../../../model/action/audit';
import type { Command } from '../../../model/action/command';
import type { Rule } from '../../../model/action/rule';
import type { ActionState, Standing } from '../../../model/action/standing';
import type { Instant } from '../../../model/time';
import { notLongAgo } from './wall-clock';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Evidence } from './evidence';

/** A rule at a moment, and all that decides what becomes of it. */
export interface Moment {
  readonly standing: Standing;
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly now: Instant;
  /** Of the region's clock. */
  readonly zone: string;
}

/** What becomes of a rule: `fresh` in the place of what was, and perhaps a command. */
export interface Change {
  readonly to: ActionState;
  readonly reason: Sentence;
  readonly by?: string;
  readonly fresh?: Partial<Standing>;
  readonly command?: Command;
}

/** What the audit says of it; which hub it was, the hub itself adds. */
export type Noted = Omit<AuditRecord, 'hub'>;

export interface Step {
  readonly standing: Standing;
  readonly commands: readonly Command[];
  readonly records: readonly Noted[];
}

/** Who decides where nobody is named. */
export const HUB = 'hub';
export const WATCHING = 'watch';

/** To the other side of the lock: the measure rests. */
export function rest({ rule, now }: Moment, reason: Sentence, by?: string): Change {
  const done = { by: undefined, onSince: undefined, command: undefined };
  return rule.lock > 0
    ? { to: 'locked', reason, by, fresh: { ...done, lockedUntil: now + rule.lock } }
    : { to: 'off', reason, by, fresh: done };
}

/**
 * The measure goes on: at once where nothing is commanded, else when the command has arrived.
 * @param told the reason as it leaves the hub: without the names of people
 */
export function switchOn({ rule, standing, now }: Moment, reason: Sentence, by: string, told = reason): Change {
  const fresh = { by, onSince: now, activations: [...notLongAgo(standing.activations, now), now] };
  if (by === WATCHING || rule.outputs.length === 0) {
    return { to: 'on', reason, by, fresh };
  }
  const command = commandOf(rule, 'on', now, told);
  return { to: 'released', reason, by, fresh: { ...fresh, ...sent(command) }, command };
}

/**
 * The measure goes off; what was only watched was never on.
 * @param told the reason as it leaves the hub: without the names of people
 */
export function switchOff(moment: Moment, reason: Sentence, by: string = HUB, told = reason): Change {
  const { rule, standing, now } = moment;
  if (standing.by === WATCHING || rule.outputs.length === 0) {
    return rest(moment, reason, by);
  }
  const command = commandOf(rule, 'off', now, told);
  return { to: 'withdrawing', reason, by, fresh: sent(command), command };
}

const sent = ({ id, at }: Command): Partial<Standing> => ({ command: id, lastCommand: { id, at } });

/** The same decision has the same id, whoever makes it again. */
function commandOf({ id, version }: Rule, switchTo: Command['switchTo'], at: Instant, reason: Sentence): Command {
  return { id: `${id}.${switchTo}.${at}`, rule: id, version, switchTo, at, reason: reason.de };
}

/** Makes a change: how the rule stands after it, and what the audit says of it. */
export function made(moment: Moment, change: Change, kind: AuditKind = 'state'): Step {
  const { standing, rule, now } = moment;
  const { to, reason, fresh, command } = change;
  const since = to === standing.state ? standing.since : now;
  const next = withoutAbsent({ ...standing, ...fresh, version: rule.version, state: to, reason, since });
  const own = record(moment, kind, to, reason, change.by);
  const ordered = command ? [{ ...record(moment, 'command', to, reason, change.by), from: to, command }] : [];
  return { standing: next, commands: command ? [command] : [], records: [own, ...ordered] };
}

export function record(moment: Moment, kind: AuditKind, to: ActionState, reason: Sentence, by: string = HUB): Noted {
  const { standing, rule, evidence, now } = moment;
  return {
    ...{ at: now, kind, rule: rule.id, version: rule.version, mode: rule.mode, from: standing.state, to },
    ...{ inputs: evidence.inputs, thresholds: { on: rule.on, off: rule.off }, by, reason },
  };
}

/** What is undefined is not there: a standing is stored as JSON. */
function withoutAbsent(standing: Standing): Standing {
  return Object.fromEntries(Object.entries(standing).filter(([, value]) => value !== undefined)) as unknown as Standing;
}

/** One step after the other. */
export function after(first: Step, second: Step): Step {
  return {
    standing: second.standing,
    commands: [...first.commands, ...second.commands],
    records: [...first.records, ...second.records],
  };
}
