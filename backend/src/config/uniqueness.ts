import type { ConfigReader } from './problem';
import type { StationConfig } from './region';
import type { KeyPath } from './yaml-source';

/** A station and where it stands: kommunen[i].feeds[j].stations[k]. */
export interface Placed {
  readonly path: KeyPath;
  readonly station: StationConfig;
}

/** Reports what must not be there twice: AGS and slug of Kommunen, stations within a feed and across Kommunen. */
export function reportClashes(reader: ConfigReader, placed: readonly Placed[]): void {
  reportTwins(reader, 'ags', 'Each Kommune stands in the file once; correct one of the two.');
  reportTwins(reader, 'slug', 'Give one of the two another slug.');
  const seen = new Map<string, Placed>();
  const providers = new Map<string, Placed>();
  for (const entry of placed) {
    const [, kommune, , feed] = entry.path;
    const twin = seen.get(entry.station.id);
    if (twin) {
      reportTwinStation(reader, entry, twin);
    } else {
      seen.set(entry.station.id, entry);
    }
    const provider = `${kommune}/${feed}/${entry.station.provider}`;
    const rival = providers.get(provider);
    if (rival && rival.station.id !== entry.station.id) {
      reader.report(
        [...entry.path, 'provider'],
        `The provider's station "${entry.station.provider}" stands on line ${reader.source.lineOf(rival.path)} too.`,
        'Keep one of the two: the same readings would be counted twice.'
      );
    }
    providers.set(provider, entry);
  }
}

function reportTwins(reader: ConfigReader, key: 'ags' | 'slug', remedy: string): void {
  const kommunen = reader.source.valueAt(['kommunen']);
  const firstAt = new Map<unknown, KeyPath>();
  for (let i = 0; i < (Array.isArray(kommunen) ? kommunen.length : 0); i++) {
    const path = ['kommunen', i, key];
    const value = reader.source.valueAt(path);
    const first = firstAt.get(value);
    if (value !== undefined && first) {
      reader.report(path, `${key} "${String(value)}" stands on line ${reader.source.lineOf(first)} too.`, remedy);
    }
    firstAt.set(value, path);
  }
}

/** One place may come through several feeds of its Kommune, then all of them must say the same of it. */
function reportTwinStation(reader: ConfigReader, entry: Placed, twin: Placed): void {
  const line = reader.source.lineOf(twin.path);
  const path = [...entry.path, 'id'];
  const [, kommune, , feed] = entry.path;
  if (twin.path[1] !== kommune) {
    reader.report(
      path,
      `Station "${entry.station.id}" belongs to the Kommune on line ${line} already.`,
      `Give it another id here and name the provider's own: provider: "${twin.station.provider}".`
    );
  } else if (twin.path[3] === feed) {
    reader.report(path, `Station "${entry.station.id}" stands on line ${line} too.`, 'Take one of the two out.');
  } else if ((['name', 'lat', 'lon', 'class'] as const).some((fact) => twin.station[fact] !== entry.station[fact])) {
    reader.report(
      path,
      `Station "${entry.station.id}" has another name, place or class on line ${line}.`,
      'Write the same in both, or give one of them another id.'
    );
  }
}
