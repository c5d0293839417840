import { listSchema } from './lists';

it.each<[unknown, string[]]>([
  [
    ['schwerte', 'unna'],
    ['schwerte', 'unna'],
  ],
  ['schwerte', ['schwerte']],
  ['{schwerte,unna}', ['schwerte', 'unna']],
  ['schwerte, unna', ['schwerte', 'unna']],
  [
    ['{schwerte,unna}', 'unna'],
    ['schwerte', 'unna'],
  ],
  ['', []],
  ['*', []],
  ['$__all', []],
  ['.*', []],
  [['$__all'], []],
  [['schwerte', '*'], []],
  [['', 'unna'], ['unna']],
  [undefined, []],
])('%j means %j', (given, meant) => {
  expect(listSchema.parse(given)).toEqual(meant);
});

it.each([[7], [{ a: 1 }], [[['nested']]], [null], ['x'.repeat(201)]])('%j is no list', (given) => {
  expect(listSchema.safeParse(given).success).toBe(false);
});
