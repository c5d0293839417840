import { HubError } from '@smartregion/terms/errors';
import type { Language, Sentence } from '@smartregion/terms/sentence';

/** One thing that is wrong, or odd, in a configuration: where, what, and what to do. */
export interface Problem {
  readonly line: number;
  readonly key: string;
  readonly sentence: Sentence;
  readonly remedy: Sentence;
}

/** As one line: `file:12 kommunen[0].ags: what is wrong. What to do.` */
export function lineOf(file: string, { line, key, sentence, remedy }: Problem, language: Language): string {
  return `${file}:${line} ${key}: ${sentence[language]} ${remedy[language]}`;
}

/**
 * All problems of a file as one error.
 * @param hints what is odd beside them, for whoever checks the file
 */
export function configError(file: string, problems: readonly Problem[], hints: readonly Problem[] = []): HubError {
  const sorted = sortedByLine(problems);
  const details = { file, problems: sorted, ...(hints.length > 0 ? { hints: sortedByLine(hints) } : {}) };
  const [first, ...others] = sorted;
  if (first && others.length === 0) {
    const where = `${file}:${first.line} ${first.key}: `;
    const sentence = { de: where + first.sentence.de, en: where + first.sentence.en };
    return new HubError('config', sentence, first.remedy, details);
  }
  const listed = (language: Language) => sorted.map((problem) => `  ${lineOf(file, problem, language)}`).join('\n');
  return new HubError(
    'config',
    {
      de: `${file} hat ${sorted.length} Fehler:\n${listed('de')}\n`,
      en: `${file} has ${sorted.length} problems:\n${listed('en')}\n`,
    },
    {
      de: '„hub check --config <Datei>“ prüft nach dem Berichtigen erneut, ohne etwas zu starten.',
      en: 'Correct them; "hub check --config <file>" looks again without starting anything.',
    },
    details
  );
}

export function sortedByLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line);
}
