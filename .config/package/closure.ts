/**
 * The code of one plugin out of a bundle whose parts share code: every file that its entries reach, and how its imports
 * read where the plugin stands alone.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { importsOf, renameImports } from './imports';

const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.js', '.jsx', '.json', '/index.ts', '/index.tsx'];
const CODE = /\.[cm]?[jt]sx?$/;

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
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const place = placeOf(file);
    if (files.has(place)) {
      continue;
    }
    const text = readFileSync(path.join(root, file), 'utf8');
    const imports = CODE.test(file) ? importsOf(file, text) : [];
    const renamed = renameImports(text, imports, (name) => {
      if (!name.startsWith('.')) {
        packages.add(packageOf(name));
        return name;
      }
      const { target, ending } = resolve(root, file, name);
      waiting.push(target);
      return nameFrom(place, placeOf(target), ending);
    });
    files.set(place, renamed);
  }
  return { files, packages };
}

function resolve(root: string, file: string, name: string): { target: string; ending: string } {
  const wanted = path.posix.join(path.posix.dirname(file), name);
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
