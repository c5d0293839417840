import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closureOf } from './closure';

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'bundle-'))));
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

/** The plugin's own folder becomes the root; the rest goes below `bundle`. */
const placeOf = (file: string) => (file.startsWith('panel/') ? file.slice('panel/'.length) : `bundle/${file}`);

test('takes what the entry reaches, with imports that fit the new places', () => {
  write({
    'panel/src/module.ts': `import { view } from './view';\nimport build from '../../.config/build.ts';\n`,
    'panel/src/view/index.tsx': `import { rxjs } from 'rxjs/operators';\nimport { word } from '../../../shared/text/word';\n`,
    'panel/src/unused.ts': `import './nothing';`,
    'shared/text/word.ts': `import type { Word } from '@scope/words/deep';\nimport scale from '../../model/scale.json';\n`,
    'model/scale.json': `{"import": "'./not-code'"}`,
    '.config/build.ts': `import fs from 'node:fs';\n`,
  });
  const { files, packages } = closureOf(root, ['panel/src/module.ts'], placeOf);
  expect(Object.fromEntries(files)).toEqual({
    'src/module.ts': `import { view } from './view';\nimport build from '../bundle/.config/build.ts';\n`,
    'src/view/index.tsx': `import { rxjs } from 'rxjs/operators';\nimport { word } from '../../bundle/shared/text/word';\n`,
    'bundle/shared/text/word.ts': `import type { Word } from '@scope/words/deep';\nimport scale from '../../model/scale.json';\n`,
    'bundle/model/scale.json': `{"import": "'./not-code'"}`,
    'bundle/.config/build.ts': `import fs from 'node:fs';\n`,
  });
  expect([...packages].sort()).toEqual(['@scope/words', 'node:fs', 'rxjs']);
});

test('brings along what is imported by name, but is in no registry', () => {
  write({
    'panel/src/view/index.ts': `import { unit } from '@bundle/terms/units';\n`,
    'backend/terms/package.json': `{"name": "@bundle/terms"}`,
    'backend/terms/units.ts': `import units from './units.json';\n`,
    'backend/terms/units.json': `{}`,
  });
  const { files, packages } = closureOf(root, ['panel/src/view/index.ts'], placeOf);
  expect(files.get('src/view/index.ts')).toBe(`import { unit } from '../../bundle/backend/terms/units';\n`);
  expect([...files.keys()].sort()).toEqual(
    ['src/view/index.ts', 'bundle/backend/terms/units.json', 'bundle/backend/terms/units.ts'].sort()
  );
  expect([...packages]).toEqual([]);
});

test('names a folder that begins with a dot as a neighbour', () => {
  write({ 'panel/webpack.config.js': `require('../.config/build.ts')`, '.config/build.ts': '' });
  const alone = (file: string) => (file.startsWith('panel/') ? file.slice('panel/'.length) : file);
  expect(closureOf(root, ['panel/webpack.config.js'], alone).files.get('webpack.config.js')).toBe(
    `require('./.config/build.ts')`
  );
});

test('goes round in circles once', () => {
  write({ 'panel/a.ts': `import './b';`, 'panel/b.ts': `import './a';` });
  expect([...closureOf(root, ['panel/a.ts'], placeOf).files.keys()].sort()).toEqual(['a.ts', 'b.ts']);
});

test('says which file asks for what is not there', () => {
  write({ 'panel/a.ts': `import './b';` });
  expect(() => closureOf(root, ['panel/a.ts'], placeOf)).toThrow('panel/a.ts imports ./b, which is not there.');
});
