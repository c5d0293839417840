import type { TellConfig } from '../../model/action/output-config';
import { readTellOutput } from '../actions/output-yaml';
import type { ConfigReader } from '../problems/reader';
import type { Surroundings } from '../secret';
import type { KeyPath } from '../yaml/source';
import { reportStranger } from './whose';

/** Who is told of proposals, each by a way out as rules have them. */
export function readTell(reader: ConfigReader, path: KeyPath, around: Surroundings): TellConfig[] {
  const seen: string[] = [];
  const places = reader.each(path, (at) => {
    const place = readTellOutput(reader, at, around);
    reportStranger(reader, at, place?.kommunen);
    if (place && seen.includes(place.id)) {
      reader.report(
        [...at, 'id'],
        { de: `„${place.id}“ gibt es schon.`, en: `There is a "${place.id}" already.` },
        { de: 'Geben Sie jedem Ziel eine eigene id.', en: 'Give each place an id of its own.' }
      );
    }
    seen.push(...(place ? [place.id] : []));
    return place;
  });
  hintAtLink(reader, path, places.length);
  return places;
}

/** Who is told of a proposal wants to open it. */
function hintAtLink(reader: ConfigReader, path: KeyPath, count: number): void {
  if (count > 0 && reader.source.valueAt(['server', 'publicUrl']) === undefined) {
    reader.hint(
      path,
      {
        de: 'Die Nachrichten haben keinen Link: server.publicUrl fehlt.',
        en: 'The messages have no link: server.publicUrl is missing.',
      },
      {
        de: 'Nennen Sie dort die Adresse, unter der die Bereitschaft den Hub erreicht.',
        en: 'Name the address there by which those on duty reach the hub.',
      }
    );
  }
}
