import type { Language } from '../../../shared/src/text/language';
import type { Verdict } from '../data/effect';

export interface EffectTexts {
  /** As the hub says them. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'refused'>, string>>;
  readonly falls: (property: string, amount: string, share: string) => string;
  readonly rises: (property: string, amount: string, share: string) => string;
  readonly open: (property: string) => string;
  /** As the hub says them. */
  readonly cautions: readonly string[];
  /** Of the first of them, for the smallest panels. */
  readonly shortCaution: string;
  readonly closeDates: string;
  readonly weekly: string;
  readonly since: (date: string, label: string) => string;
  readonly adjusted: string;
  readonly measured: string;
  readonly means: string;
  /** The longest first; the first that fits is taken. */
  readonly strip: readonly string[];
  readonly measure: string;
  readonly placebos: (count: number) => string;
  readonly stronger: (stronger: number, count: number) => readonly string[];
  readonly tooFew: (count: number) => readonly string[];
  readonly background: string;
  readonly interval: (value: string, low: string, high: string) => string;
  readonly week: (date: string) => string;
  readonly placebo: (date: string) => string;
  readonly quality: (r2: string) => string;
  readonly hours: (hours: string) => string;
  readonly unseen: (share: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly drawn: string;
  readonly wind: (station: string) => string;
  readonly columns: Readonly<
    Record<'what' | 'place' | 'day' | 'adjusted' | 'low' | 'high' | 'measured' | 'before' | 'after', string>
  >;
}

const de: EffectTexts = {
  verdicts: {
    recognisable: 'Erkennbar',
    'within-placebos': 'Nicht erkennbar',
    undecided: 'Nicht zu entscheiden',
  },
  falls: (property, amount, share) => `${property} sank um ${amount} (${share}).`,
  rises: (property, amount, share) => `${property} stieg um ${amount} (${share}).`,
  open: (property) => `Ob ${property} sank oder stieg, ist offen.`,
  cautions: [
    'Der Wert beschreibt einen statistischen Zusammenhang, keine Ursache.',
    'Gleichzeitige Änderungen (Baustellen, Ferien, Flottenwechsel, Messgerät) sind nicht herausgerechnet.',
  ],
  shortCaution: 'Ein Zusammenhang, keine Ursache.',
  closeDates:
    '„Erkennbar“ mit Vorsicht: die Vergleichsstichtage liegen dicht beieinander, ihre Spanne ist eher zu eng.',
  weekly: 'Wochenmittel',
  since: (date, label) => (label === '' ? `ab ${date}` : `ab ${date}: ${label}`),
  adjusted: 'um Wetter bereinigt',
  measured: 'gemessen',
  means: 'Mittel davor, danach',
  strip: ['Änderung, um Wetter bereinigt, in %', 'Änderung, bereinigt, in %', 'Änderung in %'],
  measure: 'Diese Maßnahme',
  placebos: (count) => `${count} Stichtage ohne Maßnahme`,
  stronger: (stronger, count) => {
    const short = `${stronger === 0 ? 'keiner' : stronger} von ${count} ${stronger > 1 ? 'sind' : 'ist'} stärker`;
    return [`${short} als diese Maßnahme`, short];
  },
  tooFew: (count) => [`${count} Stichtage sind zu wenige für ein Urteil`, `${count} sind zu wenige`],
  background: 'Hintergrund',
  interval: (value, low, high) => `${value} (${low} bis ${high})`,
  week: (date) => `Woche ab ${date}`,
  placebo: (date) => `Stichtag ${date}, ohne Maßnahme`,
  quality: (r2) => `Wettermodell R² ${r2}`,
  hours: (hours) => `${hours} Stunden`,
  unseen: (share) => `${share} der Stunden danach in kaum bekanntem Wetter`,
  span: (from, to) => `${from} bis ${to}`,
  drawn: 'Intervalle 95 %, 1000 Ziehungen',
  wind: (station) => `Wind: ${station}`,
  columns: {
    what: 'Was',
    place: 'Ort',
    day: 'Stichtag oder Woche',
    adjusted: 'bereinigt',
    low: 'von',
    high: 'bis',
    measured: 'gemessen',
    before: 'Mittel davor',
    after: 'Mittel danach, bereinigt',
  },
};

const en: EffectTexts = {
  verdicts: { recognisable: 'Recognisable', 'within-placebos': 'Not recognisable', undecided: 'Not to be decided' },
  falls: (property, amount, share) => `${property} fell by ${amount} (${share}).`,
  rises: (property, amount, share) => `${property} rose by ${amount} (${share}).`,
  open: (property) => `Whether ${property} fell or rose is open.`,
  cautions: [
    'The value describes a statistical relation, no cause.',
    'What changed at the same time (construction, holidays, fleet, instrument) is not taken off.',
  ],
  shortCaution: 'A relation, no cause.',
  closeDates: '“Recognisable” with caution: the placebo dates lie near each other, their spread is rather too narrow.',
  weekly: 'weekly means',
  since: (date, label) => (label === '' ? `from ${date}` : `from ${date}: ${label}`),
  adjusted: 'weather-adjusted',
  measured: 'measured',
  means: 'means before, after',
  strip: ['Change, weather-adjusted, in %', 'Change, adjusted, in %', 'Change in %'],
  measure: 'This measure',
  placebos: (count) => `${count} dates without a measure`,
  stronger: (stronger, count) => {
    const short = `${stronger === 0 ? 'none' : stronger} of ${count} ${stronger > 1 ? 'are' : 'is'} stronger`;
    return [`${short} than this measure`, short];
  },
  tooFew: (count) => [`${count} dates are too few to judge`, `${count} are too few`],
  background: 'Background',
  interval: (value, low, high) => `${value} (${low} to ${high})`,
  week: (date) => `Week from ${date}`,
  placebo: (date) => `Date ${date}, without a measure`,
  quality: (r2) => `Weather model R² ${r2}`,
  hours: (hours) => `${hours} hours`,
  unseen: (share) => `${share} of the hours after in weather hardly known`,
  span: (from, to) => `${from} to ${to}`,
  drawn: 'Intervals 95%, 1000 draws',
  wind: (station) => `Wind: ${station}`,
  columns: {
    what: 'What',
    place: 'Place',
    day: 'Date or week',
    adjusted: 'adjusted',
    low: 'from',
    high: 'to',
    measured: 'measured',
    before: 'mean before',
    after: 'mean after, adjusted',
  },
};

export const EFFECT_TEXTS: Readonly<Record<Language, EffectTexts>> = { de, en };
