import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigReader } from './problem';
import type { KeyPath } from './yaml-source';

/** Where secrets and relative paths come from. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths in the YAML start here. */
  readonly folder: string;
}

/** Keys whose value must not stand in the file. */
const SECRET_KEY = /token|secret|password|passwort|api_?key|private_?key/i;

/** The secret named at `path` as `{ env: NAME }` or `{ file: path }`; undefined when none is named or none is found. */
export function readSecret(reader: ConfigReader, path: KeyPath, around: Surroundings): string | undefined {
  const value = reader.source.valueAt(path);
  if (value === undefined) {
    return undefined;
  }
  if (!isReference(value)) {
    reader.report(
      path,
      'A secret must not stand in this file.',
      `Name its place: ${String(path.at(-1))}: { env: NAME } or { file: /run/secrets/name }, and change the secret if the file was shared.`
    );
    return undefined;
  }
  return 'env' in value ? fromEnvironment(reader, path, value.env, around) : fromFile(reader, path, value.file, around);
}

/** A feed's options with every `{ env: … }` and `{ file: … }` replaced by the secret it names. */
export function resolveSecrets(reader: ConfigReader, path: KeyPath, value: unknown, around: Surroundings): unknown {
  if (isReference(value) || (typeof value === 'string' && SECRET_KEY.test(String(path.at(-1))))) {
    return readSecret(reader, path, around);
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => resolveSecrets(reader, [...path, i], item, around));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveSecrets(reader, [...path, key], item, around)])
    );
  }
  return value;
}

type Reference = { readonly env: string } | { readonly file: string };

function isReference(value: unknown): value is Reference {
  if (value === null || typeof value !== 'object') {
    return false;
  }
  const entries = Object.entries(value);
  const [key, text] = entries[0] ?? [];
  return entries.length === 1 && (key === 'env' || key === 'file') && typeof text === 'string';
}

function fromEnvironment(reader: ConfigReader, path: KeyPath, name: string, around: Surroundings): string | undefined {
  const secret = around.env[name];
  if (!secret) {
    reader.report(
      path,
      `The environment variable ${name} is not set.`,
      `Set it where the hub is started, e.g. ${name}="$(openssl rand -hex 16)".`
    );
    return undefined;
  }
  return secret;
}

function fromFile(reader: ConfigReader, path: KeyPath, name: string, around: Surroundings): string | undefined {
  const file = resolve(around.folder, name);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret) {
      return secret;
    }
    reader.report(path, `The secret file ${file} is empty.`, 'Write the secret into it, one line.');
  } catch {
    reader.report(path, `The secret file ${file} cannot be read.`, 'Create it, readable for the user of the hub only.');
  }
  return undefined;
}
