import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Body } from './body';

/** The text packed so as the feed takes it, a hundred and more times as small. */
export function gzipped(what: string, name: string, text: string): Body {
  return { what: `${what}, gzip`, name: `${name}.gz`, bytes: gzipSync(text) };
}

export function zipped(what: string, name: string, text: string): Body {
  return { what: `${what}, zip`, name: `${name}.zip`, bytes: zipSync({ [name]: Buffer.from(text) }) };
}

/** Nothing where the machine has no bzip2. */
export function bzipped(what: string, name: string, text: string): Body[] {
  try {
    const bytes = execFileSync('bzip2', { input: text, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'ignore'] });
    return [{ what: `${what}, bzip2`, name: `${name}.bz2`, bytes }];
  } catch {
    return [];
  }
}
