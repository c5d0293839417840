import { YamlSource } from './source';

describe('keys that YAML takes for numbers are what was typed', () => {
  test.each(['24e1247100423527', '0004567890123456', '1e3', '100020113', '0x10'])('%s', (key) => {
    const source = new YamlSource(`devices:\n  ${key}: profil\n`);
    expect(source.syntaxProblems).toEqual([]);
    expect(source.valueAt(['devices'])).toEqual({ [key]: 'profil' });
    expect(source.lineOf(['devices', key])).toBe(2);
  });

  test('so two of them differ, and one that stands there twice does not', () => {
    const two = (a: string, b: string) => new YamlSource(`devices:\n  ${a}: x\n  ${b}: y\n`).syntaxProblems.length;
    expect(two('24e1247100423527', '24e1247100423528')).toBe(0);
    expect(two('24e1247100423527', '24e1247100423527')).toBe(1);
    expect(two('a', 'a')).toBe(1);
  });
});
