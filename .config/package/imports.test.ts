import { importsOf, renameImports } from './imports';

test.each([
  [`import { a } from './a';`, ['./a']],
  [`import type { A } from "../types";`, ['../types']],
  [`import './side-effect'; import b = require('./b');`, ['./side-effect', './b']],
  [`export * from './c'; export { d } from './d'; export const e = 1;`, ['./c', './d']],
  [`const lazy = () => import('./view');`, ['./view']],
  [`module.exports = require('../.config/x.ts').default;`, ['../.config/x.ts']],
  [`let x: import('./model').Model; type Y = typeof import('./y');`, ['./model', './y']],
  [`const text = <p>don't import './nothing' or require('{'./neither'}')</p>;`, []],
  [`// import './comment'\nconst s = "require('./string')"; other('./call'); import(computed);`, []],
])('%s', (text, names) => {
  expect(importsOf('file.tsx', text).map(({ name }) => name)).toEqual(names);
});

test('renames where a module is named and nowhere else', () => {
  const text = `import { a } from './a'; // './a'\nexport * from "./long/name";\nconst b = './a';`;
  expect(renameImports(text, importsOf('f.ts', text), (name) => `${name}!`)).toBe(
    `import { a } from './a!'; // './a'\nexport * from "./long/name!";\nconst b = './a';`
  );
});
