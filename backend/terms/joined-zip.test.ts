import { unzipSync } from 'fflate';
import { archive } from '../../.config/package/archive';
import { joinedZip, whole } from './joined-zip';

const zip = (files: Readonly<Record<string, string>>) =>
  archive('top', new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])), '2026-11-23');

const [plugins, one, other] = [
  zip({ 'p/a.js': 'a'.repeat(900), 'p/b': 'ü' }),
  zip({ 'x.md': 'eins' }),
  zip({ 'y.md': 'zwei' }),
];

test('two zips are one, with every file of both', () => {
  const files = unzipSync(whole(joinedZip(plugins, one)));
  expect(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
  ).toEqual({
    'top/p/a.js': 'a'.repeat(900),
    'top/p/b': 'ü',
    'top/x.md': 'eins',
  });
});

test('what is the same in two stands first in both, byte for byte', () => {
  const [first, second] = [joinedZip(plugins, one), joinedZip(plugins, other)];
  expect(Buffer.from(first.first).equals(second.first)).toBe(true);
  expect(first.first.length).toBeGreaterThan(60);
});

test('what is no zip is refused', () => {
  expect(() => joinedZip(plugins, Buffer.from('this is no zip, whatever its name may say'))).toThrow('no zip');
});
