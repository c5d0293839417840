import { displayUnit } from '@smartregion/terms/units';
import type { Assessment, Provisional } from '../domain/limits/assessment';
import type { LimitRule, LimitThreshold } from '../domain/limits/limit-table';
import type { Projection } from '../domain/limits/projection';
import type { State } from '../domain/limits/verdict';
import type { Sentence } from '@smartregion/terms/sentence';

const KINDS: Readonly<Record<LimitRule['kind'] | LimitThreshold['kind'], Sentence>> = {
  limit: { de: 'Grenzwert', en: 'limit value' },
  target: { de: 'Zielwert', en: 'target value' },
  'long-term': { de: 'langfristiges Ziel', en: 'long-term objective' },
  'target-vegetation': { de: 'Zielwert Pflanzen', en: 'target value, vegetation' },
  'long-term-vegetation': { de: 'langfristiges Ziel Pflanzen', en: 'long-term objective, vegetation' },
  'critical-level': { de: 'kritischer Wert Vegetation', en: 'critical level, vegetation' },
  guideline: { de: 'Leitlinie', en: 'guideline' },
  information: { de: 'Informationsschwelle', en: 'information threshold' },
  alert: { de: 'Alarmschwelle', en: 'alert threshold' },
};

/** Mean values of one hour, one day; the n-th of them and all above a limit. */
const PERIODS = {
  '1h': {
    above: { de: 'Stunden über', en: 'hours above' },
    one: { de: 'höchster Stundenwert', en: 'highest hourly value' },
    all: { de: 'der Stundenwerte', en: 'of the hourly values' },
  },
  '24h': {
    above: { de: 'Tage über', en: 'days above' },
    one: { de: 'höchster Tageswert', en: 'highest daily value' },
    all: { de: 'der Tageswerte', en: 'of the daily values' },
  },
  max8h: {
    above: { de: 'Tage mit 8-h-Mittel über', en: 'days with an 8-hour mean above' },
    one: { de: 'höchstes Tagesmaximum der 8-h-Mittel', en: 'highest daily maximum of 8-hour means' },
    all: { de: 'der höchsten 8-h-Mittel', en: 'of the daily maximum 8-hour means' },
  },
} as const;

const WHOLE = {
  year: { de: 'Jahresmittel', en: 'annual mean' },
  winter: { de: 'Wintermittel Oktober bis März', en: 'winter mean October to March' },
  aot40: { de: 'AOT40 Mai bis Juli', en: 'AOT40 May to July' },
  'peak-season': { de: 'Mittel der Spitzensaison', en: 'peak season mean' },
} as const;

/** What a rule counts: "Tage über 50 µg/m³". */
export function countedWords({ metric, allowed, limit, unit, percentile }: LimitRule): Sentence {
  if (metric === 'year' || metric === 'winter' || metric === 'aot40' || metric === 'peak-season') {
    return WHOLE[metric];
  }
  const { above, all } = PERIODS[metric];
  return allowed === undefined
    ? { de: `${percentile}. Perzentil ${all.de}`, en: `${percentile}th percentile ${all.en}` }
    : { de: `${above.de} ${limit} ${displayUnit(unit)}`, en: `${above.en} ${limit} ${displayUnit(unit)}` };
}

/** "Tage über 50 µg/m³ (Grenzwert)". */
export function ruleWords(rule: LimitRule): Sentence {
  return withKind(countedWords(rule), rule.kind);
}

/** "3 Stunden in Folge über 400 µg/m³ (Alarmschwelle)". */
export function thresholdWords({ metric, level, consecutive, kind }: LimitThreshold, unit: string): Sentence {
  const { above } = PERIODS[metric];
  const run = consecutive
    ? { de: `${consecutive} Stunden in Folge über`, en: `${consecutive} consecutive hours above` }
    : above;
  return withKind(
    { de: `${run.de} ${level} ${displayUnit(unit)}`, en: `${run.en} ${level} ${displayUnit(unit)}` },
    kind
  );
}

function withKind({ de, en }: Sentence, kind: keyof typeof KINDS): Sentence {
  return { de: `${de} (${KINDS[kind].de})`, en: `${en} (${KINDS[kind].en})` };
}

/** What the value in the row is: of counts the one that decides as the count does, the 36th highest of 35 allowed. */
export function comparedWords(rule: LimitRule): Sentence {
  const { metric, allowed } = rule;
  if (
    allowed === undefined ||
    metric === 'year' ||
    metric === 'winter' ||
    metric === 'aot40' ||
    metric === 'peak-season'
  ) {
    return countedWords(rule);
  }
  return highestWords(metric, allowed + 1);
}

export function highestWords(metric: keyof typeof PERIODS, rank: number): Sentence {
  const { de, en } = PERIODS[metric].one;
  return rank === 1 ? { de, en } : { de: `${rank}.-${de}`, en: `${ordinal(rank)} ${en}` };
}

const ordinal = (rank: number): string => {
  const last = rank % 100 > 10 && rank % 100 < 20 ? 0 : rank % 10;
  return `${rank}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

/** Colours are Grafana's own, so that they fit both themes; the word says the same. */
export const STATE_WORDS: Readonly<Record<State, Sentence & { readonly color: string }>> = {
  met: { de: 'eingehalten', en: 'met', color: 'green' },
  exceeded: { de: 'überschritten', en: 'exceeded', color: 'red' },
  'expected-met': { de: 'voraussichtlich eingehalten', en: 'expected to be met', color: 'green' },
  'expected-exceeded': { de: 'voraussichtlich überschritten', en: 'expected to be exceeded', color: 'orange' },
  open: { de: 'offen', en: 'open', color: 'yellow' },
  'met-so-far': { de: 'bisher eingehalten', en: 'met so far', color: 'green' },
  'exceeded-so-far': { de: 'bisher überschritten', en: 'exceeded so far', color: 'orange' },
  'too-little': { de: 'zu wenig Daten', en: 'too few data', color: 'text' },
};

export const PROVISIONAL: Sentence = { de: 'vorläufig', en: 'provisional' };

/** Why what is said may still change. */
export function provisionalWords(why: Provisional, { rule, years }: Pick<Assessment, 'rule' | 'years'>): Sentence {
  switch (why) {
    case 'year-not-over':
      return { de: 'das Jahr läuft noch', en: 'the year is not over' };
    case 'capture':
      return { de: 'weniger erfasst als das Regelwerk verlangt', en: 'less captured than the rules ask for' };
    case 'too-few-years':
      return {
        de: `${years} ${years === 1 ? 'Jahr' : 'Jahre'} statt ${rule.years} verglichen`,
        en: `${years} ${years === 1 ? 'year' : 'years'} compared instead of ${rule.years}`,
      };
    case 'not-final':
      return { de: 'Werte nicht endgültig geprüft', en: 'values not finally checked' };
  }
}

export function projectionWords({ method, from }: Projection): Sentence {
  return method === 'earlier-years'
    ? { de: `wie in ${from} früheren Jahren`, en: `as in ${from} earlier years` }
    : { de: `wie die ${from} Wochen bisher, ohne Jahresgang`, en: `as the ${from} weeks so far, without season` };
}

export const INDICATIVE: Sentence = {
  de: 'Sensor, nur orientierend',
  en: 'low-cost sensor, indicative only',
};

export const DAILY: Sentence = {
  de: 'Tageswerte des Anbieters, keine Stunden',
  en: "the provider's daily values, no hours",
};
