import { LAYOUT, SELECTION } from '../../form/common-words';
import { STATE_WORDS } from '../action-words';

const ALL = { de: 'alle', en: 'all' };

export const ACTIONS_WORDS = {
  name: { de: 'Maßnahmen', en: 'Measures' },
  about: {
    de: 'Was geschaltet ist, warum, seit wann, was als Nächstes kommt und wer es freigegeben hat',
    en: 'What is on, why, since when, what comes next and who released it',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    rules: { label: { de: 'Regeln', en: 'Rules' }, empty: ALL },
    layout: {
      label: LAYOUT,
      choices: {
        states: { de: 'Schaltzustand jetzt', en: 'state now' },
        audit: { de: 'Protokoll, Neuestes zuerst', en: 'audit, newest first' },
        annotations: { de: 'Markierungen', en: 'annotations' },
        course: { de: 'Schaltzustände im Verlauf', en: 'states over time' },
      },
    },
    measure: {
      label: { de: 'Zahl für Alarme', en: 'Figure for alerts' },
      choices: {
        on: { de: 'eingeschaltet', en: 'on' },
        proposed: { de: `${STATE_WORDS.proposed.de}, wartet auf Freigabe`, en: 'proposed, waits for its release' },
        faulty: STATE_WORDS.faulty,
      },
    },
  },
};
