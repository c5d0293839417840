/**
 * `npm run release`: artifacts/release/, the folder to hand to a municipality: the plugins as small archives, one for each
 * system, dashboards, those of each Kommune ready to be shared, files for provisioning, checksums and what to do with them.
 * `-- --config region.yaml --kommune schwerte`: of which region, of which Kommunen; all of config/kreis-unna.yaml else.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kommunenOf, OPTIONS } from '../provisioning/editions.ts';
import { packing, packPlugins } from './package.mjs';
import { releaseOf } from './package/release.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = path.join(ROOT, 'artifacts/release');

packing('npm run release', () => {
  const { config, kommune } = parseArgs({ options: OPTIONS }).values;
  const kommunen = kommunenOf(config, kommune);
  const files = releaseOf(ROOT, packPlugins(), kommunen);
  rmSync(RELEASE, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(RELEASE, name)), { recursive: true });
    writeFileSync(path.join(RELEASE, name), bytes);
  }
  console.log(`artifacts/release: ${files.size} files; LIESMICH.md says what to do with them`);
});
