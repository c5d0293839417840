import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { both } from '../model/sentence';
import type { ConfigReader } from './reader';
import { nodeAt, type SchemaNode } from './schema-node';
import type { KeyPath } from './yaml-source';

/** Where secrets and relative paths come from. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths in the YAML start here. */
  readonly folder: string;
  /** Which secrets must be there: to import a file or to ask the store needs none. Without it all. */
  readonly needs?: (secret: SecretUse) => boolean;
}

/** What a secret is for: a feed of a Kommune, a Kommune, or the hub. */
export interface SecretUse {
  /** Slug. */
  readonly kommune?: string;
  readonly feed?: string;
}

/** Where Docker and Kubernetes put secrets, a file for each; HUB_SECRETS names another folder. */
const SECRETS = '/run/secrets';

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
  const found = reference.env === undefined ? inFile(reference.file, around) : inEnvironment(reference.env, around);
  if ('secret' in found) {
    return found.secret;
  }
  if (isNeeded(reader, path, around)) {
    reader.report(path, ...found.lacks);
  }
  return undefined;
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
  const inner = (key: string | number, item: unknown) =>
    resolveSecrets(reader, [...path, key], item, nodeAt(node, [key], value), around);
  if (Array.isArray(value)) {
    return value.map((item, i) => inner(i, item));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(key, item)]));
  }
  return value;
}

type Reference =
  | { readonly env: string; readonly file?: undefined }
  | { readonly env?: undefined; readonly file: string };

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

type Words = Parameters<ConfigReader['report']> extends [KeyPath, ...infer Rest] ? Rest : never;
type Found = { readonly secret: string } | { readonly lacks: Words };

/** The variable, the file that NAME_FILE names, or the file of that name among the secrets. */
function inEnvironment(name: string, around: Surroundings): Found {
  const { [name]: secret, [`${name}_FILE`]: named, HUB_SECRETS: folder = SECRETS } = around.env;
  if (secret) {
    return { secret };
  }
  if (named) {
    return inFile(named, around);
  }
  const among = inFile(join(folder, name), around);
  if ('secret' in among || among.isThere) {
    return among;
  }
  return {
    lacks: [
      {
        de: `Das Geheimnis ${name} ist nicht gesetzt.`,
        en: `The environment variable ${name} is not set.`,
      },
      {
        de: `Setzen Sie die Umgebungsvariable ${name}, wo der Hub startet, oder legen Sie es als Datei ${join(folder, name)} ab (mit Docker: in .env oder als Datei secrets/${name}). Ein neues erzeugt: openssl rand -hex 16.`,
        en: `Set it where the hub is started, or put it into the file ${join(folder, name)} (with Docker: into .env, or as the file secrets/${name}). A new one: openssl rand -hex 16.`,
      },
    ],
  };
}

function inFile(name: string, around: Surroundings): Found & { readonly isThere?: boolean } {
  const file = resolve(around.folder, name);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret ? { secret } : { isThere: true, lacks: [EMPTY(file), FILL] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { isThere: code !== 'ENOENT' && code !== 'ENOTDIR', lacks: [unreadable(file, code), CREATE] };
  }
}

const EMPTY = (file: string) => ({
  de: `Die Datei ${file} mit dem Geheimnis ist leer.`,
  en: `The secret file ${file} is empty.`,
});
const FILL = { de: 'Schreiben Sie das Geheimnis hinein, eine Zeile.', en: 'Write the secret into it, one line.' };
const CREATE = {
  de: 'Legen Sie sie an, lesbar allein für den Benutzer des Hubs (im Container: Nummer 1000).',
  en: 'Create it, readable for the user of the hub only (in the container: number 1000).',
};

function unreadable(file: string, code: string | undefined) {
  const why = WHY[code ?? ''] ?? both(code ?? '');
  return {
    de: `Die Datei ${file} mit dem Geheimnis ist nicht lesbar: ${why.de}.`,
    en: `The secret file ${file} cannot be read: ${why.en}.`,
  };
}

const WHY: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  ENOENT: { de: 'es gibt sie nicht', en: 'it is not there' },
  EISDIR: {
    de: 'es ist ein Ordner (Docker legt einen an, wo die Datei fehlt)',
    en: 'it is a folder (Docker makes one where the file is missing)',
  },
  EACCES: { de: 'der Hub darf sie nicht lesen', en: 'the hub may not read it' },
};
