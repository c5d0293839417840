/**
 * `npm run package:rebuild`: what a reviewer of Grafana's catalogue does after `npm run package`. Unpacks each archive of
 * sources into an empty folder, builds there, and compares with the archive of the plugin, byte for byte. The packages are
 * those that the bundle has installed; with `-- --install` they are installed anew, which takes minutes. Plugins that are
 * named are built, else all.
 */
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inFolderOfTheirOwn, linkPackages, run } from './package/build.ts';
import { readBuiltPlugin } from './package/built-plugin.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTIFACTS = path.join(ROOT, 'artifacts');
const SOURCES = '.sources.zip';

/** Files by path below the one folder of an archive. */
function unpacked(file) {
  const entries = Object.entries(unzipSync(readFileSync(path.join(ARTIFACTS, file))));
  return new Map(entries.map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), Buffer.from(bytes)]));
}

function rebuilt(sources) {
  return inFolderOfTheirOwn(sources, (folder) => {
    if (process.argv.includes('--install')) {
      run('npm', ['ci', '--ignore-scripts', '--prefer-offline'], folder);
    } else {
      linkPackages(folder, ROOT);
    }
    run('npm', ['run', 'build'], folder);
    return readBuiltPlugin(folder).files;
  });
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const packed = readdirSync(ARTIFACTS).filter((file) => file.endsWith(SOURCES));
const archives = packed.filter((file) => named.length === 0 || named.some((id) => file.startsWith(`${id}-`)));
const missing = named.filter((id) => !packed.some((file) => file.startsWith(`${id}-`)));
if (archives.length === 0 || missing.length > 0) {
  throw new Error(
    `There is nothing of ${missing.join(', ') || 'any plugin'} in artifacts/. Run "npm run package" first.`
  );
}
for (const archive of archives) {
  const packed = unpacked(archive.replace(SOURCES, '.zip'));
  const made = rebuilt(unpacked(archive));
  const names = new Set([...packed.keys(), ...made.keys()]);
  const differing = [...names].filter((name) => !made.get(name)?.equals(packed.get(name) ?? Buffer.alloc(0)));
  console.log(
    `${archive}: ${differing.length ? `differs in ${differing.join(', ')}` : `gives the same ${names.size} files`}`
  );
  process.exitCode ||= differing.length ? 1 : 0;
}
