import type { Language } from '../../../panel-plugin/shared/src/text/language';
import type { Choices, Condition, Field, QuestionDescription, Selection } from './description';
import { QUESTIONS, WORDING, type HubQuery } from './questions';

/** What a field of a saved query holds; anything may have been saved. */
type Values = Readonly<Record<string, unknown>>;

/** The question of a saved query; undefined for one of a newer release. */
export function questionOf({ type }: Pick<HubQuery, 'type'>): QuestionDescription | undefined {
  return Object.hasOwn(QUESTIONS, type) ? QUESTIONS[type] : undefined;
}

/** Whether the answer is a table. */
export function isTable(query: HubQuery): boolean {
  const question = questionOf(query);
  if (!question) {
    return false;
  }
  return question.tables === 'all' || question.tables.includes(String(valueOf(question, { ...query }, 'layout')));
}

/** Lists of a selection narrow each other; other lists stand for themselves. */
export function isSelection(field: Field): field is Field & { kind: 'list'; key: keyof Selection } {
  return field.kind === 'list' && field.key === field.offers;
}

/**
 * The fields that matter as the query stands, in the order in which they are asked.
 * @param calculated by an alert rule, which sees neither tables nor what is only drawn; what was saved of it is shown
 */
export function fieldsAsked(query: HubQuery, calculated: boolean): Field[] {
  const question = questionOf(query);
  if (!question) {
    return [];
  }
  const saved: Values = { ...query };
  const values = calculated ? { ...saved, layout: undefined } : saved;
  const table = !calculated && isTable(query);
  const asked = question.fields.filter((field) => {
    const isSaved = field.key !== 'layout' && saved[field.key] !== undefined;
    return (
      (!field.drawn || !calculated || isSaved) &&
      (!field.when || holds(field.when, question, values)) &&
      !(field.unless && holds(field.unless, question, values))
    );
  });
  const after = asked.findIndex(({ key }) => key === 'layout') + 1;
  return table ? [...asked.slice(0, after), WORDING, ...asked.slice(after)] : asked;
}

function holds(condition: Condition, question: QuestionDescription, values: Values): boolean {
  return Object.entries(condition).every(([key, those]) =>
    (those as readonly unknown[]).includes(valueOf(question, values, key))
  );
}

/** A saved value, or the hub's default. */
function valueOf({ fields }: QuestionDescription, values: Values, key: string): unknown {
  const field = fields.find((one) => one.key === key);
  return values[key] ?? (field && defaultOf(field));
}

function defaultOf(field: Field): string | boolean | undefined {
  switch (field.kind) {
    case 'choice':
      return field.choices[0]![0];
    case 'switch':
    case 'number':
    case 'text':
    case 'date':
      return field.default;
    default:
      return undefined;
  }
}

/** A text, or a number as one; undefined for what is neither. */
export function textOf(saved: unknown): string | undefined {
  return typeof saved === 'string' || (typeof saved === 'number' && Number.isFinite(saved)) ? String(saved) : undefined;
}

/** The number that was typed; what is none means the hub's default. */
export function numberOf(typed: string | undefined): number | undefined {
  const number = Number(typed?.trim().replace(',', '.') || NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** The value to save: none for the hub's own default. */
export function unlessDefault<Value extends string>(choices: Choices, value: Value | undefined): Value | undefined {
  return value === choices[0]![0] ? undefined : value;
}

/** What was chosen in place of the default, in words for the line above collapsed options. */
export function chosenWords(field: Field, saved: unknown, language: Language, off: string): string | undefined {
  switch (field.kind) {
    case 'choice': {
      const value = unlessDefault(field.choices, textOf(saved));
      return value && wordsOf(field.choices, value, language, field.numeric?.unit);
    }
    case 'names':
    case 'list': {
      const choices = field.kind === 'names' ? field.choices : [];
      return Array.isArray(saved) && saved.length > 0
        ? saved.map((value) => wordsOf(choices, String(value), language)).join(', ')
        : undefined;
    }
    case 'switch':
      return typeof saved !== 'boolean' || saved === field.default
        ? undefined
        : `${field.label[language]}${saved ? '' : `: ${off}`}`;
    case 'number':
      return textOf(saved) && [textOf(saved), field.unit].filter(Boolean).join(' ');
    default:
      return textOf(saved) || undefined;
  }
}

function wordsOf(choices: Choices, value: string, language: Language, unit?: string): string {
  const words = choices.find(([one]) => one === value)?.[1][language];
  return words ?? (unit ? `${value} ${unit}` : value);
}
