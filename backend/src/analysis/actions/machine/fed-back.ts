import type { Feedback } from '../../../model/action/command';
import type { ActionState, Standing } from '../../../model/action/standing';
import { MINUTE } from '../../../model/time';
import { rest, type Change, type Moment } from './change';
import { REASON } from './reasons';
import type { Sentence } from '@smartregion/terms/sentence';

/** So far the clock of a place may be behind that of the hub. */
const CLOCKS_APART = MINUTE;

/**
 * What becomes of a rule by what its place says: a change, or why there is none.
 * @returns undefined for what belongs to an earlier command: a broker delivers late, and twice
 */
export function fedBack(moment: Moment, said: Feedback): Change | Sentence | undefined {
  const { standing, rule } = moment;
  if (isOfThePast(standing, said)) {
    return undefined;
  }
  const isOneOf = (...states: readonly ActionState[]) => states.includes(standing.state);
  switch (said.state) {
    case 'fault':
      return isOneOf('released', 'on', 'withdrawing')
        ? { to: 'faulty', reason: REASON.faultThere(said.text), fresh: { command: undefined } }
        : REASON.faultThere(said.text);
    case 'on':
      if (isOneOf('released') || (isOneOf('faulty') && standing.onSince !== undefined)) {
        return { to: 'on', reason: REASON.confirmed, fresh: { command: undefined } };
      }
      // On though nothing has switched it on: what stands here is not so any more.
      return isOneOf('off', 'pending', 'proposed', 'locked') && rule.mode !== 'watch'
        ? { to: 'faulty', reason: REASON.onByItself, fresh: { lockedUntil: undefined } }
        : REASON.onByItself;
    case 'off':
      return isOneOf('withdrawing')
        ? rest(moment, REASON.confirmed)
        : isOneOf('released', 'on', 'faulty')
          ? rest(moment, REASON.offByItself)
          : REASON.offByItself;
  }
}

/** A command that it names decides; where it names none its time does. */
function isOfThePast({ command, lastCommand }: Standing, said: Feedback): boolean {
  const last = lastCommand?.id ?? command;
  if (said.command !== undefined) {
    return last !== undefined && said.command !== last;
  }
  return lastCommand !== undefined && said.at < lastCommand.at - CLOCKS_APART;
}
