import { LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const SENSOR_TRUST_WORDS = {
  name: { de: 'Vertrauen in Sensoren', en: 'Trust in sensors' },
  about: {
    de: 'Wie weit günstige Sensoren von einer Messstelle oder ihren Nachbarn abweichen',
    en: 'How far low-cost sensors are from a reference station or from their neighbours',
  },
  parameters: {
    ...SELECTION,
    stations: {
      label: { de: 'Sensoren', en: 'Sensors' },
      empty: { de: 'alle orientierenden', en: 'all indicative ones' },
    },
    properties: {
      label: { de: 'Größen', en: 'Properties' },
      empty: { de: 'erster gemessener Schadstoff', en: 'the first pollutant measured' },
    },
    reference: {
      label: { de: 'Vergleich mit', en: 'Compared with' },
      help: {
        de: 'Ohne Angabe die Messstelle daneben (bis 1 km), sonst der Median der nächsten acht Sensoren.',
        en: 'Empty: the reference station beside it (within 1 km), else the median of the nearest eight sensors.',
      },
      empty: { de: 'Messstelle daneben oder Nachbarn', en: 'station beside it, or neighbours' },
    },
    over: {
      label: { de: 'Mindestens über', en: 'Over at least' },
      help: {
        de: 'Ein Vergleich braucht Wochen: auch wenn das Panel nur Tage zeigt. ISO-Dauer.',
        en: 'A comparison needs weeks, even where a panel shows days. ISO duration.',
      },
      choices: {
        P90D: { de: '90 Tage', en: '90 days' },
        P30D: { de: '30 Tage', en: '30 days' },
        P180D: { de: '180 Tage', en: '180 days' },
        P365D: { de: '1 Jahr', en: '1 year' },
      },
    },
    limit: {
      label: { de: 'Grenzwert', en: 'Limit value' },
      help: {
        de: 'An ihm steht die Unsicherheit. 0: PM10 50, PM2,5 25, NO2 40, O3 120 µg/m³ (39. BImSchV).',
        en: 'Where the uncertainty is told. 0: PM10 50, PM2.5 25, NO2 40, O3 120 µg/m³ (39. BImSchV).',
      },
    },
    referenceUncertainty: {
      label: { de: 'Unsicherheit des Vergleichs', en: 'Uncertainty of the comparison' },
      help: {
        de: 'Standardunsicherheit in der Einheit der Größe; 0 rechnet zu Lasten des Sensors.',
        en: 'Standard uncertainty in the unit of the property; 0 counts against the sensor.',
      },
    },
    classes: {
      label: { de: 'Zahlen der Klassen', en: 'Numbers of the classes' },
      help: {
        de: 'Höchste Unsicherheit der Klassen 1, 2, 3 in Prozent, aufsteigend. Ein Feldvergleich ist kein Zertifikat.',
        en: 'Greatest uncertainty of classes 1, 2, 3 in per cent, rising. A comparison in the field is no certificate.',
      },
      empty: { de: 'Staub 50, 100, 200; Gase 25, 75, 200', en: 'dust 50, 100, 200; gases 25, 75, 200' },
    },
    layout: {
      label: LAYOUT,
      choices: {
        summary: { de: 'Ergebnis, Zeile je Sensor', en: 'result, row per sensor' },
        drift: { de: 'Drift nach Monaten', en: 'drift by month' },
        humidity: { de: 'nach Feuchte', en: 'by humidity' },
        pairs: { de: 'Stundenpaare', en: 'pairs of hours' },
        all: { de: 'alles', en: 'everything' },
      },
    },
    minQuality: MIN_QUALITY,
  },
};
