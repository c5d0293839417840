import { DateTime } from 'luxon';
import type { Rule } from '../../../model/action/rule';
import type { ActionState, Standing } from '../../../model/action/standing';
import type { Instant } from '../../../model/time';
import { lasting } from './lasting';
import { ANSWER_WITHIN } from './step';
import type { Sentence } from '@smartregion/terms/sentence';

/** What comes next, and when, for whoever looks at a rule. Times are those of the region's clock. */
export function nextOf(standing: Standing, rule: Rule, zone: string): Sentence {
  const clock = (moment: Instant) => DateTime.fromMillis(moment, { zone }).toFormat('HH:mm');
  return NEXT[standing.state](standing, rule, clock);
}

type Next = (standing: Standing, rule: Rule, clock: (moment: Instant) => string) => Sentence;

const SIDE = { above: ['über', 'above', 'unter', 'below'], below: ['unter', 'below', 'über', 'above'] } as const;

const whenOn: Next = (_, { on, input, mode }) => {
  const [de, en] = SIDE[on.side];
  const [does, doesEn] = mode === 'propose' ? ['Vorschlag', 'Proposed'] : ['Ein', 'On'];
  return input.from === 'alert'
    ? { de: `${does}, sobald der Alarm kommt.`, en: `${doesEn} with the alert.` }
    : {
        de: `${does}, sobald ${on.intervals} von ${on.of} Intervallen ${de} ${String(on.beyond).replace('.', ',')} liegen.`,
        en: `${doesEn} as soon as ${on.intervals} of ${on.of} intervals lie ${en} ${on.beyond}.`,
      };
};

const confirmed: Next = ({ since }, { feedbackWithin = 0 }, clock) => {
  const until = clock(since + Math.max(feedbackWithin, ANSWER_WITHIN));
  return { de: `Wartet bis ${until} Uhr auf Bestätigung.`, en: `Waits for its confirmation until ${until}.` };
};

const NEXT: Readonly<Record<ActionState, Next>> = {
  off: whenOn,
  pending: whenOn,
  proposed: ({ since }, { releaseWithin }, clock) => ({
    de: `Wartet bis ${clock(since + releaseWithin)} Uhr auf Freigabe.`,
    en: `Waits for its release until ${clock(since + releaseWithin)}.`,
  }),
  released: confirmed,
  on: ({ since, onSince = since }, { on, off, minOn, maxOn, input }, clock) => {
    const [, , de, en] = SIDE[on.side];
    const [from, until] = [clock(onSince + minOn), clock(onSince + maxOn)];
    if (input.from === 'alert') {
      return {
        de: `Aus, sobald der Alarm vorbei ist; frühestens ${from}, spätestens ${until} Uhr.`,
        en: `Off when the alert is over; at ${from} at the earliest, ${until} at the latest.`,
      };
    }
    return {
      de: `Aus, sobald ${lasting(off.for).de} lang ${de} ${String(off.beyond).replace('.', ',')}; frühestens ${from}, spätestens ${until} Uhr.`,
      en: `Off after ${lasting(off.for).en} ${en} ${off.beyond}; at ${from} at the earliest, ${until} at the latest.`,
    };
  },
  withdrawing: confirmed,
  locked: ({ since, lockedUntil = since }, _, clock) => ({
    de: `Gesperrt bis ${clock(lockedUntil)} Uhr.`,
    en: `Locked until ${clock(lockedUntil)}.`,
  }),
  faulty: ({ onSince }, { maxOn }, clock) =>
    onSince === undefined
      ? { de: 'Bitte nachsehen: Handeingriff beendet die Störung.', en: 'Look after it: a hand ends the fault.' }
      : {
          de: `Bitte nachsehen; spätestens ab ${clock(onSince + maxOn)} Uhr versucht der Hub auszuschalten.`,
          en: `Look after it; from ${clock(onSince + maxOn)} on the hub tries to switch it off.`,
        },
};
