import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuiltPlugin, type BuiltPlugin } from './built-plugin';

/** `npm install` that writes the lockfile and nothing else, of what the bundle's own lockfile already knows. */
const LOCK = ['install', '--package-lock-only', '--ignore-scripts', '--offline'];

/**
 * Builds a plugin from its sources in a folder that holds nothing else, with the packages that the bundle has installed.
 * The sources get the bundle's lockfile, without what the plugin does not need.
 *
 * @param root folder of the bundle
 * @throws Error with what npm, webpack or Go said, when one fails
 */
export function buildAlone(
  sources: ReadonlyMap<string, Buffer>,
  root: string
): { plugin: BuiltPlugin; sources: Map<string, Buffer> } {
  return inFolderOfTheirOwn(sources, (folder) => {
    const lockfile = path.join(folder, 'package-lock.json');
    copyFileSync(path.join(root, 'package-lock.json'), lockfile);
    run('npm', LOCK, folder);
    linkPackages(folder, root);
    run('npm', ['run', 'build'], folder);
    return {
      plugin: readBuiltPlugin(folder),
      sources: new Map([...sources, ['package-lock.json', readFileSync(lockfile)]]),
    };
  });
}

/**
 * Stands in for `npm ci`, which would take minutes: the packages that a folder's lockfile names, as the bundle has them
 * installed. What the lockfile does not name is not there.
 */
export function linkPackages(folder: string, root: string): void {
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  const direct = Object.keys(packages).filter((name) => name.lastIndexOf('node_modules/') === 0);
  // Packages for other systems are in the lockfile only.
  for (const name of ['node_modules/.bin', ...direct].filter((name) => existsSync(path.join(root, name)))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(path.join(root, name), path.join(folder, name), 'junction');
  }
}

/** Lays files out in an empty folder, which is gone after the work. */
export function inFolderOfTheirOwn<T>(files: ReadonlyMap<string, Buffer>, work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'plugin-'));
  try {
    for (const [name, content] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error with what the command said, when it fails */
export function run(command: string, args: readonly string[], cwd: string): void {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
