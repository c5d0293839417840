import type { AuditKind } from '../../model/action/audit';
import type { Mode, OffCondition, OnCondition, Rule } from '../../model/action/rule';
import type { ActionState } from '../../model/action/standing';
import type { Sentence } from '@smartregion/terms/sentence';
import { lasting } from './machine/lasting';

/** The words of German traffic control (FGSV, BASt) for what rules do. */

export const STATE_WORDS: Readonly<Record<ActionState, Sentence>> = {
  off: { de: 'aus', en: 'off' },
  pending: { de: 'Bedingung läuft', en: 'condition runs' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  released: { de: 'freigegeben', en: 'released' },
  on: { de: 'ein', en: 'on' },
  withdrawing: { de: 'Rücknahme läuft', en: 'being withdrawn' },
  locked: { de: 'gesperrt', en: 'locked' },
  faulty: { de: 'gestört', en: 'faulty' },
};

export const MODE_WORDS: Readonly<Record<Mode, Sentence>> = {
  watch: { de: 'beobachten', en: 'watch' },
  propose: { de: 'vorschlagen', en: 'propose' },
  automatic: { de: 'automatisch', en: 'automatic' },
};

export const KIND_OF_ENTRY: Readonly<Record<AuditKind, Sentence>> = {
  state: { de: 'Schaltzustand', en: 'state' },
  blind: { de: 'Messwert', en: 'number' },
  told: { de: 'Benachrichtigung', en: 'notification' },
  command: { de: 'Befehl', en: 'command' },
  answer: { de: 'Antwort', en: 'answer' },
  feedback: { de: 'Rückmeldung', en: 'feedback' },
  person: { de: 'Handeingriff', en: 'person' },
  alert: { de: 'Alarm', en: 'alert' },
  hub: { de: 'Hub', en: 'hub' },
};

const SIDE = {
  above: { de: 'über', en: 'above' },
  below: { de: 'unter', en: 'below' },
} as const;

const number = (value: number, language: 'de' | 'en') =>
  language === 'de' ? String(value).replace('.', ',') : String(value);

/** What switches on, and what off. */
export function conditionsInWords(rule: Rule, language: 'de' | 'en'): { readonly on: string; readonly off: string } {
  return rule.input.from === 'alert'
    ? { on: BY_ALERT.on[language], off: BY_ALERT.off[language] }
    : { on: onInWords(rule.on, language), off: offInWords(rule, language) };
}

const BY_ALERT = {
  on: { de: 'Alarm steht an', en: 'alert is firing' },
  off: { de: 'Alarm ist vorbei', en: 'alert is over' },
};

/** "über 80 in 2 von 3 Intervallen" */
export function onInWords({ side, beyond, intervals, of }: OnCondition, language: 'de' | 'en'): string {
  const often = language === 'de' ? `in ${intervals} von ${of} Intervallen` : `in ${intervals} of ${of} intervals`;
  return `${SIDE[side][language]} ${number(beyond, language)} ${often}`;
}

/** "60 min unter 64" */
export function offInWords({ on, off }: Pick<Rule, 'on' | 'off'>, language: 'de' | 'en'): string {
  const other = SIDE[on.side === 'above' ? 'below' : 'above'][language];
  return `${lasting(off.for)[language]} ${other} ${number((off satisfies OffCondition).beyond, language)}`;
}
