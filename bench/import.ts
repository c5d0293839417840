import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RegionConfig } from '../backend/src/config/region';
import { feedOf } from '../backend/src/feeds/registry';
import { importPayload } from '../backend/src/ingest/import/importer';
import { parseOffThread } from '../backend/src/ingest/parse/parse-off-thread';
import { Pipeline } from '../backend/src/ingest/accept/pipeline';
import type { ObservationStore } from '../backend/src/store/observation-store';
import type { Figure } from './figures';

/** Takes a file in; answers how many readings it had. */
export type Importer = (path: string) => Promise<number>;

/** What `hub import` does with a recording of the region's first Kommune. */
export function importerOf({ kommunen }: RegionConfig, store: ObservationStore): Importer {
  const { slug: kommune, feeds } = kommunen[0]!;
  const config = feeds[0]!;
  const memberFor = () => Promise.resolve({ kommune, config });
  const job = { feed: feedOf(config.feed), options: config.options, kommune, memberFor };
  const ports = { store, pipeline: new Pipeline(store, kommunen), parse: parseOffThread, now: Date.now };
  return async (path) =>
    (await importPayload({ bytes: readFileSync(path), name: basename(path) }, job, ports)).readings;
}

/** Imports all files, one after the other, and says how fast it was. */
export async function measureImport(importer: Importer, paths: readonly string[]): Promise<Figure[]> {
  const begin = performance.now();
  const worked = process.cpuUsage();
  let readings = 0;
  for (const path of paths) {
    readings += await importer(path);
  }
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(worked);
  return [
    { what: 'import: readings', value: readings },
    {
      what: 'import: unzip, parse, check, store',
      value: readings / seconds,
      unit: 'readings/s',
      target: { atLeast: 100_000 },
    },
    { what: 'import: processor time of all threads', value: (user + system) / readings, unit: 'µs/reading' },
  ];
}
