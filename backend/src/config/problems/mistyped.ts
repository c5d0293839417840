import type { RuleWords } from '../../model/rule';
import { asLine, cannotBe, write, type Found } from './found';
import { formsOf, type SchemaNode } from './schema-node';

/** `„05978028“`: quotes that a word processor made. */
export function quotedByMachine({ key, isEntry, value }: Found): RuleWords | undefined {
  const [, inner] = (typeof value === 'string' && /^[„“”‚‘’«»](.*)[“”‘’«»]$/.exec(value)) || [];
  return inner === undefined
    ? undefined
    : {
        sentence: {
          de: `„${key}“ steht in typografischen Anführungszeichen, die hier zum Wert gehören.`,
          en: `"${key}" has typographic quotes, which are a part of the value here.`,
        },
        remedy: write(asLine(key, isEntry, `"${inner}"`)),
      };
}

/** A value that is of another type than it was meant: quotes, decimal commas, words for true and false. */
export function mistyped(found: Found): RuleWords | undefined {
  const { key, isEntry, value, typed, node } = found;
  const forms = node ? formsOf(node) : [];
  const wants = (type: string) => forms.some((form) => form.type === type);
  const wantsNumber = wants('number') || wants('integer');
  if (wants('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    const what =
      typeof value === 'number'
        ? { de: 'als Zahl', en: 'as a number' }
        : { de: 'als Ja oder Nein', en: 'as true or false' };
    const quoted = asLine(key, isEntry, `"${typed ?? String(value)}"`);
    return {
      sentence: { de: `„${key}“ wird ${what.de} gelesen.`, en: `"${key}" is read ${what.en}.` },
      remedy: { de: `Setzen Sie Anführungszeichen: ${quoted}.`, en: `Put it in quotes: ${quoted}.` },
    };
  }
  if (wantsNumber && !wants('string') && typeof value === 'string') {
    return numberInText(found, value.trim());
  }
  if (wants('boolean') && typeof value === 'string') {
    const means = TRUE.test(value) ? 'true' : FALSE.test(value) ? 'false' : undefined;
    return means === undefined ? undefined : { ...cannotBe(key, value), remedy: write(asLine(key, isEntry, means)) };
  }
  return alone(found, forms);
}

/** A single value where a list of such values stands, or a group of which it is the first. */
function alone({ key, isEntry, value, typed }: Found, [form, ...others]: readonly SchemaNode[]): RuleWords | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'number';
  if (others.length > 0 || !isScalar) {
    return undefined;
  }
  const text = String(typed ?? value);
  const ofScalars = form?.items && formsOf(form.items).every(({ type = '' }) => /^(string|number|integer)$/.test(type));
  if (form?.type === 'array' && ofScalars) {
    const sentence = { de: `„${key}“ muss eine Liste sein.`, en: `"${key}" must be a list.` };
    return { sentence, remedy: write(asLine(key, isEntry, `[${text}]`)) };
  }
  const [first, ...more] =
    form?.required ?? (Object.keys(form?.properties ?? {}).length === 1 ? Object.keys(form!.properties!) : []);
  return form?.type === 'object' && first !== undefined
    ? {
        ...cannotBe(key, value),
        remedy: write(
          asLine(key, isEntry, `{ ${[`${first}: ${text}`, ...more.map((name) => `${name}: …`)].join(', ')} }`)
        ),
      }
    : undefined;
}

const TRUE = /^(ja|yes|on|an|wahr|y|j)$/i;
const FALSE = /^(nein|no|off|aus|falsch|n)$/i;

function numberInText({ key, isEntry }: Found, text: string): RuleWords | undefined {
  if (/^[+-]?\d+,\d+$/.test(text)) {
    return decimalComma(key, text, isEntry);
  }
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) {
    const sentence = { de: `„${key}“ steht als Text in Anführungszeichen.`, en: `"${key}" is a text in quotes.` };
    return { sentence, remedy: write(asLine(key, isEntry, text)) };
  }
  return degrees(key, isEntry, text);
}

/** `51°26'55"N`, `51.44875°` → decimal degrees. */
function degrees(key: string, isEntry: boolean, text: string): RuleWords | undefined {
  const [, whole, minutes = '0', seconds = '0'] =
    /^(\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*(?:['′’´`]\s*|$))?(?:(\d+(?:[.,]\d+)?)\s*(?:["″”]|''|´´|$)\s*)?[NOEW]?$/i.exec(
      text
    ) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  const [d, m, s] = [whole, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [number, number, number];
  return {
    sentence: {
      de: `„${key}“ steht in Grad und Minuten: ${text}.`,
      en: `"${key}" is in degrees and minutes: ${text}.`,
    },
    remedy: write(asLine(key, isEntry, String(Math.round((d + m / 60 + s / 3600) * 1e6) / 1e6))),
  };
}

/** A German decimal comma; inside `{ … }` YAML takes what follows it for a key of its own. */
export function decimalComma(key: string, text: string, isEntry = false): RuleWords {
  return {
    sentence: { de: `„${key}“ hat ein Dezimalkomma: ${text}.`, en: `"${key}" has a decimal comma: ${text}.` },
    remedy: write(asLine(key, isEntry, text.replace(',', '.'))),
  };
}
