import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const PARKING_WORD = { de: 'Belegung', en: 'occupancy' };

export const STATE_WORDS = {
  free: { de: 'frei', en: 'free' },
  occupied: { de: 'belegt', en: 'occupied' },
  unknown: { de: 'unbekannt', en: 'unknown' },
};

export const KIND_WORDS = {
  counter: { de: 'Zähler', en: 'counter' },
  sensors: { de: 'Einzelplätze', en: 'single spaces' },
};

export const PARKING_WORDS = {
  name: { de: 'Parken', en: 'Parking' },
  about: {
    de: 'Freie und belegte Stellplätze je Parkplatz und Zone, aus Zählern und Sensoren',
    en: 'Free and occupied spaces of each car park and zone, from counters and sensors',
  },
  parameters: {
    ...SELECTION,
    layout: {
      label: LAYOUT,
      choices: {
        table: { de: 'Stand jetzt je Parkplatz und Zone', en: 'state now, row per car park and zone' },
        spaces: { de: 'Stand jetzt je Stellplatz', en: 'state now, row per space' },
        course: COURSE,
      },
    },
    heartbeat: {
      label: { de: 'Sensoren melden sich mindestens alle', en: 'Sensors report at least every' },
      help: {
        de: 'Wer zwei Meldungen auslässt, gilt als unbekannt, nie als belegt. ISO-Dauer.',
        en: 'What misses two reports is unknown, never occupied. ISO duration.',
      },
      choices: {
        P1D: { de: 'Tag', en: 'day' },
        PT1H: { de: 'Stunde', en: 'hour' },
        PT12H: { de: '12 Stunden', en: '12 hours' },
      },
    },
    over: {
      label: { de: 'Parkdauer und Umschlag über', en: 'Stays and turnover over' },
      choices: {
        P7D: { de: '7 Tage', en: '7 days' },
        P1D: { de: '1 Tag', en: '1 day' },
        P28D: { de: '4 Wochen', en: '4 weeks' },
      },
    },
    minQuality: MIN_QUALITY,
  },
};
