import { formatAmount, formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import { joined, type Language, type Sentence } from '@smartregion/terms/sentence';
import { displayUnit } from '@smartregion/terms/units';
import { LEAST_PAIRS, type Fit, type Rating } from './sensor-rating';

/** Sentences of a sensor: first what it shows too much at the limit, then how sure that is. */
export function trustStatement(rating: Rating): Sentence {
  const { sensor, n, fit, limit, classes } = rating;
  if (!sensor.against) {
    return {
      de: 'Kein Vergleich: in der Nähe misst niemand dieselbe Größe.',
      en: 'No comparison: nobody measures the same property near.',
    };
  }
  if (!fit) {
    return n < LEAST_PAIRS
      ? {
          de: `Zu wenig für ein Urteil: ${n} gemeinsame Stunden, es braucht ${LEAST_PAIRS}.`,
          en: `Too little to judge: ${n} hours together, it takes ${LEAST_PAIRS}.`,
        }
      : {
          de: 'Der Sensor folgt dem Vergleich nicht: es gibt keine Gerade durch die Stunden.',
          en: 'The sensor does not follow what it is held against: no line goes through the hours.',
        };
  }
  const parts = [biasStatement(rating, fit), uncertaintyStatement(fit, classes), ...outside(fit, limit)];
  return joined(parts, ' ');
}

/** Of the column `bias_at_limit`. */
const BIAS_DIGITS = 1;

function biasStatement({ sensor, limit }: Rating, { biasAtLimit }: Fit): Sentence {
  const { ucum, decimals } = sensor.series[0].propertyInfo;
  const amount = (value: number, language: Language) => formatAmount(value, decimals, displayUnit(ucum), language);
  // With the digits of the column beside it: of two roundings neither would be believed.
  const difference = (language: Language) => formatAmount(off, BIAS_DIGITS, displayUnit(ucum), language);
  const off = Math.abs(biasAtLimit);
  const isRight = off < 0.5 * 10 ** -BIAS_DIGITS;
  return {
    de: `Bei ${amount(limit, 'de')} zeigt der Sensor ${isRight ? 'dasselbe wie der Vergleich' : `${difference('de')} ${biasAtLimit > 0 ? 'zu viel' : 'zu wenig'}`}.`,
    en: `At ${amount(limit, 'en')} the sensor shows ${isRight ? 'the same as the comparison' : `${difference('en')} too ${biasAtLimit > 0 ? 'much' : 'little'}`}.`,
  };
}

/** Never a certificate: that is given in the laboratory. */
function uncertaintyStatement({ uncertainty, met }: Fit, classes: Rating['classes']): Sentence {
  const percent = (value: number, language: Language) => `${formatNumber(value, 0, language)}${THIN_SPACE}%`;
  const allowed = classes.find((one) => one.class === met)?.atMost;
  return met === null
    ? {
        de: `Die erweiterte Unsicherheit beträgt dort ${percent(uncertainty, 'de')}, mehr als die Zahlen aller Klassen (${percent(classes.at(-1)?.atMost ?? 0, 'de')}).`,
        en: `The expanded uncertainty there is ${percent(uncertainty, 'en')}, more than the numbers of all classes (${percent(classes.at(-1)?.atMost ?? 0, 'en')}).`,
      }
    : {
        de: `Die erweiterte Unsicherheit beträgt dort ${percent(uncertainty, 'de')}; das entspricht im Feldvergleich den Zahlen der Klasse ${met} (höchstens ${percent(allowed ?? 0, 'de')}).`,
        en: `The expanded uncertainty there is ${percent(uncertainty, 'en')}; in the field that meets the numbers of class ${met} (at most ${percent(allowed ?? 0, 'en')}).`,
      };
}

const outside = ({ most }: Fit, limit: number): Sentence[] =>
  most >= limit
    ? []
    : [
        {
          de: 'So hoch war es im Vergleich nie: die Gerade ist dorthin verlängert.',
          en: 'It was never that high in the comparison: the line is drawn on to there.',
        },
      ];

/** "47 von 50 Sensoren melden. Es schweigen: …" */
export function fleetStatement(all: number, silent: readonly string[]): Sentence {
  const names = silent.slice(0, MOST_NAMES).join(', ');
  const more = silent.length - MOST_NAMES;
  const told = { de: more > 0 ? ` und ${more} weitere` : '', en: more > 0 ? ` and ${more} more` : '' };
  return {
    de: `${all - silent.length} von ${all} Sensoren melden.${silent.length > 0 ? ` Seit einem Tag schweigen: ${names}${told.de}.` : ''}`,
    en: `${all - silent.length} of ${all} sensors report.${silent.length > 0 ? ` Silent for a day: ${names}${told.en}.` : ''}`,
  };
}

const MOST_NAMES = 10;

export const NO_CERTIFICATE: Sentence = {
  de: 'Ein Feldvergleich ist kein Zertifikat: er gilt für diesen Ort und diese Zeit. Die Zahlen der Klassen sind Einstellungen.',
  en: 'A comparison in the field is no certificate: it holds for this place and time. The numbers of the classes are settings.',
};

export const MEDIAN_NOTICE: Sentence = {
  de: 'Ohne Referenz daneben wird mit dem Median der Nachbarsensoren verglichen: was alle gleich falsch messen, zeigt er nicht. Drift wird dann nachts (1–5 Uhr) gesucht.',
  en: 'Without a reference beside it, a sensor is held against the median of its neighbours: what all measure wrong alike it does not show. Drift is then looked for at night (1–5 h).',
};

export const NO_SENSORS: Sentence = {
  de: 'In dieser Auswahl gibt es keinen Sensor (Art „orientierend“) mit Luftwerten. Nennen Sie Messstellen, die wie einer geprüft werden sollen.',
  en: 'There is no sensor (kind "indicative") of air in this selection. Name stations that are to be looked at like one.',
};
