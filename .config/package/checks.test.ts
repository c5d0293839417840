import type { BuiltPlugin, PluginJson } from './built-plugin';
import { problemsOf } from './checks';

const file = (text: string) => Buffer.from(text);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><use href="#dot"/></svg>';
const BINARIES = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64.exe'];

const PLUGIN_JSON = {
  type: 'datasource',
  id: 'town-hub-datasource',
  name: 'Hub',
  backend: true,
  alerting: true,
  executable: 'gpx_hub',
  info: {
    description: 'Weather and air quality of a town',
    author: { name: 'Town' },
    keywords: ['weather'],
    logos: { small: 'img/logo.svg', large: 'img/logo.svg' },
    version: '1.2.3',
    updated: '2026-11-23',
  },
  includes: [{ type: 'dashboard', name: 'Overview', path: 'dashboards/overview.json' }],
  dependencies: { grafanaDependency: '>=11.6.0-0' },
};

interface Change {
  json?: object;
  info?: object;
  packageJson?: BuiltPlugin['packageJson'];
  /** `undefined` takes a file away. */
  files?: Record<string, Buffer | undefined>;
}

/** A plugin that the catalogue would take, with something changed. */
function plugin({ json, info, packageJson, files }: Change = {}): BuiltPlugin {
  const sound = {
    'module.js': file('define(["module","@grafana/data","rxjs"],(e,t,n)=>{})'),
    'module.js.map': file('{}'),
    'README.md': file('A data source for towns. '.repeat(30)),
    'CHANGELOG.md': file('# Changelog\n\n## [1.2.3] - 2026-11-23\n'),
    LICENSE: file('Apache License'),
    'img/logo.svg': file(SVG),
    'dashboards/overview.json': file('{}'),
    ...Object.fromEntries(BINARIES.map((system) => [`gpx_hub_${system}`, file('binary')])),
    go_plugin_build_manifest: file('0:pkg/main.go'),
  };
  const changed = Object.entries<Buffer | undefined>({ ...sound, ...files });
  return {
    pluginJson: { ...PLUGIN_JSON, ...json, info: { ...PLUGIN_JSON.info, ...info } } as PluginJson,
    packageJson: packageJson ?? { version: '1.2.3' },
    files: new Map(changed.filter((entry): entry is [string, Buffer] => entry[1] !== undefined)),
  };
}

test('a sound plugin has no problems', () => {
  expect(problemsOf(plugin())).toEqual([]);
});

test.each<[string, Change, RegExp]>([
  ['an id of another type', { json: { id: 'town-hub-panel' } }, /plugin\.json\/id: must match pattern/],
  ['no author', { info: { author: undefined } }, /plugin\.json\/info: must have required property 'author'/],
  ['alerting without a backend', { json: { backend: false } }, /plugin\.json\/backend: must be equal to constant/],
  ['a backend without its executable', { json: { executable: undefined } }, /required property 'executable'/],
  ['another version than its package', { packageJson: { version: '1.2.4' } }, /version 1\.2\.3, package\.json 1\.2\.4/],
  ['another day than its changelog', { info: { updated: '2026-11-24' } }, /says 2026-11-24, CHANGELOG\.md 2026-11-23/],
  ['no logo', { files: { 'img/logo.svg': undefined } }, /img\/logo\.svg is missing/],
  ['no source map', { files: { 'module.js.map': undefined } }, /module\.js\.map is missing/],
  ['no licence', { files: { LICENSE: undefined } }, /LICENSE is missing/],
  ['a dashboard it does not have', { files: { 'dashboards/overview.json': undefined } }, /overview\.json is missing/],
  ['a dashboard that is a page', { files: { 'dashboards/overview.json': file('<html>') } }, /is no dashboard/],
  ['a script in its logo', { files: { 'img/logo.svg': file('<svg><script/></svg>') } }, /holds a script/],
  ['a handler in its logo', { files: { 'img/logo.svg': file('<svg onload="x()"/>') } }, /holds a script/],
  ['a logo that loads', { files: { 'img/logo.svg': file('<image href="https://x.test/y"/>') } }, /holds a script/],
  ['no binary for a system', { files: { gpx_hub_linux_arm64: undefined } }, /gpx_hub_linux_arm64 is missing/],
  ['no manifest of its Go sources', { files: { go_plugin_build_manifest: undefined } }, /build_manifest is missing/],
  ['a placeholder', { files: { 'README.md': file('%VERSION% '.repeat(90)) } }, /README\.md holds a placeholder/],
  ['next to no README', { files: { 'README.md': file('# Hub') } }, /README\.md is a template/],
  [
    'the toolkit',
    { packageJson: { version: '1.2.3', devDependencies: { '@grafana/toolkit': '10.1.10' } } },
    /@grafana\/toolkit is a dependency/,
  ],
  ['no AMD module', { files: { 'module.js': file('export const plugin = 1') } }, /module\.js is not AMD/],
  [
    'a package that Grafana does not share',
    { files: { 'module.js': file('define(["react/jsx-runtime"],()=>{})') } },
    /needs react\/jsx-runtime, which Grafana does not share/,
  ],
])('%s is a problem', (_, change, problem) => {
  expect(problemsOf(plugin(change))).toEqual([expect.stringMatching(problem)]);
});
