/**
 * `npm run bundle -- --kommune holzwickede --lang de [--public] [--out dir] [--hub https://hub.example] [--config region.yaml]`:
 * what a Kommune lays into a Grafana of its own, as a folder and as a zip. `--all`, or no Kommune: each of the region and the
 * region as a whole. `--serve`: all of them, in both languages, as the hub hands them out at /parcel/.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtPlugins } from '../.config/plugins.js';
import { readBuiltPlugin } from '../.config/package/built-plugin';
import { parcelsAsked, type Asked } from './src/parcel/asked';
import { packed } from './src/parcel/packed';
import { packedPlugins } from './src/parcel/plugins';
import { writeParcels, writeShelf } from './src/parcel/write';
import { hubOf, kommunenOf, regionOf } from './editions';

const ROOT = join(__dirname, '..');
const OPTIONS = {
  kommune: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  lang: { type: 'string' },
  public: { type: 'boolean' },
  out: { type: 'string' },
  hub: { type: 'string' },
  config: { type: 'string' },
  serve: { type: 'boolean' },
} as const;

function main(): void {
  const { config, serve = false, out, ...given } = parseArgs({ options: OPTIONS }).values;
  const hub = given.hub ?? hubOf(config);
  const parcels = parcelsAsked({ ...given, hub, serve } satisfies Asked, kommunenOf(config), regionOf(config));
  const folders = Object.values(builtPlugins()).map((dist) => join(ROOT, dist, '..'));
  const plugins = packedPlugins(folders.map(readBuiltPlugin));
  const made = parcels.map((parcel) => packed(parcel, plugins));
  const target = resolve(out ?? join(ROOT, serve ? 'artifacts/hub-parcels' : 'artifacts/parcels'));
  const written = serve ? writeShelf(target, made) : writeParcels(target, made, plugins);
  console.log(`${target}: ${written.join(', ')}`);
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
