import type { ConfigReader } from './problems/reader';
import type { PlacedName } from './uniqueness';
import type { KeyPath } from './yaml/source';

/** The password that devices of a Kommune send, and where it is named: kommunen[i].pushToken. */
export interface PlacedToken {
  readonly path: KeyPath;
  /** Undefined where it is not there (yet). */
  readonly token: string | undefined;
}

/**
 * Kommunen with one password: by the name of the station alone the hub knows for whom a device sends. Where both call
 * one alike the data of the one would be stored as the other's, which is refused; else it is odd.
 */
export function reportSharedTokens(
  reader: ConfigReader,
  tokens: readonly PlacedToken[],
  placed: readonly PlacedName[]
): void {
  const reference = ({ path }: PlacedToken) => JSON.stringify(reader.source.valueAt(path));
  tokens.forEach((own, i) => {
    const first = tokens
      .slice(0, i)
      .find((other) => reference(other) === reference(own) || (own.token !== undefined && other.token === own.token));
    if (first) {
      tellOf(reader, own.path, first.path, alike(reader, own.path, first.path, placed));
    }
  });
}

const REMEDY = {
  de: 'Geben Sie jeder Kommune ihr eigenes: einen eigenen Namen hinter env: und dort einen eigenen Wert. Ein neues erzeugt: openssl rand -hex 16.',
  en: 'Give each Kommune its own: a name of its own behind env:, and a value of its own there. A new one: openssl rand -hex 16.',
};

function tellOf(reader: ConfigReader, path: KeyPath, first: KeyPath, station: string | undefined): void {
  const owner = String(reader.source.valueAt([...first.slice(0, -1), 'name']));
  const line = reader.source.lineOf(first);
  const same = {
    de: `Das ist dasselbe Kennwort wie das von ${owner} in Zeile ${line}`,
    en: `This is the same token as that of ${owner} on line ${line}`,
  };
  if (station === undefined) {
    reader.hint(
      path,
      {
        de: `${same.de}: was ohne eine bekannte Station ankommt, gilt als von ${owner}.`,
        en: `${same.en}: what comes in without a known station counts as from ${owner}.`,
      },
      REMEDY
    );
  } else {
    reader.report(
      path,
      {
        de: `${same.de}, und beide haben eine Station „${station}“: was sie hier misst, würde dort gespeichert.`,
        en: `${same.en}, and both have a station "${station}": what it measures here would be stored there.`,
      },
      REMEDY
    );
  }
}

/** A name by which devices of both Kommunen send in the same format. */
function alike(reader: ConfigReader, own: KeyPath, other: KeyPath, placed: readonly PlacedName[]): string | undefined {
  const namesOf = (kommune: unknown) =>
    placed
      .filter(({ path }) => path[1] === kommune)
      .flatMap(({ path, station }) => {
        const feed = String(reader.source.valueAt([...path.slice(0, 4), 'feed']));
        return [station.id, station.provider].map((name) => ({ name, key: `${feed}/${name}` }));
      });
  const others = new Set(namesOf(other[1]).map(({ key }) => key));
  return namesOf(own[1]).find(({ key }) => others.has(key))?.name;
}
