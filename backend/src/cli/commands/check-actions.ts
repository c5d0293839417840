import { MODE_WORDS, offInWords, onInWords } from '../../analysis/actions/action-words';
import { readQuery } from '../../analysis/asking/ask';
import { HubError } from '@smartregion/terms/errors';
import type { Language } from '@smartregion/terms/sentence';
import type { Rule } from '../../model/action/rule';

const WORDS = {
  de: {
    head: 'Maßnahmen:',
    alert: 'auf einen Alarm',
    assumed: 'angenommen, nicht gewählt',
    wrong: 'Die Abfrage geht so nicht',
  },
  en: { head: 'Measures:', alert: 'by an alert', assumed: 'assumed, not chosen', wrong: 'The query is wrong' },
};

/** What each rule does, what of it the hub assumes, and whether its query is understood. */
export function describeActions(rules: readonly Rule[], language: Language): string[] {
  const words = WORDS[language];
  const lines = rules.flatMap((rule) => {
    const { id, name, mode, input, on, assumed } = rule;
    const by = input.from === 'alert' ? words.alert : `${onInWords(on, language)}; ${offInWords(rule, language)}`;
    const wrong = wrongOf(rule, language);
    return [
      `  ${id} (${MODE_WORDS[mode][language]}): ${name[language]}`,
      `    ${by}`,
      ...(assumed.length > 0 ? [`    ${words.assumed}: ${assumed.join(', ')}`] : []),
      ...(wrong === undefined ? [] : [`    ${words.wrong}: ${wrong}`]),
    ];
  });
  return lines.length > 0 ? ['', words.head, ...lines] : [];
}

function wrongOf({ input }: Rule, language: Language): string | undefined {
  try {
    if (input.from === 'question') {
      readQuery({ refId: 'A', ...input.query });
    }
    return undefined;
  } catch (error) {
    if (error instanceof HubError) {
      const { message, remedy } = error.in(language);
      return `${message} ${remedy}`;
    }
    throw error;
  }
}
