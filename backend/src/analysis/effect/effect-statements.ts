import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import { LEAST_DAYS_BEFORE, LEAST_WEEKS_AFTER, type WhatIsThere } from '../domain/effect/enough';
import { PLACEBOS_NEEDED } from '../domain/effect/placebo-dates';
import { both, joined, type Language, type Sentence } from '@smartregion/terms/sentence';
import type { Progress } from '../asking/long-work';
import type { Comparison } from '../domain/effect/comparison';
import type { MeasureEffect } from '../domain/effect/measure-effect';

/** Sentences of an effect: never one that its figures do not carry. */

type Effect = Omit<MeasureEffect, 'weeks'>;

export const percent = (share: number, language: Language): string =>
  `${formatNumber(100 * share, 1, language).replace('-', '−')}${THIN_SPACE}%`;

/** Placebo dates that show a change as large or larger, in the same direction. */
export const strongerPlacebos = ({ adjusted, placebos }: Effect): number =>
  placebos.filter((placebo) => (adjusted < 0 ? placebo.adjusted <= adjusted : placebo.adjusted >= adjusted)).length;

export const placeboSpread = ({ placebos }: Pick<Effect, 'placebos'>): readonly [low: number, high: number] => {
  const all = placebos.map(({ adjusted }) => adjusted);
  return [Math.min(...all), Math.max(...all)];
};

/** "Erkennbar: wetterbereinigt −12,4 % (95 %: −16,5 bis −6,1 %). …" */
export function effectStatement(effect: Effect): Sentence {
  return joined([verdictOf(effect), changeOf(effect), besidePlacebos(effect)], ' ');
}

const VERDICTS: Readonly<Record<MeasureEffect['verdict'], Sentence>> = {
  recognisable: { de: 'Erkennbar:', en: 'Recognisable:' },
  'within-placebos': { de: 'Nicht erkennbar:', en: 'Not recognisable:' },
  undecided: { de: 'Nicht zu entscheiden:', en: 'Not to be decided:' },
};
const verdictOf = ({ verdict }: Effect): Sentence => VERDICTS[verdict];

function changeOf({ adjusted, low, high, raw }: Effect): Sentence {
  const told = (language: Language) => [adjusted, low, high, raw].map((share) => percent(share, language));
  const [de, en] = [told('de'), told('en')];
  return {
    de: `wetterbereinigt ${de[0]} (95${THIN_SPACE}%: ${de[1]} bis ${de[2]}), gemessen ${de[3]}.`,
    en: `weather-adjusted ${en[0]} (95${THIN_SPACE}%: ${en[1]} to ${en[2]}), measured ${en[3]}.`,
  };
}

function besidePlacebos(effect: Effect): Sentence {
  const { placebos, verdict } = effect;
  const n = placebos.length;
  if (verdict === 'undecided') {
    return {
      de: `In die Messwerte passen ${n} Vergleichsstichtage ohne Maßnahme; es braucht ${PLACEBOS_NEEDED}.`,
      en: `${n} placebo dates without a measure fit into what was measured; it takes ${PLACEBOS_NEEDED}.`,
    };
  }
  const [low, high] = placeboSpread(effect);
  const stronger = strongerPlacebos(effect);
  const spread = (language: Language) => [percent(low, language), percent(high, language)] as const;
  const [de, en] = [spread('de'), spread('en')];
  return {
    de: `Stichtage ohne Maßnahme zeigen ${de[0]} bis ${de[1]}; ${stronger === 0 ? 'keiner' : stronger} von ${n} ${stronger > 1 ? 'sind' : 'ist'} stärker.`,
    en: `Dates without a measure show ${en[0]} to ${en[1]}; ${stronger === 0 ? 'none' : stronger} of ${n} is stronger.`,
  };
}

/** Dates near each other compare nearly the same weeks, and so spread too little. */
export function closeDatesStatement({ placebos, verdict }: Effect, { date, after }: Comparison): Sentence | undefined {
  const dates = placebos.map((placebo) => placebo.date);
  return verdict === 'undecided' || Math.max(...dates) - Math.min(...dates) >= 2 * (after - date)
    ? undefined
    : {
        de: 'Die Vergleichsstichtage liegen dicht beieinander und vergleichen zum Teil dieselben Wochen: ihre Spanne ist eher zu eng, „erkennbar“ daher mit Vorsicht zu lesen.',
        en: 'The placebo dates lie near each other and compare the same weeks in part: their spread is rather too narrow, so read "recognisable" with caution.',
      };
}

/** "Keine Aussage: Vorlauf 212 von 365 Tagen; 3 von 8 Wochen danach." */
export function lackStatement({ daysBefore, seasons, weeksAfter }: Omit<WhatIsThere, 'hoursAfter'>): Sentence {
  const lacks: Sentence[] = [
    ...(daysBefore < LEAST_DAYS_BEFORE
      ? [
          {
            de: `vor dem Stichtag ${daysBefore} von ${LEAST_DAYS_BEFORE} Tagen`,
            en: `${daysBefore} of ${LEAST_DAYS_BEFORE} days before the date`,
          },
        ]
      : seasons < 4
        ? [
            {
              de: `vor dem Stichtag nur ${seasons} von 4 Jahreszeiten genügend gemessen`,
              en: `only ${seasons} of 4 seasons measured well enough before the date`,
            },
          ]
        : []),
    ...(weeksAfter < LEAST_WEEKS_AFTER
      ? [
          {
            de: `danach ${weeksAfter} von ${LEAST_WEEKS_AFTER} Wochen`,
            en: `${weeksAfter} of ${LEAST_WEEKS_AFTER} weeks after it`,
          },
        ]
      : []),
  ];
  const what = lacks.length > 0 ? joined(lacks, '; ') : { de: 'danach zu viele Lücken', en: 'too many gaps after it' };
  return { de: `Keine Aussage: ${what.de}.`, en: `No statement: ${what.en}.` };
}

export const NO_WIND: Sentence = {
  de: 'Keine Aussage: in der Nähe misst niemand den Wind. Nennen Sie unter „Wind von“ eine Wetterstation.',
  en: 'No statement: nobody measures the wind near. Name a weather station as "Wind of".',
};

export function progressStatement(progress: Progress): Sentence {
  return progress === 'failed'
    ? {
        de: 'Die Berechnung ist gescheitert; das Protokoll des Hubs sagt, warum. In zehn Minuten versucht er es wieder.',
        en: 'Working it out has failed; the log of the hub says why. It tries again in ten minutes.',
      }
    : {
        de: `Wird berechnet, ${Math.round(100 * progress)}${THIN_SPACE}% fertig; das Ergebnis folgt.`,
        en: `Being worked out, ${Math.round(100 * progress)}${THIN_SPACE}% done; the result follows.`,
      };
}

/** What no figure of this answer says; as large as it deserves. */
export const CAUTIONS: readonly Sentence[] = [
  {
    de: 'Der Wert beschreibt einen statistischen Zusammenhang, keine Ursache.',
    en: 'The value describes a statistical relation, no cause.',
  },
  {
    de: '„Erkennbar“ heißt nur: in dieser Zeit hat sich mehr geändert als an den Vergleichsstichtagen. Dass es die Maßnahme war, zeigt es nicht: auch Jahre, in denen keine Maßnahme bekannt ist, fallen so auf.',
    en: '"Recognisable" only says that more has changed in this time than at the placebo dates. That it was the measure it does not show: years without any known measure stand out like this, too.',
  },
  {
    de: 'Gleichzeitige Änderungen (Baustellen, Ferien, Flottenwechsel, Messgerät) sind nicht herausgerechnet.',
    en: 'What changed at the same time (construction, holidays, fleet, instrument) is not taken off.',
  },
  {
    de: 'Unter 1 Jahr Vorlauf je Jahreszeit keine Aussage.',
    en: 'With less than 1 year before, of each season, no statement.',
  },
];

/** "R² 0,71 · innerhalb Faktor zwei 91 % · Verzerrung 1,2 % · …" */
export function validationStatement({ validation, unseen }: Effect): Sentence {
  const told = (language: Language) => ({
    r2: formatNumber(validation.r2, 2, language),
    fac2: percent(validation.fac2, language),
    bias: percent(validation.bias, language),
    unseen: percent(unseen, language),
  });
  const [de, en] = [told('de'), told('en')];
  return {
    de: `Güte des Wettermodells in ungesehenen Wochen: R² ${de.r2}, innerhalb Faktor zwei ${de.fac2}, Verzerrung ${de.bias}; ${de.unseen} der Stunden danach in Wetter, das es kaum kannte.`,
    en: `How well the weather model tells weeks not seen: R² ${en.r2}, within a factor of two ${en.fac2}, bias ${en.bias}; ${en.unseen} of the hours after in weather that it hardly knew.`,
  };
}

export const named = (name: string, sentence: Sentence): Sentence => joined([both(`${name}:`), sentence], ' ');
