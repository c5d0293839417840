import { COURSE, LABELS, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const ROADSIDE_INCREMENT_WORDS = {
  name: { de: 'Zusatzbelastung der Straße', en: 'Roadside increment' },
  about: {
    de: 'Was eine Straße zur Luft ihrer Stadt hinzufügt: Straße minus Hintergrund',
    en: 'What a street adds to the air of its town: street minus background',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    stations: {
      label: { de: 'Messstellen', en: 'Stations' },
      help: {
        de: 'Die an der Straße. Ohne Angabe gelten die verkehrsnahen und die, neben denen Kraftverkehr gezählt wird.',
        en: 'Those at a street. Empty: those known as traffic stations and those beside which motor traffic is counted.',
      },
      empty: { de: 'alle an Straßen', en: 'all at streets' },
    },
    properties: {
      label: { de: 'Größen', en: 'Properties' },
      empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
    },
    background: {
      label: { de: 'Hintergrund', en: 'Background' },
      help: {
        de: 'Die Messstelle abseits von Straßen, die abgezogen wird. Ohne Angabe die nächste bis 25 km.',
        en: 'The station away from streets that is subtracted. Empty: the nearest within 25 km.',
      },
      empty: { de: 'die nächste', en: 'the nearest' },
    },
    layout: {
      label: LAYOUT,
      choices: { course: COURSE, summary: { de: 'Kennzahlen, Zeile je Straße', en: 'figures, row per street' } },
    },
    labels: LABELS,
    minQuality: MIN_QUALITY,
  },
};
