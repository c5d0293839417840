import { LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const DAY_SET_WORDS = {
  mon_sun: { de: 'alle Tage', en: 'all days' },
  mon_fri: { de: 'Mo–Fr ohne Feiertage', en: 'Mon–Fri without public holidays' },
  mon_sat_school: { de: 'Mo–Sa außerhalb der Schulferien (BASt W)', en: 'Mon–Sat outside school holidays (BASt W)' },
  mon_sat_holidays: { de: 'Mo–Sa in den Schulferien (BASt U)', en: 'Mon–Sat in school holidays (BASt U)' },
  tue_thu: { de: 'Di–Do außerhalb von Ferien und Feiertagen', en: 'Tue–Thu outside all holidays' },
  saturdays: { de: 'Samstage', en: 'Saturdays' },
  sundays: { de: 'Sonn- und Feiertage', en: 'Sundays and public holidays' },
};

/** Not a level of service of the HBS, which no detector can tell. */
export const FLOW_WORDS = {
  name: { de: 'Verkehrszustand', en: 'level of flow' },
  free: { de: 'frei', en: 'free' },
  dense: { de: 'dicht', en: 'dense' },
  slow: { de: 'zäh', en: 'slow' },
  jam: { de: 'Stau', en: 'jam' },
};

export const TRAFFIC_WORDS = {
  name: { de: 'Verkehrskennwerte', en: 'Traffic key figures' },
  about: {
    de: 'DTV, Schwerverkehrsanteil, Spitzenstunde, V85 und Verkehrszustand, auch von Rad- und Fußzählern',
    en: 'Daily traffic, heavy share, peak hour, V85 and level of flow, also of bicycle and foot counters',
  },
  parameters: {
    ...SELECTION,
    kinds: {
      label: { de: 'Gezählt werden', en: 'Counted are' },
      empty: { de: 'alle', en: 'all' },
      choices: {
        motor: { de: 'Kfz', en: 'motor vehicles' },
        bike: { de: 'Räder', en: 'bicycles' },
        foot: { de: 'zu Fuß Gehende', en: 'pedestrians' },
      },
    },
    layout: {
      label: LAYOUT,
      choices: {
        table: { de: 'Tabelle der Kennwerte', en: 'table of key figures' },
        days: { de: 'Tageswerte im Verlauf', en: 'daily totals over time' },
        state: { de: 'Verkehrszustand im Verlauf', en: 'level of flow over time' },
      },
    },
    daySet: {
      label: { de: 'Tage des DTVw', en: 'Days of the DTVw' },
      help: {
        de: '„DTVw“ meint in jeder Stadt andere Tage: darum steht die Auswahl immer daneben.',
        en: '“DTVw” means other days in every town: so the choice always stands beside it.',
      },
      choices: DAY_SET_WORDS,
    },
    over: {
      label: { de: 'Mindestens über', en: 'Over at least' },
      help: {
        de: 'Kennwerte brauchen ganze Tage und Wochen: auch wenn das Panel nur Stunden zeigt. ISO-Dauer.',
        en: 'Key figures need whole days and weeks, even where a panel shows hours. ISO duration.',
      },
      choices: {
        P28D: { de: '4 Wochen', en: '4 weeks' },
        P7D: { de: '1 Woche', en: '1 week' },
        P91D: { de: '13 Wochen', en: '13 weeks' },
        P365D: { de: '1 Jahr', en: '1 year' },
      },
    },
    peak: {
      label: { de: 'Spitzenstunde', en: 'Peak hour' },
      choices: {
        clock: { de: 'volle Stunde der Uhr', en: 'hour of the clock' },
        rolling: { de: 'beliebige 60 Minuten, in Viertelstunden', en: 'any 60 minutes, in quarters' },
      },
    },
    freeSpeed: {
      label: { de: 'Freie Geschwindigkeit', en: 'Free speed' },
      unit: 'km/h',
      help: {
        de: '0: die, unter der 85 % der Stundenmittel der Messstelle liegen.',
        en: '0: the one that 85 % of the hourly means of the station are below.',
      },
    },
    freeFrom: { label: { de: 'Frei ab', en: 'Free from' }, unit: '%' },
    denseFrom: { label: { de: 'Dicht ab', en: 'Dense from' }, unit: '%' },
    slowFrom: {
      label: { de: 'Zäh ab', en: 'Slow from' },
      unit: '%',
      help: {
        de: 'Anteil der freien Geschwindigkeit; darunter ist Stau.',
        en: 'Share of the free speed; below is a jam.',
      },
    },
    minQuality: MIN_QUALITY,
  },
};
