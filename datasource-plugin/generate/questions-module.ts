import type { ChoiceField, Field, QuestionDescription } from '../src/query/description';

/**
 * The module of the plugin that holds the questions: their types, and what their forms are drawn from.
 * @param common parameters that every query has, whatever it asks
 * @returns TypeScript, not yet formatted
 */
export function questionsModule(
  questions: Readonly<Record<string, QuestionDescription>>,
  common: { readonly language: readonly string[]; readonly wording: ChoiceField }
): string {
  const types = Object.keys(questions);
  return `/** Made of the hub's questions by \`npm run generate\`; nothing here is written by hand. */
import type { DataQuery } from '@grafana/schema';
import type { ChoiceField, QuestionDescription, Selection } from './description';

/**
 * What all queries have in common. Every other key may be missing: its default lives in the hub, so that alert rules
 * and shared dashboards, which run the saved JSON, mean the same as the editor.
 */
export interface SavedQuery extends DataQuery, Selection {
  /** The form of the saved JSON, see migrations.ts. */
  version?: number;
  /** Its panel is told what is new; without it, it asks when Grafana refreshes. */
  live?: boolean;
  /** Language of names and errors; without it the reader's. */
  language?: ${unionOf(common.language)};
  ${propertyOf(common.wording)}
}

${types.map((type) => interfaceOf(type, questions[type]!)).join('\n\n')}

export type HubQuery = ${types.map(nameOf).join(' | ')};
export type QuestionType = HubQuery['type'];

/** How tables are worded. */
export const WORDING: ChoiceField = ${JSON.stringify(common.wording)};

export const QUESTIONS: Readonly<Record<QuestionType, QuestionDescription>> = ${JSON.stringify(questions)};
`;
}

/** `air-quality-index` → `AirQualityIndexQuery` */
function nameOf(type: string): string {
  const words = type.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  return `${words.join('')}Query`;
}

function interfaceOf(type: string, { about, fields }: QuestionDescription): string {
  const own = fields.filter((field) => !(field.kind === 'list' && field.key === field.offers));
  return `/** ${about.en}. */
export interface ${nameOf(type)} extends SavedQuery {
  type: '${type}';
  ${own.map(propertyOf).join('\n  ')}
}`;
}

function propertyOf(field: Field): string {
  return `/** ${(field.help ?? field.label).en} */\n  ${field.key}?: ${typeOf(field)};`;
}

function typeOf(field: Field): string {
  switch (field.kind) {
    case 'list':
    case 'names':
      // Variables may stand among the names.
      return 'string[]';
    case 'choice':
      return field.numeric ? 'number' : field.open ? 'string' : unionOf(field.choices.map(([value]) => value));
    case 'switch':
      return 'boolean';
    case 'number':
      return 'number';
    case 'one':
    case 'date':
    case 'text':
      return 'string';
  }
}

const unionOf = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(' | ');
