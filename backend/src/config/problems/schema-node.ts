import { z } from 'zod';
import type { Sentence } from '@smartregion/terms/sentence';
import type { KeyPath } from '../yaml/source';

/** What JSON Schema says of a value (https://json-schema.org/draft/2020-12), as far as configurations use it. */
export interface SchemaNode {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly description?: string;
  /** Metadata of our own: what can be written there, where type and limits do not say it. */
  readonly like?: Sentence;
  /** Metadata of our own: what people may write for one of its values, and mean by it. */
  readonly called?: Readonly<Record<string, string>>;
  /** Metadata of our own: its value must not stand in the file, but be named as `{ env: … }` or `{ file: … }`. */
  readonly secret?: boolean;
  /** Metadata of our own: it is the path of a file that must be there. */
  readonly file?: boolean;
}

const NODES = new WeakMap<z.ZodType, SchemaNode>();

/** What may be written for a schema, before its defaults and transformations. */
export function schemaOf(type: z.ZodType): SchemaNode {
  const known = NODES.get(type);
  if (known) {
    return known;
  }
  const node = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  NODES.set(type, node);
  return node;
}

/** The forms that a value may have: one, or several. */
export function formsOf(node: SchemaNode): readonly SchemaNode[] {
  return node.anyOf ?? node.oneOf ?? [node];
}

/** The schema of the value at `path`, where `value` stands for `node`; undefined for keys that it does not have. */
export function nodeAt(node: SchemaNode | undefined, path: KeyPath, value: unknown): SchemaNode | undefined {
  const [key, ...rest] = path;
  if (key === undefined || node === undefined) {
    return node;
  }
  const children = fitting(node, value).flatMap((form) => childOf(form, key) ?? []);
  const below = value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
  return nodeAt(children.length > 1 ? { anyOf: children } : children[0], rest, below as unknown);
}

/** All keys that a group may have; undefined where it is no group, or where any key is allowed. */
export function keysOf(node: SchemaNode | undefined, value: unknown): readonly string[] | undefined {
  const groups = node ? fitting(node, value).flatMap(({ properties }) => properties ?? []) : [];
  return groups.length > 0 ? groups.flatMap((properties) => Object.keys(properties)) : undefined;
}

function childOf(node: SchemaNode, key: string | number): SchemaNode | undefined {
  if (typeof key === 'number') {
    return node.prefixItems?.[key] ?? node.items;
  }
  const { properties = {}, additionalProperties: others } = node;
  return Object.hasOwn(properties, key) ? properties[key] : typeof others === 'object' ? others : undefined;
}

/** The forms whose fixed keys (`format: ttn`) are those of the value; all where none are. */
function fitting(node: SchemaNode, value: unknown): readonly SchemaNode[] {
  const forms = formsOf(node);
  const same = forms.filter(({ properties = {} }) =>
    Object.entries(properties).every(
      ([key, property]) =>
        property.const === undefined || property.const === (Object(value) as Record<string, unknown>)[key]
    )
  );
  return same.length > 0 ? same : forms;
}
