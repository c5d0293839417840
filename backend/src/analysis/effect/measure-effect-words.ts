import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const MEASURE_EFFECT_WORDS = {
  name: { de: 'Wirkung einer Maßnahme', en: 'Effect of a measure' },
  about: {
    de: 'Ob sich die Luft mit einer Maßnahme geändert hat, ohne das Wetter und neben Stichtagen ohne Maßnahme',
    en: 'Whether the air has changed with a measure, without the weather and beside dates without a measure',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    stations: {
      label: { de: 'Messstellen', en: 'Stations' },
      help: {
        de: 'Die an der Straße. Ohne Angabe gelten die, neben denen Kraftverkehr gezählt wird.',
        en: 'Those at the street. Empty: those beside which motor traffic is counted.',
      },
      empty: { de: 'alle an Straßen', en: 'all at streets' },
    },
    properties: {
      label: { de: 'Größen', en: 'Properties' },
      empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
    },
    date: {
      label: { de: 'Stichtag', en: 'Date' },
      help: {
        de: 'Erster Tag der Maßnahme. Ohne Angabe sagt die Antwort, welche Stichtage möglich sind.',
        en: 'First day of the measure. Empty: the answer says which dates are possible.',
      },
      empty: { de: 'mögliche zeigen', en: 'show possible ones' },
    },
    end: {
      label: { de: 'Ende', en: 'End' },
      help: { de: 'Letzter Tag, wenn die Maßnahme endete.', en: 'Last day, where the measure has ended.' },
      empty: { de: 'dauert an', en: 'goes on' },
    },
    lead: {
      label: { de: 'Vorlauf', en: 'Time before' },
      help: {
        de: 'Daran lernt das Modell das Wetter, mindestens ein Jahr. ISO-Dauer.',
        en: 'What the model learns the weather from, at least a year. ISO duration.',
      },
      choices: {
        P730D: { de: '2 Jahre', en: '2 years' },
        P365D: { de: '1 Jahr', en: '1 year' },
        P1095D: { de: '3 Jahre', en: '3 years' },
      },
    },
    background: {
      label: { de: 'Hintergrund', en: 'Background' },
      help: {
        de: 'Messstellen abseits von Straßen, mit denen verglichen wird. Ohne Angabe die nächste bis 25 km.',
        en: 'Stations away from streets to compare with. Empty: the nearest within 25 km.',
      },
      empty: { de: 'die nächste', en: 'the nearest' },
    },
    windStation: {
      label: { de: 'Wind von', en: 'Wind of' },
      empty: { de: 'eigener oder nächster', en: 'its own or the nearest' },
    },
    layout: {
      label: LAYOUT,
      choices: {
        summary: { de: 'Ergebnis, Zeile je Messstelle', en: 'result, row per station' },
        course: COURSE,
        placebos: { de: 'Vergleichsstichtage', en: 'placebo dates' },
        all: { de: 'alles', en: 'everything' },
      },
    },
    minQuality: MIN_QUALITY,
  },
};
