import { both, joined, type Sentence } from '@smartregion/terms/sentence';
import { formsOf, type SchemaNode } from './schema-node';

/** What can be written for a value, as a part of a sentence: „eine ganze Zahl von 1 bis 16“. */
export function expectationOf(node: SchemaNode | undefined): Sentence {
  if (node?.like) {
    return node.like;
  }
  const forms = node ? formsOf(node) : [];
  const constants = forms.flatMap((form) => form.enum ?? (form.const === undefined ? [] : [form.const]));
  if (constants.length > 0) {
    return { de: `eines von: ${constants.join(', ')}`, en: `one of: ${constants.join(', ')}` };
  }
  if (forms.length > 1) {
    return joined(forms.map(expectationOf), { de: ' oder ', en: ' or ' });
  }
  return ofType(node ?? {});
}

function ofType(node: SchemaNode): Sentence {
  switch (node.type) {
    case 'string':
      return { de: 'ein Text', en: 'a text' };
    case 'boolean':
      return { de: 'true oder false', en: 'true or false' };
    case 'integer':
      return joined([{ de: 'eine ganze Zahl', en: 'a whole number' }, limits(node)], '');
    case 'number':
      return joined([{ de: 'eine Zahl', en: 'a number' }, limits(node)], '');
    case 'array':
      return list(node);
    case 'object':
      return group(node);
    default:
      return { de: 'ein anderer Wert', en: 'another value' };
  }
}

/** ` von 1 bis 16`, ` über 0 und bis 1440`; nothing where no limit matters. */
function limits({ minimum, exclusiveMinimum, maximum }: SchemaNode): Sentence {
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  if (least !== undefined) {
    return most === undefined
      ? { de: ` ab ${least}`, en: ` from ${least}` }
      : { de: ` von ${least} bis ${most}`, en: ` from ${least} to ${most}` };
  }
  if (exclusiveMinimum !== undefined) {
    return most === undefined
      ? { de: ` über ${exclusiveMinimum}`, en: ` above ${exclusiveMinimum}` }
      : { de: ` über ${exclusiveMinimum} und bis ${most}`, en: ` above ${exclusiveMinimum} and up to ${most}` };
  }
  return most === undefined ? both('') : { de: ` bis ${most}`, en: ` up to ${most}` };
}

function list({ items, prefixItems }: SchemaNode): Sentence {
  const entries = prefixItems ? joined(prefixItems.map(expectationOf), ', ') : expectationOf(items);
  const isKnown = prefixItems !== undefined || (items !== undefined && Object.keys(items).length > 0);
  return isKnown
    ? {
        de: `eine Liste (Zeilen mit „- “ davor, oder [ … ]): ${entries.de}`,
        en: `a list (lines that begin with "- ", or [ … ]): ${entries.en}`,
      }
    : { de: 'eine Liste (Zeilen mit „- “ davor, oder [ … ])', en: 'a list (lines that begin with "- ", or [ … ])' };
}

function group({ properties, additionalProperties: others }: SchemaNode): Sentence {
  const keys = Object.keys(properties ?? {}).join(', ');
  if (keys) {
    return { de: `eine Gruppe von Schlüsseln (${keys})`, en: `a group of keys (${keys})` };
  }
  const inner = typeof others === 'object' ? expectationOf(others) : both('…');
  return { de: `eine Gruppe „Name: Wert“, der Wert ${inner.de}`, en: `a group "name: value", the value ${inner.en}` };
}
