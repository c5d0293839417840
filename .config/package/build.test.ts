import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolderOfTheirOwn, linkPackages, run } from './build';

const named = (...names: string[]) => new Map(names.map((name) => [name, Buffer.from('{}')]));

test('links what the lockfile names and the bundle has, and nothing else', () => {
  const installed = named(
    'node_modules/.bin/tool',
    'node_modules/tool/package.json',
    'node_modules/tool/node_modules/inner/package.json',
    'node_modules/@scope/part/package.json',
    'node_modules/undeclared/package.json'
  );
  const locked = ['', 'node_modules/tool', 'node_modules/tool/node_modules/inner', 'node_modules/@scope/part'];
  const packages = Object.fromEntries([...locked, 'node_modules/for-windows-only'].map((name) => [name, {}]));
  inFolderOfTheirOwn(installed, (root) =>
    inFolderOfTheirOwn(new Map(), (folder) => {
      writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages }));
      linkPackages(folder, root);
      expect(readdirSync(path.join(folder, 'node_modules')).sort()).toEqual(['.bin', '@scope', 'tool']);
      expect(existsSync(path.join(folder, 'node_modules/tool/node_modules/inner/package.json'))).toBe(true);
      expect(readdirSync(path.join(folder, 'node_modules/@scope'))).toEqual(['part']);
    })
  );
});

test('leaves no folder behind, and says what a command said that failed', () => {
  let used = '';
  expect(() =>
    inFolderOfTheirOwn(named('src/a.ts'), (folder) => {
      used = folder;
      run('node', ['-e', 'console.error("no such loader"); process.exit(2)'], folder);
    })
  ).toThrow(/node -e .* failed in .*\n.*no such loader/);
  expect(existsSync(used)).toBe(false);
});
