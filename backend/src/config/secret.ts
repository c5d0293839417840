import type { ConfigReader } from './problems/reader';
import { nodeAt, type SchemaNode } from './problems/schema-node';
import { inEnvironment, inFile, unreadableFile, type Places } from './secret-places';
import type { Sentence } from '@smartregion/terms/sentence';
import type { KeyPath } from './yaml/source';

/** Where secrets and relative paths come from, and what of them is needed. */
export interface Surroundings extends Places {
  /** Which secrets must be there: to import a file or to ask the store needs none. Without it all. */
  readonly needs?: (secret: SecretUse) => boolean;
}

/** What a secret is for: a feed of a Kommune, a Kommune, or the hub. */
export interface SecretUse {
  /** Slug. */
  readonly kommune?: string;
  readonly feed?: string;
}

/** Stands for a secret that nobody needs now and that is not there. */
const STAND_IN = 'not-needed-now';

/** The secret named at `path` as `{ env: NAME }` or `{ file: path }`; undefined when none is named or none is found. */
export function readSecret(reader: ConfigReader, path: KeyPath, around: Surroundings): string | undefined {
  const value = reader.source.valueAt(path);
  if (value === undefined) {
    return undefined;
  }
  const reference = referenceIn(value);
  if (!reference) {
    reportNoReference(reader, path, value);
    return undefined;
  }
  const [, variable] = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(reference.env ?? '') ?? [];
  if (variable !== undefined) {
    const place = `${String(path.at(-1))}: { env: ${variable} }`;
    reader.report(
      path,
      {
        de: 'Hinter env: steht der Name der Variable allein.',
        en: 'Behind env: the name of the variable stands alone.',
      },
      { de: `Schreiben Sie den Namen ohne $: ${place}.`, en: `Write the name without $: ${place}.` }
    );
    return undefined;
  }
  const found =
    reference.env === undefined
      ? inFile(reference.file, around)
      : inEnvironment(reference.env, around, originOf(reader, path));
  if ('secret' in found) {
    return found.secret;
  }
  if (isNeeded(reader, path, around)) {
    reader.report(path, ...found.lacks);
  }
  return undefined;
}

/** How one comes by a secret: those of feeds a provider gives, those of the hub and of Kommunen are made. */
function originOf({ source }: ConfigReader, path: KeyPath): Sentence {
  const feed = path[2] === 'feeds' ? source.valueAt([...path.slice(0, 4), 'feed']) : undefined;
  return typeof feed === 'string'
    ? {
        de: `Es kommt vom Anbieter: docs/feeds/${feed}.md sagt, wie.`,
        en: `The provider gives it: docs/feeds/${feed}.md says how.`,
      }
    : { de: 'Ein neues erzeugt: openssl rand -hex 16.', en: 'A new one: openssl rand -hex 16.' };
}

function isNeeded({ source }: ConfigReader, path: KeyPath, { needs }: Surroundings): boolean {
  const textAt = (at: KeyPath) => (source.valueAt(at) === undefined ? undefined : String(source.valueAt(at)));
  const [kommune, feed] = [textAt([...path.slice(0, 2), 'slug']), textAt([...path.slice(0, 4), 'feed'])];
  return needs?.({ ...(kommune ? { kommune } : {}), ...(feed ? { feed } : {}) }) ?? true;
}

/**
 * A feed's options with every `{ env: … }` and `{ file: … }` replaced by the secret it names. What the schema marks as
 * secret must be named in this way.
 */
export function resolveSecrets(
  reader: ConfigReader,
  path: KeyPath,
  value: unknown,
  node: SchemaNode | undefined,
  around: Surroundings
): unknown {
  if (referenceIn(value) !== undefined || (node?.secret && value !== null && value !== undefined)) {
    const secret = readSecret(reader, path, around);
    return secret ?? (isNeeded(reader, path, around) ? undefined : STAND_IN);
  }
  if (node?.file && typeof value === 'string' && !isContent(value) && isNeeded(reader, path, around)) {
    const lacks = unreadableFile(value, around);
    if (lacks) {
      reader.report(path, ...lacks);
    }
  }
  const inner = (key: string | number, item: unknown) => {
    const child = nodeAt(node, [key], value);
    // What has no place in the schema is told as that.
    return child === undefined ? item : resolveSecrets(reader, [...path, key], item, child, around);
  };
  if (Array.isArray(value)) {
    return value.map((item, i) => inner(i, item));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(key, item)]));
  }
  return value;
}

/** Base64 in place of a path: no path is that long. */
const isContent = (text: string) => text.length > 1000;

type Reference =
  { readonly env: string; readonly file?: undefined } | { readonly env?: undefined; readonly file: string };

function referenceIn(value: unknown): Reference | undefined {
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  const [key, text] = entries[0] ?? [];
  const isOne = entries.length === 1 && (key === 'env' || key === 'file') && typeof text === 'string' && text !== '';
  return isOne ? (value as Reference) : undefined;
}

/** Says nothing of the value: it may be the secret. */
function reportNoReference(reader: ConfigReader, path: KeyPath, value: unknown): void {
  const key = String(path.at(-1));
  const isGroup = value !== null && typeof value === 'object';
  const [, variable] = (typeof value === 'string' && /^\$\{?([A-Za-z_]\w*)\}?$/.exec(value)) || [];
  if (variable !== undefined) {
    reader.report(
      path,
      { de: 'Der Hub setzt hier keine Variablen ein.', en: 'The hub does not fill in variables here.' },
      { de: `Schreiben Sie: ${key}: { env: ${variable} }.`, en: `Write: ${key}: { env: ${variable} }.` }
    );
    return;
  }
  const place = `${key}: { env: NAME }`;
  const de = `Nennen Sie seinen Ort: ${place} oder { file: /run/secrets/name }`;
  const en = `Name its place: ${place} or { file: /run/secrets/name }`;
  if (value === null || isGroup) {
    reader.report(
      path,
      { de: `„${key}“ nennt kein Geheimnis.`, en: `"${key}" names no secret.` },
      { de: `${de}.`, en: `${en}.` }
    );
    return;
  }
  reader.report(
    path,
    { de: 'Ein Geheimnis darf nicht in dieser Datei stehen.', en: 'A secret must not stand in this file.' },
    {
      de: `${de}, und ändern Sie es, falls die Datei schon weitergegeben wurde.`,
      en: `${en}, and change the secret if the file was shared.`,
    }
  );
}
