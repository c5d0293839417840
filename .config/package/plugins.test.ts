import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPlugins } from '../plugins';

test('the guide allows every plugin of this repository, and no other', () => {
  const guide = readFileSync(path.join(__dirname, '../../docs/einrichten.md'), 'utf8');
  const [, line] = /allow_loading_unsigned_plugins = (\S+)/.exec(guide) ?? [];
  expect(line?.split(',')).toEqual(Object.keys(builtPlugins()));
});
