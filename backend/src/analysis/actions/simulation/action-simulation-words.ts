import { LAYOUT, SELECTION } from '../../form/common-words';

const AS_IT_IS = { de: 'wie eingerichtet', en: 'as configured' };
const MINUTES = 'min';

export const ACTION_SIMULATION_WORDS = {
  name: { de: 'Simulation von Maßnahmen', en: 'Simulation of measures' },
  about: {
    de: 'Wie oft, wie lange und wann eine Regel geschaltet hätte, und was andere Schwellen ändern',
    en: 'How often, how long and when a rule would have switched, and what other thresholds change',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    rules: { label: { de: 'Regeln', en: 'Rules' }, empty: { de: 'alle', en: 'all' } },
    layout: {
      label: LAYOUT,
      choices: {
        summary: { de: 'Zeile je Regel', en: 'row per rule' },
        months: { de: 'Zeile je Monat', en: 'row per month' },
        activations: { de: 'Zeile je Einschaltung', en: 'row per activation' },
        annotations: { de: 'Markierungen', en: 'annotations' },
      },
    },
    on: {
      label: { de: 'Andere Einschaltschwelle', en: 'Other threshold to switch on' },
      help: {
        de: 'Jede dieser Zahlen stellt neben die eingerichtete Regel eine zweite, geänderte.',
        en: 'Each of these figures puts a second, changed version beside the rule.',
      },
      empty: AS_IT_IS,
    },
    off: {
      label: { de: 'Andere Ausschaltschwelle', en: 'Other threshold to switch off' },
      help: {
        de: 'Leer: im selben Verhältnis zur Einschaltschwelle wie eingerichtet.',
        en: 'Empty: at the same share of the threshold to switch on as configured.',
      },
      empty: AS_IT_IS,
    },
    intervals: { label: { de: 'Nötige Intervalle', en: 'Intervals needed' }, empty: AS_IT_IS },
    of: { label: { de: 'von den letzten', en: 'of the last' }, empty: AS_IT_IS },
    offFor: { label: { de: 'Zurück seit', en: 'Back for' }, unit: MINUTES, empty: AS_IT_IS },
    minOn: { label: { de: 'Mindestschaltdauer', en: 'On for at least' }, unit: MINUTES, empty: AS_IT_IS },
    maxOn: { label: { de: 'Höchstschaltdauer', en: 'On for at most' }, unit: MINUTES, empty: AS_IT_IS },
    lock: { label: { de: 'Sperrzeit', en: 'Lock' }, unit: MINUTES, empty: AS_IT_IS },
    perDay: { label: { de: 'Einschaltungen am Tag', en: 'Activations a day' }, empty: AS_IT_IS },
    delay: {
      label: { de: 'Werte kommen später um', en: 'Numbers come later by' },
      help: {
        de: 'So lange nach dem Ende ihres Intervalls gelten Werte erst als bekannt.',
        en: 'So long after the end of its interval a number counts as known.',
      },
      unit: MINUTES,
    },
  },
};
