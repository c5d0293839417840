import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `npm install` that writes the lockfile and nothing else, of what the bundle's own lockfile already knows. */
const LOCK = ['install', '--package-lock-only', '--ignore-scripts', '--offline'];

/**
 * Lays a plugin's sources out in a folder of their own and adds the lockfile: the bundle's, without what the plugin
 * does not need.
 *
 * @returns the sources with it
 */
export function layOut(sources: ReadonlyMap<string, Buffer>, folder: string, root: string): Map<string, Buffer> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of sources) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const lockfile = path.join(folder, 'package-lock.json');
  copyFileSync(path.join(root, 'package-lock.json'), lockfile);
  run('npm', LOCK, folder);
  return new Map([...sources, ['package-lock.json', readFileSync(lockfile)]]);
}

/** Builds laid out sources with the packages that the bundle has installed, into its `dist`. */
export function build(folder: string, root: string): void {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  run('npm', ['run', 'build'], folder);
}

/** @throws Error with what the command said, when it fails */
export function run(command: string, args: readonly string[], cwd: string): void {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
