import { areaAround, areaOf, areasCalled, isAlmostCalled, isCalled, wouldBeListed } from './area';
import type { ConfigReader } from '../problems/reader';
import type { KommuneConfig } from '../region';
import type { KeyPath } from '../yaml/source';

type Head = Pick<KommuneConfig, 'ags' | 'name' | 'pushToken'>;

/**
 * What is allowed in a Kommune, but seldom meant.
 * @param region AGS of the region
 * @param feeds how many feeds stand in the file
 * @returns whether its key can be trusted
 */
export function hintAtKommune(
  reader: ConfigReader,
  path: KeyPath,
  kommune: Head,
  region: string,
  feeds: number
): boolean {
  if (feeds === 0) {
    reader.hint(
      path,
      { de: `${kommune.name} hat keine Datenquelle.`, en: `${kommune.name} has no feed.` },
      {
        de: 'Tragen Sie unter feeds eine ein: docs/datenquellen.md zählt sie auf.',
        en: 'Add one under feeds: docs/datenquellen.md lists them.',
      }
    );
  }
  const isOdd = hintAtKey(reader, path, kommune);
  if (!isOdd) {
    hintAtRegion(reader, path, kommune.ags, region);
  }
  hintAtToken(reader, path, kommune.pushToken);
  return !isOdd;
}

/**
 * A key of another Kommune, or of none: mostly copied with the block.
 * @returns whether it is one
 */
function hintAtKey(reader: ConfigReader, path: KeyPath, { ags, name }: Head): boolean {
  const area = areaOf(ags);
  if (area && !isCalled(area, name) && isAlmostCalled(area, name)) {
    reader.hint(
      [...path, 'name'],
      {
        de: `„${name}“ heißt im Gemeindeverzeichnis ${area.name}.`,
        en: `"${name}" is called ${area.name} in the Gemeindeverzeichnis.`,
      },
      { de: `Schreiben Sie: name: ${area.name}.`, en: `Write: name: ${area.name}.` }
    );
    return false;
  }
  const [called] = areasCalled(name, ags.length);
  const own = called && { de: ` ${called.name} ist "${called.ags}".`, en: ` ${called.name} is "${called.ags}".` };
  const isOdd = area ? !isCalled(area, name) : wouldBeListed(ags);
  if (isOdd) {
    reader.hint(
      [...path, 'ags'],
      area
        ? {
            de: `Der AGS ${ags} ist der von ${area.name}, nicht von ${name}.`,
            en: `The AGS ${ags} is that of ${area.name}, not of ${name}.`,
          }
        : {
            de: `Den AGS ${ags} kennt der Hub nicht (Stand 2016).`,
            en: `The hub does not know the AGS ${ags} (as of 2016).`,
          },
      {
        de: `Vergleichen Sie ihn mit dem Gemeindeverzeichnis.${own?.de ?? ''}`,
        en: `Compare it with the Gemeindeverzeichnis.${own?.en ?? ''}`,
      }
    );
  }
  return isOdd;
}

function hintAtRegion(reader: ConfigReader, path: KeyPath, ags: string, region: string): void {
  // A region whose own key is wrong is told as that.
  if (/^\d{5}(\d{3})?$/.test(region) && !ags.startsWith(region)) {
    const name = areaAround(region)?.name ?? region;
    reader.hint(
      [...path, 'ags'],
      {
        de: `Der AGS ${ags} liegt nicht in der Region (${name}, ${region}).`,
        en: `The AGS ${ags} is not in the region (${name}, ${region}).`,
      },
      {
        de: 'Gemeinden eines Kreises beginnen mit dessen fünf Ziffern; sonst ist es so gemeint.',
        en: 'Municipalities of a Kreis begin with its five digits; else it is meant so.',
      }
    );
  }
}

/** Consoles send it in an address, in which many characters mean something else. */
function hintAtToken(reader: ConfigReader, path: KeyPath, token: string | undefined): void {
  const at = [...path, 'pushToken'];
  const remedy = { de: 'Ein neues erzeugt: openssl rand -hex 16.', en: 'A new one: openssl rand -hex 16.' };
  if (token !== undefined && !/^[\w.~-]+$/.test(token)) {
    reader.hint(
      at,
      {
        de: 'Das Kennwort enthält Zeichen, die in der Adresse einer Wetterstation nicht ankommen.',
        en: 'The token has characters that get lost in the address of a weather console.',
      },
      { de: `Nehmen Sie nur Buchstaben und Ziffern. ${remedy.de}`, en: `Use letters and digits only. ${remedy.en}` }
    );
  } else if (token !== undefined && token.length < SHORTEST_TOKEN) {
    reader.hint(
      at,
      {
        de: `Das Kennwort ist kürzer als ${SHORTEST_TOKEN} Zeichen.`,
        en: `The token is shorter than ${SHORTEST_TOKEN} characters.`,
      },
      remedy
    );
  }
}

const SHORTEST_TOKEN = 12;
