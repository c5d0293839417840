import type { ConfigReader } from './problems/reader';
import type { KeyPath } from './yaml/source';

/** Nobody guesses as much; `openssl rand -hex 16` has 32. */
const SHORTEST = 16;

/** A token that lets somebody in must not be one that is guessed. */
export function reportShort(reader: ConfigReader, path: KeyPath, token: string): void {
  if (token.length < SHORTEST) {
    reader.report(
      path,
      {
        de: `Das Kennwort ist kürzer als ${SHORTEST} Zeichen.`,
        en: `The token has fewer than ${SHORTEST} characters.`,
      },
      { de: 'Ein neues erzeugt: openssl rand -hex 16.', en: 'A new one: openssl rand -hex 16.' }
    );
  }
}
