import type { Rule } from '../../../model/action/rule';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Evidence } from './evidence';
import { lasting } from './lasting';

/** Why a rule stands as it does: one sentence each, for people and for the audit. */

/** The newest number as people read it: two digits behind the comma at most. */
function newest({ inputs }: Evidence): Sentence {
  const { value, unit = '' } = inputs.at(-1) ?? { value: null };
  const figure = value === null ? '–' : String(Math.round(value * 100) / 100);
  const text = `${figure} ${unit}`.trim();
  return { de: text.replace('.', ','), en: text };
}

const decimal = (value: number): Sentence => ({ de: String(value).replace('.', ','), en: String(value) });
const SIDE = { above: { de: 'über', en: 'above' }, below: { de: 'unter', en: 'below' } } as const;
const OTHER = { above: SIDE.below, below: SIDE.above } as const;

const both = (make: (language: 'de' | 'en') => string): Sentence => ({ de: make('de'), en: make('en') });

/** Of an alert the figure is 1 or 0, which says nothing to anybody: whose alert it is does. */
const ALERT = {
  stands: ({ inputs }: Evidence): Sentence => ({
    de: `Der Alarm von ${inputs.at(-1)?.feed ?? '–'} steht an.`,
    en: `The alert from ${inputs.at(-1)?.feed ?? '–'} is firing.`,
  }),
  over: ({ inputs }: Evidence): Sentence => ({
    de: `Der Alarm von ${inputs.at(-1)?.feed ?? '–'} ist vorbei.`,
    en: `The alert from ${inputs.at(-1)?.feed ?? '–'} is over.`,
  }),
};

export const REASON = {
  begins: { de: 'Die Regel ist neu.', en: 'The rule is new.' },
  calm: { de: 'Kein Intervall liegt jenseits der Einschaltschwelle.', en: 'No interval lies beyond the threshold.' },
  runs: ({ on }: Rule, { beyond }: Evidence) =>
    both((l) =>
      l === 'de'
        ? `${beyond} von ${on.intervals} nötigen Intervallen (der letzten ${on.of}) liegen ${SIDE[on.side].de} ${decimal(on.beyond).de}.`
        : `${beyond} of ${on.intervals} intervals needed (of the last ${on.of}) lie ${SIDE[on.side].en} ${on.beyond}.`
    ),
  fulfilled: ({ on, input }: Rule, evidence: Evidence) =>
    both((l) =>
      input.from === 'alert'
        ? ALERT.stands(evidence)[l]
        : l === 'de'
          ? `${evidence.beyond} der letzten ${on.of} Intervalle liegen ${SIDE[on.side].de} ${decimal(on.beyond).de}, zuletzt ${newest(evidence).de}.`
          : `${evidence.beyond} of the last ${on.of} intervals lie ${SIDE[on.side].en} ${on.beyond}, the latest ${newest(evidence).en}.`
    ),
  outsideTimes: {
    de: 'Die Bedingung ist erfüllt, aber außerhalb der Schaltzeiten.',
    en: 'The condition holds, but outside the times of day.',
  },
  oftenEnough: (perDay: number) => ({
    de: `Die Bedingung ist erfüllt, aber heute wurde schon ${perDay}-mal eingeschaltet.`,
    en: `The condition holds, but it was switched on ${perDay} times today already.`,
  }),
  noLonger: { de: 'Die Bedingung ist nicht mehr erfüllt.', en: 'The condition does not hold any more.' },
  closed: { de: 'Die Schaltzeit ist vorbei.', en: 'The time of day is over.' },
  changed: { de: 'Die Regel wurde geändert.', en: 'The rule was changed.' },
  unanswered: (ms: number) => ({
    de: `Auf den Vorschlag hat ${lasting(ms).de} lang niemand geantwortet.`,
    en: `Nobody has answered the proposal for ${lasting(ms).en}.`,
  }),
  released: (by: string) => ({ de: `Freigegeben: ${by}.`, en: `Released by ${by}.` }),
  // What leaves the hub names nobody: who it was stands in the audit.
  releasedBySomebody: { de: 'Von einer Person freigegeben.', en: 'Released by a person.' },
  bySomebody: { de: 'Handeingriff.', en: 'Switched by hand.' },
  refused: (by: string) => ({ de: `Abgelehnt: ${by}.`, en: `Refused by ${by}.` }),
  byHand: (by: string) => ({ de: `Handeingriff: ${by}.`, en: `Switched by hand: ${by}.` }),
  onThere: { de: 'Eingeschaltet.', en: 'Switched on.' },
  confirmed: { de: 'Die Rückmeldung bestätigt es.', en: 'The place itself confirms it.' },
  back: ({ on, off, input }: Rule, evidence: Evidence) =>
    both((l) =>
      input.from === 'alert'
        ? ALERT.over(evidence)[l]
        : l === 'de'
          ? `${lasting(off.for).de} lang ${OTHER[on.side].de} ${decimal(off.beyond).de}, zuletzt ${newest(evidence).de}.`
          : `${OTHER[on.side].en} ${off.beyond} for ${lasting(off.for).en}, the latest ${newest(evidence).en}.`
    ),
  longest: (ms: number) => ({
    de: `Die Höchstdauer von ${lasting(ms).de} ist erreicht.`,
    en: `The maximum of ${lasting(ms).en} is reached.`,
  }),
  offThere: { de: 'Ausgeschaltet.', en: 'Switched off.' },
  rested: { de: 'Die Sperrzeit ist vorbei.', en: 'The lock is over.' },
  failed: (why: string) => ({ de: `Der Befehl kam nicht an: ${why}`, en: `The command did not arrive: ${why}` }),
  silent: (ms: number) => ({
    de: `${lasting(ms).de} nach dem Befehl liegt keine Bestätigung vor.`,
    en: `Nothing confirms the command after ${lasting(ms).en}.`,
  }),
  faultThere: (text = '') => ({
    de: `Die Anlage meldet eine Störung. ${text}`.trim(),
    en: `The place itself reports a fault. ${text}`.trim(),
  }),
  offByItself: { de: 'Die Anlage meldet, dass sie aus ist.', en: 'The place itself reports to be off.' },
  onByItself: { de: 'Die Anlage meldet, dass sie ein ist.', en: 'The place itself reports to be on.' },
  seesAgain: { de: 'Es liegen wieder Werte vor.', en: 'There are values again.' },
  alert: (firing: boolean, from: string) =>
    firing
      ? { de: `Alarm von ${from}.`, en: `Alert from ${from}.` }
      : { de: `Entwarnung von ${from}.`, en: `All clear from ${from}.` },
};
