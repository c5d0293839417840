import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { both, type Sentence } from '@smartregion/terms/sentence';

/** Where a secret is looked for. */
export interface Places {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths start here. */
  readonly folder: string;
}

/** Where Docker and Kubernetes put secrets, a file for each; HUB_SECRETS names another folder. */
const SECRETS = '/run/secrets';

/** The secret, or what is wrong and what to do. */
export type Found = { readonly secret: string } | { readonly lacks: readonly [Sentence, Sentence] };

/**
 * The variable, the file that NAME_FILE names, or the file of that name among the secrets.
 * @param origin how one comes by it, a sentence
 */
export function inEnvironment(name: string, around: Places, origin: Sentence): Found {
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
      secret === ''
        ? { de: `Das Geheimnis ${name} ist gesetzt, aber leer.`, en: `The environment variable ${name} is empty.` }
        : { de: `Das Geheimnis ${name} ist nicht gesetzt.`, en: `The environment variable ${name} is not set.` },
      {
        de: `Setzen Sie die Umgebungsvariable ${name}, wo der Hub startet, oder legen Sie es als Datei ${join(folder, name)} ab (mit Docker: in .env oder als Datei secrets/${name}). ${origin.de}`,
        en: `Set it where the hub is started, or put it into the file ${join(folder, name)} (with Docker: into .env, or as the file secrets/${name}). ${origin.en}`,
      },
    ],
  };
}

export function inFile(name: string, around: Places): Found & { readonly isThere?: boolean } {
  const file = resolve(around.folder, name);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret ? { secret } : { isThere: true, lacks: [EMPTY(file), FILL] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { isThere: code !== 'ENOENT' && code !== 'ENOTDIR', lacks: [unreadable(file, code), CREATE] };
  }
}

/** What hinders reading a file that is named without being a secret by itself (a certificate), and what to do. */
export function unreadableFile(name: string, { folder }: Places): readonly [Sentence, Sentence] | undefined {
  const file = resolve(folder, name);
  try {
    closeSync(openSync(file, 'r'));
    return statSync(file).isFile() ? undefined : [unreadable(file, 'EISDIR', false), PLACE];
  } catch (error) {
    return [unreadable(file, (error as NodeJS.ErrnoException).code, false), PLACE];
  }
}

const PLACE = {
  de: 'Legen Sie die .p12 dorthin, lesbar für den Benutzer des Hubs, oder berichtigen Sie den Pfad (im Container: der Ordner, wie der Hub ihn sieht).',
  en: 'Put the .p12 there, readable for the user of the hub, or correct the path (in a container: the folder as the hub sees it).',
};

const EMPTY = (file: string) => ({
  de: `Die Datei ${file} mit dem Geheimnis ist leer.`,
  en: `The secret file ${file} is empty.`,
});
const FILL = { de: 'Schreiben Sie das Geheimnis hinein, eine Zeile.', en: 'Write the secret into it, one line.' };
const CREATE = {
  de: 'Legen Sie sie an, lesbar allein für den Benutzer des Hubs (im Container: Nummer 1000).',
  en: 'Create it, readable for the user of the hub only (in the container: number 1000).',
};

function unreadable(file: string, code: string | undefined, isSecret = true) {
  const why = WHY[code ?? ''] ?? both(code ?? '');
  return {
    de: `Die Datei ${file}${isSecret ? ' mit dem Geheimnis' : ''} ist nicht lesbar: ${why.de}.`,
    en: `The ${isSecret ? 'secret ' : ''}file ${file} cannot be read: ${why.en}.`,
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
