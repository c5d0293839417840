import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Payload } from '../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { typedPath } from './surroundings';

/**
 * The content of a file; `-` is what comes in on stdin.
 * @throws HubError `not-found`
 */
export async function readInput(name: string): Promise<Payload> {
  if (name === '-') {
    return { bytes: await buffer(process.stdin) };
  }
  const path = typedPath(name);
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw new HubError('not-found', `The file ${path} ${why}.`, 'Check the name, or write - for stdin.', {}, { cause });
  }
}

/** Bytes of a file; 0 for stdin and for what is not there. */
export async function sizeOf(name: string): Promise<number> {
  return name === '-'
    ? 0
    : stat(typedPath(name)).then(
        (file) => file.size,
        () => 0
      );
}

/** Documents that give a payload its meaning, as the parser wants them. */
export async function readCompanions(siteTable: string | undefined): Promise<Record<string, Uint8Array>> {
  return siteTable === undefined ? {} : { siteTable: (await readInput(siteTable)).bytes };
}
