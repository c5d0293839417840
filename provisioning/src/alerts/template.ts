import type { Language, Text } from '../language';

/*
 * Pieces of sentences in Grafana's template language. They say `.Labels` and `.Values`, never `$labels`: Grafana reads what
 * begins with a dollar in a provisioned file as a variable of the environment.
 */

export const STATION = '{{ .Labels.station_name }}';

/** A figure with so many decimals; German has a comma. */
export function figure(letter: string, decimals: number): Text {
  const value = `printf "%.${decimals}f" .Values.${letter}.Value`;
  return { de: decimals === 0 ? `{{ ${value} }}` : `{{ reReplaceAll "[.]" "," (${value}) }}`, en: `{{ ${value} }}` };
}

/** A share as per cent: `86,4 %` in German. */
export function percent(letter: string): Text {
  const share = `humanizePercentage .Values.${letter}.Value`;
  return { de: `{{ reReplaceAll "%" " %" (reReplaceAll "[.]" "," (${share})) }}`, en: `{{ ${share} }}` };
}

/** The words for the highest step that a figure has reached; steps from the highest down. */
export function steps(letter: string, words: readonly (readonly [from: number, words: Text])[]): Text {
  return both((language) =>
    choice(
      words.map(([from, text]) => [`ge .Values.${letter}.Value ${from.toFixed(1)}`, text[language]]),
      ''
    )
  );
}

/** What a label means; as it is where nobody knows. */
export function named(label: string, words: ReadonlyMap<string, Text>): Text {
  return both((language) =>
    choice(
      [...words].map(([id, text]) => [`eq .Labels.${label} "${id}"`, text[language]]),
      `{{ .Labels.${label} }}`
    )
  );
}

/** Pieces one after the other. */
export function sentence(...parts: readonly (string | Text)[]): Text {
  return both((language) => parts.map((part) => (typeof part === 'string' ? part : part[language])).join(''));
}

const both = (words: (language: Language) => string): Text => ({ de: words('de'), en: words('en') });

function choice(cases: readonly (readonly [test: string, words: string])[], otherwise: string): string {
  const branches = cases.map(([test, words], i) => `{{ ${i === 0 ? 'if' : 'else if'} ${test} }}${words}`);
  return `${branches.join('')}{{ else }}${otherwise}{{ end }}`;
}
