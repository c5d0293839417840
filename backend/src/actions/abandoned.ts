import { WATCHING, type Noted, type Step } from '../analysis/actions/machine/change';
import type { Rule } from '../model/action/rule';
import type { ActionState, Standing } from '../model/action/standing';
import type { Instant } from '../model/time';

const MAY_BE_ON: readonly ActionState[] = ['released', 'on', 'withdrawing'];

const GONE = {
  de: 'Die Regel steht nicht mehr in der Konfiguration; ihre Maßnahme ist vielleicht noch ein. Bitte von Hand ausschalten.',
  en: 'The rule is no longer configured; its measure may still be on. Switch it off by hand.',
};

/** Of rules that are not configured any more the first whose measure may be on: nobody switches it off by itself. */
export function abandoned(standings: readonly Standing[], rules: readonly Rule[], now: Instant): Partial<Step> {
  const left = standings.find(
    ({ rule, state, by }) => by !== WATCHING && MAY_BE_ON.includes(state) && !rules.some(({ id }) => id === rule)
  );
  if (!left) {
    return {};
  }
  const record: Noted = {
    ...{ at: now, kind: 'hub', rule: left.rule, version: left.version, mode: 'watch', from: left.state, to: 'faulty' },
    ...{ inputs: [], by: 'hub', reason: GONE },
  };
  return { standing: { ...left, state: 'faulty', since: now, reason: GONE }, records: [record] };
}
