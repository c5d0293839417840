import { joined, type Sentence } from '@smartregion/terms/sentence';
import type { LimitSet } from '../domain/limits/limit-table';

const NOT_GERMAN_LAW: Sentence = {
  de: 'Die Werte der Richtlinie (EU) 2024/2881 und der WHO sind kein deutsches Recht.',
  en: 'The values of Directive (EU) 2024/2881 and of the WHO are not German law.',
};

const AUTOMATIC: Sentence = {
  de: 'Der Hub rechnet mit automatischen Messungen in MEZ; amtliche Zahlen können abweichen.',
  en: 'The hub counts automatic measurements in CET; official figures may differ.',
};

const CAPTURE: Readonly<Record<LimitSet['capture']['verified'], Sentence | null>> = {
  law: null,
  '2src': null,
  '1src': { de: 'nur eine Quelle', en: 'one source only' },
  unverified: { de: 'eigene Annahme', en: 'our own assumption' },
};

/** What is to be said of these laws beside the figures; of what is not verified, with what it rests on. */
export function limitNotice(laws: readonly LimitSet[]): Sentence {
  const unsure = laws.flatMap(({ title, capture }): Sentence[] => {
    const why = CAPTURE[capture.verified];
    const share = Math.round(100 * capture.year);
    return why
      ? [
          {
            de: `${title.de}: Mindesterfassung ${share} % (${why.de})`,
            en: `${title.en}: data capture of ${share} % (${why.en})`,
          },
        ]
      : [];
  });
  const unverified = joined(unsure, '; ');
  return joined(
    [
      AUTOMATIC,
      ...(laws.some(({ binding }) => !binding) ? [NOT_GERMAN_LAW] : []),
      ...(unsure.length > 0
        ? [{ de: `Nicht abschließend geprüft: ${unverified.de}.`, en: `Not finally verified: ${unverified.en}.` }]
        : []),
    ],
    ' '
  );
}
