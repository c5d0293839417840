import type { Noted } from '../../analysis/actions/machine/change';
import type { Answer } from '../../model/action/command';
import type { Proposal } from '../../model/action/proposal';
import type { Rule } from '../../model/action/rule';
import type { ActionState } from '../../model/action/standing';
import type { Instant } from '../../model/time';

const TOLD = { de: 'Der Vorschlag wurde mitgeteilt.', en: 'The proposal was told.' };
const NOT_TOLD = { de: 'Der Vorschlag kam nicht an.', en: 'The proposal did not arrive.' };

/**
 * What the audit says of telling a proposal to one place.
 * @param state of the measure when it is known: it may have been decided meanwhile, and is not changed by this
 */
export function toldRecord(
  { mode }: Rule,
  state: ActionState,
  { id, rule, version }: Proposal,
  answer: Answer,
  now: Instant
): Noted {
  return {
    ...{ at: now, kind: 'told', rule, version, mode, from: state, to: state, inputs: [], by: answer.output },
    ...{ reason: answer.ok ? TOLD : NOT_TOLD, proposal: id, answer },
  };
}
