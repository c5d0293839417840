/**
 * `npm run release`: artifacts/release/, the folder to hand to a municipality: the plugins as small archives, one for each
 * system, dashboards, those of each Kommune ready to be shared, files for provisioning, checksums and what to do with them.
 * `-- --config region.yaml --kommune schwerte`: of which region, of which Kommunen; all of config/kreis-unna.yaml else.
 * Beside it artifacts/hub-parcels, which the hub hands out at /parcel/.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kommunenOf, OPTIONS, regionOf } from '../provisioning/editions.ts';
import { parcelsAsked } from '../provisioning/src/parcel/asked.ts';
import { packed } from '../provisioning/src/parcel/packed.ts';
import { packedPlugins } from '../provisioning/src/parcel/plugins.ts';
import { writeShelf } from '../provisioning/src/parcel/write.ts';
import { packing, packPlugins } from './package.mjs';
import { releaseOf } from './package/release.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = path.join(ROOT, 'artifacts/release');

packing('npm run release', () => {
  const { config, kommune } = parseArgs({ options: OPTIONS }).values;
  const kommunen = kommunenOf(config, kommune);
  const built = packPlugins();
  const files = releaseOf(ROOT, built, kommunen);
  rmSync(RELEASE, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(RELEASE, name)), { recursive: true });
    writeFileSync(path.join(RELEASE, name), bytes);
  }
  const plugins = packedPlugins(built);
  const parcels = parcelsAsked({ serve: true }, kommunen, regionOf(config)).map((parcel) => packed(parcel, plugins));
  writeShelf(path.join(ROOT, 'artifacts/hub-parcels'), parcels);
  console.log(`artifacts/release: ${files.size} files; LIESMICH.md says what to do with them`);
  console.log(`artifacts/hub-parcels: ${parcels.length} parcels; the hub hands them out at /parcel/`);
});
