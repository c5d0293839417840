import type { Instant } from '../../../model/time';
import type { Alert } from './message';

/** What an alert does to its rule. */
export type Change =
  /** Its rule fires or not because of it. */
  | 'new'
  /** The group was sent again: nothing changes, but it is still heard. */
  | 'repeated'
  /** It is of a time that is over: resolved before, or begun earlier than what is known. */
  | 'outdated';

interface Known {
  readonly startsAt: Instant;
  readonly firing: boolean;
  readonly heard: Instant;
}

/** Rules have few instances; whoever sends more is forgotten first what is longest ago. */
const MOST = 1000;

/**
 * Which instances of alerts fire for each rule. An alert of many stations fires as long as one of them does, and a group
 * is sent again and again: only fingerprint, beginning and status tell what is new.
 */
export class FiringAlerts {
  private readonly rules = new Map<string, Map<string, Known>>();

  take(rule: string, { fingerprint, startsAt, status }: Alert, now: Instant): Change {
    const known = this.rules.get(rule) ?? new Map<string, Known>();
    this.rules.set(rule, known);
    const before = known.get(fingerprint);
    const firing = status === 'firing';
    const isOver = before !== undefined && startsAt === before.startsAt && !before.firing && firing;
    if (before && (startsAt < before.startsAt || isOver)) {
      return 'outdated';
    }
    const isSame = before?.startsAt === startsAt && before.firing === firing;
    known.delete(fingerprint);
    known.set(fingerprint, { startsAt, firing, heard: now });
    if (known.size > MOST) {
      known.delete(known.keys().next().value!);
    }
    return isSame ? 'repeated' : 'new';
  }

  /**
   * Whether an alert fires for the rule.
   * @param maxAge what was not repeated for so long is over, ms: a resolved message may never come
   */
  isFiring(rule: string, maxAge: number, now: Instant): boolean {
    return [...(this.rules.get(rule)?.values() ?? [])].some(({ firing, heard }) => firing && now - heard <= maxAge);
  }
}
