import { z } from 'zod';
import { FORM, type FormHints } from '../../backend/src/analysis/form/hints';
import type { ParameterWords, QuestionWords } from '../../backend/src/analysis/form/words';
import type { Question } from '../../backend/src/analysis/question';
import type { Choices, Field, QuestionDescription } from '../src/query/description';

type AnyQuestion = Pick<Question<unknown>, 'type' | 'parameters' | 'words' | 'tables'>;

/** JSON Schema of one parameter, as far as a form has to know it. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of a parameter that takes this or that, such as a list or one text. */
  readonly anyOf?: readonly Schema[];
}

/**
 * A question as the editor's form needs it.
 * @throws Error that names the parameter or value that has no words, or the words that have no parameter
 */
export function describeQuestion({ type, parameters, words, tables }: AnyQuestion): QuestionDescription {
  const { name, about, parameters: said } = words as QuestionWords<Record<string, unknown>>;
  const stale = Object.keys(said).filter((key) => !(key in parameters.shape));
  if (stale.length > 0) {
    throw new Error(`The question "${type}" has words for ${stale.join(', ')}, but no such parameter.`);
  }
  return { name, about, tables, fields: describeFields(type, parameters, said) };
}

/**
 * @param where what has these parameters, for errors
 * @throws Error that names the parameter or value that has no words
 */
export function describeFields(
  where: string,
  parameters: z.ZodObject,
  words: Readonly<Record<string, ParameterWords | undefined>>
): Field[] {
  const schemas = propertiesOf<Schema>(z.toJSONSchema(parameters, { io: 'input' }));
  const hints = propertiesOf<FormHints>(z.toJSONSchema(parameters, { io: 'input', metadata: FORM }));
  return Object.keys(parameters.shape).map((key) => {
    const said = words[key];
    if (!said) {
      throw new Error(`${where}.${key} has no words: label, and choices where there are any, in German and English.`);
    }
    const schema = { ...schemas[key]!, default: defaultOf(parameters.shape[key] as z.ZodType) };
    return fieldOf(key, `${where}.${key}`, schema, hints[key]!, said);
  });
}

/** JSON Schema leaves out the default of what is transformed. */
function defaultOf({ def }: z.ZodType): unknown {
  const { defaultValue, innerType, in: input } = def as Partial<z.core.$ZodDefaultDef & z.core.$ZodPipeDef>;
  const inner = innerType ?? input;
  return defaultValue ?? (inner && defaultOf(inner as z.ZodType));
}

const propertiesOf = <T>(json: object) => (json as { properties: Record<string, T> }).properties;

function fieldOf(key: string, where: string, schema: Schema, hints: FormHints, words: ParameterWords): Field {
  const { offers, fallback, unmeasured, main, drawn, when, unless } = hints;
  const { label, help, empty, unit } = words;
  const common = {
    ...{ key, label, help, empty, when, unless },
    ...(main && { main }),
    ...(drawn && { drawn }),
  };
  const isList = schema.anyOf?.some(({ type }) => type === 'array') ?? schema.type === 'array';
  if (offers) {
    return { ...common, kind: isList ? 'list' : 'one', offers, fallback, ...(unmeasured && { unmeasured }) };
  }
  const names = schema.enum ?? hints.names;
  if (names) {
    return { ...common, kind: isList ? 'names' : 'choice', choices: choicesOf(where, schema, names, words) };
  }
  if (schema.type === 'boolean') {
    return { ...common, kind: 'switch', default: schema.default === true };
  }
  const isNumber = schema.type === 'number' || schema.type === 'integer';
  const offered = Object.keys(words.choices ?? {});
  if (offered.length > 0) {
    const numeric = isNumber ? { numeric: { ...(unit && { unit }) } } : {};
    return { ...common, kind: 'choice', choices: choicesOf(where, schema, offered, words), open: true, ...numeric };
  }
  const fixed = schema.default === undefined || schema.default === '' ? {} : { default: String(schema.default) };
  return isNumber
    ? { ...common, kind: 'number', ...fixed, unit, min: schema.minimum, max: schema.maximum }
    : { ...common, kind: schema.format === 'date' ? 'date' : 'text', ...fixed };
}

/** The default first, then in the order of the schema. */
function choicesOf(where: string, schema: Schema, names: readonly string[], { choices = {} }: ParameterWords): Choices {
  const first = String(schema.default ?? '');
  const ordered = names.includes(first) ? [first, ...names.filter((name) => name !== first)] : names;
  const unsaid = ordered.filter((name) => !choices[name]);
  const stale = Object.keys(choices).filter((name) => !ordered.includes(name));
  if (unsaid.length + stale.length > 0) {
    const [problem, of] = unsaid.length > 0 ? ['no words for', unsaid] : ['words for what is no choice:', stale];
    throw new Error(`${where} has ${problem} ${of.map((name) => `"${name}"`).join(', ')}.`);
  }
  return ordered.map((name) => [name, choices[name]!] as const);
}
