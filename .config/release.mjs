/**
 * `npm run release`: artifacts/release/, the folder to hand to a municipality: the plugins as small archives, one for each
 * system, dashboards, files for provisioning, checksums and what to do with them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packing, packPlugins } from './package.mjs';
import { releaseOf } from './package/release.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = path.join(ROOT, 'artifacts/release');

packing('npm run release', () => {
  const files = releaseOf(ROOT, packPlugins());
  rmSync(RELEASE, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(RELEASE, name)), { recursive: true });
    writeFileSync(path.join(RELEASE, name), bytes);
  }
  console.log(`artifacts/release: ${files.size} files; LIESMICH.md says what to do with them`);
});
