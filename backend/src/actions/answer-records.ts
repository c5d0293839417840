import type { Noted } from '../analysis/actions/machine/change';
import type { Answer, Command } from '../model/action/command';
import type { Rule } from '../model/action/rule';
import type { Instant } from '../model/time';

const ACCEPTED = { de: 'Der Befehl wurde angenommen.', en: 'The command was accepted.' };
const FAILED = { de: 'Der Befehl wurde nicht angenommen.', en: 'The command was not accepted.' };

/** What the audit says of what each output has answered to a command. */
export function answerRecords(
  { mode }: Rule,
  command: Command,
  answers: readonly Answer[],
  now: Instant
): readonly Noted[] {
  const state = command.switchTo === 'on' ? 'released' : 'withdrawing';
  return answers.map((answer) => ({
    ...{ at: now, kind: 'answer', rule: command.rule, version: command.version, mode, from: state, to: state },
    ...{ inputs: [], by: answer.output, reason: answer.ok ? ACCEPTED : FAILED, command, answer },
  }));
}
