/**
 * The code of one plugin out of a bundle whose parts share code: every file that its entries reach, and how its imports
 * read where the plugin stands alone.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importsOf, renameImports } from './imports';

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.js', '.jsx', '.json', '/index.ts', '/index.tsx'];
const CODE = /\.[cm]?[jt]sx?$/;

/** What hub and plugins share by name. */
const SHARED = ['backend/terms'];

export interface Closure {
  /** Text by path, both as they are in the plugin's own archive. */
  readonly files: ReadonlyMap<string, string>;
  /** Packages that the code asks for, as `@grafana/data` or `rxjs`. */
  readonly packages: ReadonlySet<string>;
}

/**
 * @param root folder of the bundle
 * @param entries paths from there, with slashes
 * @param placeOf where a file of the bundle stands in the archive
 * @throws Error when a file asks for another that is not there
 */
export function closureOf(root: string, entries: readonly string[], placeOf: (file: string) => string): Closure {
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const workspaces = workspacesOf(root);
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const place = placeOf(file);
    if (files.has(place)) {
      continue;
    }
    const text = readFileSync(path.join(root, file), 'utf8');
    const imports = CODE.test(file) ? importsOf(file, text) : [];
    const renamed = renameImports(text, imports, (name) => {
      const own = workspaces.get(packageOf(name));
      if (!name.startsWith('.') && own === undefined) {
        packages.add(packageOf(name));
        return name;
      }
      const wanted =
        own === undefined
          ? path.posix.join(path.posix.dirname(file), name)
          : path.posix.join(own, name.slice(packageOf(name).length));
      const { target, ending } = resolve(root, file, name, wanted);
      waiting.push(target);
      return nameFrom(place, placeOf(target), ending);
    });
    files.set(place, renamed);
  }
  return { files, packages };
}

/** Folders of the bundle that are imported by name: their packages are in no registry. */
function workspacesOf(root: string): ReadonlyMap<string, string> {
  return new Map(
    SHARED.filter((folder) => existsSync(path.join(root, folder))).map((folder) => [nameOf(root, folder), folder])
  );
}

function nameOf(root: string, folder: string): string {
  return (JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as { name: string }).name;
}

function resolve(root: string, file: string, name: string, wanted: string): { target: string; ending: string } {
  const ending = ENDINGS.find((end) => isFile(path.join(root, wanted + end)));
  if (ending === undefined) {
    throw new Error(`${file} imports ${name}, which is not there.`);
  }
  return { target: wanted + ending, ending };
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** How one file names another, with as much of its ending as before. */
function nameFrom(place: string, target: string, ending: string): string {
  const relative = path.posix.relative(path.posix.dirname(place), target);
  const bare = ending ? relative.slice(0, -ending.length) : relative;
  return bare.startsWith('../') ? bare : `./${bare}`;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
