import { LAYOUT, SELECTION } from '../form/common-words';

export const FEED_HEALTH_WORDS = {
  name: { de: 'Zustand der Datenquellen', en: 'Health of data sources' },
  about: {
    de: 'Was kommt, was fehlt, was abgelehnt wurde und welche Messstelle schweigt',
    en: 'What comes, what is missing, what was rejected and which station is silent',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    stations: SELECTION.stations,
    feeds: { label: SELECTION.feeds.label, empty: { de: 'alle', en: 'all' } },
    layout: {
      label: LAYOUT,
      choices: {
        feeds: { de: 'Zeile je Kommune und Datenquelle', en: 'row per municipality and data source' },
        stations: { de: 'Zeile je Messstelle', en: 'row per station' },
      },
    },
    measure: {
      label: { de: 'Zahl für Alarme', en: 'Figure for alerts' },
      choices: {
        silent: { de: 'schweigende Messstellen', en: 'silent stations' },
        outage: { de: 'Ausfall der ganzen Datenquelle', en: 'outage of the whole source' },
      },
    },
    over: {
      label: { de: 'Gezählt mindestens über', en: 'Counted over at least' },
      choices: {
        P7D: { de: '7 Tage', en: '7 days' },
        P1D: { de: '1 Tag', en: '1 day' },
        P28D: { de: '4 Wochen', en: '4 weeks' },
      },
    },
  },
};
