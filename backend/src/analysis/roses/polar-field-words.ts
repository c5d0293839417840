import { FIELD_WORDS, POLLUTANT_WORDS } from './rose-words';

export const POLAR_FIELD_WORDS = {
  name: { de: 'Feld über Windrichtung und -geschwindigkeit', en: 'Field over wind direction and speed' },
  about: {
    de: 'Was bei welcher Windrichtung und Windgeschwindigkeit gemessen wird, geglättet',
    en: 'What is measured with which direction and speed of the wind, smoothed',
  },
  parameters: {
    ...POLLUTANT_WORDS,
    ...FIELD_WORDS,
    size: {
      label: { de: 'Punkte je Seite', en: 'Points a side' },
      help: { de: 'Eine gerade Zahl wird zur nächsten ungeraden.', en: 'An even number becomes the next odd one.' },
    },
    bandwidth: {
      label: { de: 'Glättung', en: 'Smoothing' },
      help: {
        de: 'Wie weit Stunden mit ähnlichem Wind mitzählen. Mehr zeigt weniger Einzelheiten und weniger Zufall.',
        en: 'How far hours with similar wind count. More shows fewer details and less chance.',
      },
      unit: 'm/s',
    },
    least: {
      label: { de: 'Mindestens', en: 'At least' },
      help: {
        de: 'Ein Punkt mit weniger Stunden in der Nähe fehlt.',
        en: 'A point with fewer hours nearby is left out.',
      },
      unit: 'h',
    },
  },
};
