import type { Sentence } from '@smartregion/terms/sentence';
import type { ConfigReader } from './problems/reader';
import type { StationConfig } from './region';
import type { KeyPath } from './yaml/source';

/** A station and where it stands: kommunen[i].feeds[j].stations[k]. */
export interface Placed {
  readonly path: KeyPath;
  readonly station: StationConfig;
}

/** The same where something else may be wrong with it. */
export interface PlacedName {
  readonly path: KeyPath;
  readonly station: Pick<StationConfig, 'id' | 'provider'> & Partial<StationConfig>;
}

/** Reports what must not be there twice: AGS and slug of Kommunen, stations within a feed and across Kommunen. */
export function reportClashes(reader: ConfigReader, placed: readonly PlacedName[]): void {
  reportTwins(reader, 'ags', {
    de: 'Jede Kommune steht nur einmal in der Datei; berichtigen Sie eine der beiden.',
    en: 'Each Kommune stands in the file once; correct one of the two.',
  });
  reportTwins(reader, 'slug', {
    de: 'Geben Sie einer der beiden einen anderen slug.',
    en: 'Give one of the two another slug.',
  });
  const seen = new Map<string, PlacedName>();
  const folded = new Map<string, PlacedName>();
  const providers = new Map<string, PlacedName>();
  for (const entry of placed) {
    const [, kommune, , feed] = entry.path;
    const twin = seen.get(entry.station.id);
    if (twin) {
      reportTwinStation(reader, entry, twin);
    } else {
      seen.set(entry.station.id, entry);
    }
    hintAtName(reader, entry, folded);
    const provider = `${kommune}/${feed}/${entry.station.provider}`;
    const rival = providers.get(provider);
    if (rival && rival.station.id !== entry.station.id) {
      const line = reader.source.lineOf(rival.path);
      reader.report(
        [...entry.path, 'provider'],
        {
          de: `Die Station „${entry.station.provider}“ des Anbieters steht schon in Zeile ${line}.`,
          en: `The provider's station "${entry.station.provider}" stands on line ${line} too.`,
        },
        {
          de: 'Behalten Sie eine von beiden: dieselben Werte würden doppelt zählen.',
          en: 'Keep one of the two: the same readings would be counted twice.',
        }
      );
    }
    providers.set(provider, entry);
  }
}

/** Ids that nobody can tell apart, or type. */
function hintAtName(reader: ConfigReader, entry: PlacedName, folded: Map<string, PlacedName>): void {
  const {
    path,
    station: { id },
  } = entry;
  if (id.trim() !== id) {
    reader.hint(
      [...path, 'id'],
      { de: `„${id}“ hat ein Leerzeichen am Rand.`, en: `"${id}" begins or ends with a blank.` },
      { de: `Schreiben Sie id: ${id.trim()}.`, en: `Write id: ${id.trim()}.` }
    );
  }
  const key = id.trim().toLowerCase();
  const first = folded.get(key);
  folded.set(key, entry);
  if (first && first.station.id !== id) {
    const like = first.station.id;
    const line = reader.source.lineOf(first.path);
    reader.hint(
      [...path, 'id'],
      {
        de: `„${id}“ unterscheidet sich von „${like}“ in Zeile ${line} nur durch große und kleine Buchstaben.`,
        en: `"${id}" differs from "${like}" on line ${line} in capitals alone.`,
      },
      { de: 'Geben Sie einer der beiden eine andere id.', en: 'Give one of the two another id.' }
    );
  }
}

function reportTwins(reader: ConfigReader, key: 'ags' | 'slug', remedy: Sentence): void {
  const kommunen = reader.source.valueAt(['kommunen']);
  const firstAt = new Map<unknown, KeyPath>();
  for (let i = 0; i < (Array.isArray(kommunen) ? kommunen.length : 0); i++) {
    const path = ['kommunen', i, key];
    const value = reader.source.valueAt(path);
    const first = firstAt.get(value);
    if (value !== undefined && first) {
      const line = reader.source.lineOf(first);
      const shown = String(value);
      reader.report(
        path,
        { de: `${key} „${shown}“ steht schon in Zeile ${line}.`, en: `${key} "${shown}" stands on line ${line} too.` },
        remedy
      );
    }
    firstAt.set(value, path);
  }
}

/** One place may come through several feeds of its Kommune, then all of them must say the same of it. */
function reportTwinStation(reader: ConfigReader, entry: PlacedName, twin: PlacedName): void {
  const line = reader.source.lineOf(twin.path);
  const path = [...entry.path, 'id'];
  const [, kommune, , feed] = entry.path;
  const { id } = entry.station;
  if (twin.path[1] !== kommune) {
    const own = `provider: "${twin.station.provider}"`;
    reader.report(
      path,
      {
        de: `Die Messstelle „${id}“ gehört schon der Kommune in Zeile ${line}.`,
        en: `Station "${id}" belongs to the Kommune on line ${line} already.`,
      },
      {
        de: `Geben Sie ihr hier eine andere id und nennen Sie die des Anbieters: ${own}.`,
        en: `Give it another id here and name the provider's own: ${own}.`,
      }
    );
  } else if (twin.path[3] === feed) {
    reader.report(
      path,
      { de: `Die Messstelle „${id}“ steht schon in Zeile ${line}.`, en: `Station "${id}" stands on line ${line} too.` },
      { de: 'Nehmen Sie eine der beiden heraus.', en: 'Take one of the two out.' }
    );
  } else if (differ(twin, entry)) {
    reader.report(
      path,
      {
        de: `Die Messstelle „${id}“ heißt oder liegt in Zeile ${line} anders, oder hat eine andere class oder surroundings.`,
        en: `Station "${id}" has another name, place, class or surroundings on line ${line}.`,
      },
      {
        de: 'Schreiben Sie in beiden dasselbe, oder geben Sie einer eine andere id.',
        en: 'Write the same in both, or give one of them another id.',
      }
    );
  }
}

/** Whether two entries say different things of one place; what is wrong in one of them is told there. */
function differ({ station: one }: PlacedName, { station: other }: PlacedName): boolean {
  return (['name', 'lat', 'lon', 'class', 'surroundings'] as const).some(
    (fact) => one[fact] !== undefined && other[fact] !== undefined && one[fact] !== other[fact]
  );
}
