import { existsSync } from 'node:fs';
import path from 'node:path';
import { pluginFolders } from '../plugins';
import { importsOf } from './imports';
import { sourcesOf } from './sources';

const ROOT = path.join(__dirname, '../..');

describe.each(pluginFolders())('the sources of %s', (folder) => {
  const sources = sourcesOf(ROOT, folder);
  const names = [...sources.keys()];
  const text = (name: string) => sources.get(name)!.toString();
  const json = (name: string) => JSON.parse(text(name)) as Record<string, Record<string, string>>;

  test('stand where the catalogue looks for them', () => {
    expect(names).toEqual(expect.arrayContaining(['LICENSE', 'CHANGELOG.md', 'src/module.ts', 'src/plugin.json']));
    expect(text('.config/webpack/webpack.config.ts')).toContain('@grafana/create-plugin');
    expect(names).toEqual([...names].sort());
  });

  test('ask for nothing that is not there', () => {
    const missing = names
      .filter((name) => /\.[jt]sx?$/.test(name))
      .flatMap((name) => importsOf(name, text(name)).map((asked) => ({ name, asked: asked.name })))
      .filter(({ asked }) => asked.startsWith('.'))
      .map(({ name, asked }) => path.posix.join(path.posix.dirname(name), asked))
      .filter((target) => !['', '.ts', '.tsx', '.d.ts', '/index.ts'].some((ending) => sources.has(target + ending)));
    expect(missing).toEqual([]);
  });

  test('pin every package, and name no other folder of the bundle', () => {
    const { dependencies, devDependencies, scripts } = json('package.json');
    expect(Object.values({ ...dependencies, ...devDependencies })).toEqual(
      expect.not.arrayContaining([undefined, expect.stringMatching(/[^\d.]/)])
    );
    for (const config of [scripts, json('tsconfig.json'), text('webpack.config.js')]) {
      expect(JSON.stringify(config)).not.toContain('../');
    }
  });

  test('have the tests of the back end, which its manifest lists, and not those of the front end', () => {
    expect(names.filter((name) => /\.test\.[jt]sx?$/.test(name))).toEqual([]);
    const hasBackend = existsSync(path.join(ROOT, folder, 'go.mod'));
    expect(names.includes('go.mod')).toBe(hasBackend);
    expect(names.some((name) => name.endsWith('_test.go'))).toBe(hasBackend);
    expect(hasBackend ? text('Magefile.go') : 'grafana-plugin-sdk-go/build').toContain('grafana-plugin-sdk-go/build');
  });
});
