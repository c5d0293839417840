import Ajv from 'ajv';
import { externals } from '../webpack/externals';
import { releaseDate } from '../webpack/release';
import type { BuiltPlugin } from './built-plugin';
import schema from './plugin.schema.json';

const ALL_SYSTEMS = 'linux_amd64,linux_arm64,darwin_amd64,darwin_arm64,windows_amd64';

/** Systems that a backend is built for, as the Magefile's release does. */
const SYSTEMS = (process.env['RELEASE_SYSTEMS'] ?? ALL_SYSTEMS)
  .split(',')
  .map((system) => (system.startsWith('windows') ? `${system}.exe` : system));

/** Written by the SDK's build; the catalogue compares it with the sources. */
const GO_MANIFEST = 'go_plugin_build_manifest';

type Check = (plugin: BuiltPlugin) => readonly string[];

const validate = new Ajv({ allErrors: true }).compile(schema);

const schemaHolds: Check = ({ pluginJson }) =>
  validate(pluginJson)
    ? []
    : validate
        .errors!.filter(({ keyword }) => keyword !== 'if')
        .map((error) => `plugin.json${error.instancePath}: ${error.message}`);

const versionsAgree: Check = ({ pluginJson: { info }, packageJson, files }) => {
  if (info.version !== packageJson.version) {
    return [`plugin.json says version ${info.version}, package.json ${packageJson.version}`];
  }
  const released = releaseDate(textOf(files, 'CHANGELOG.md'), info.version);
  return released === info.updated ? [] : [`plugin.json says ${info.updated}, CHANGELOG.md ${released}`];
};

const namedFilesExist: Check = ({ pluginJson: { info, includes = [] }, files }) => {
  const named = [info.logos.small, info.logos.large, ...[...(info.screenshots ?? []), ...includes].map((f) => f.path)];
  const always = ['module.js', 'module.js.map', 'README.md', 'CHANGELOG.md', 'LICENSE'];
  return [...named, ...always].filter((file) => !files.has(file)).map((file) => `${file} is missing`);
};

const dashboardsAreJson: Check = ({ pluginJson: { includes = [] }, files }) =>
  includes
    .filter(({ path }) => files.has(path) && !textOf(files, path).trimStart().startsWith('{'))
    .map(({ path }) => `${path} is no dashboard`);

/** An SVG is shown on Grafana's own pages, so it may neither run nor load anything. */
const imagesAreInert: Check = ({ files }) =>
  [...files.keys()]
    .filter((file) => file.endsWith('.svg'))
    .filter((file) => /<script|<foreignObject|\son\w+\s*=|javascript:|href\s*=\s*["'](?!#)/i.test(textOf(files, file)))
    .map((file) => `${file} holds a script or loads something`);

const backendIsComplete: Check = ({ pluginJson: { backend, executable }, files }) =>
  backend
    ? SYSTEMS.map((system) => `${executable}_${system}`)
        .concat(GO_MANIFEST)
        .filter((file) => !files.has(file))
        .map((file) => `${file} is missing`)
    : [...files.keys()]
        .filter((file) => file.startsWith('gpx_'))
        .map((file) => `${file}, but no backend in plugin.json`);

const textsAreOurs: Check = ({ files }) => [
  ...['README.md', 'plugin.json', 'CHANGELOG.md']
    .filter((file) => /%(VERSION|TODAY|PLUGIN_ID)%/.test(textOf(files, file)))
    .map((file) => `${file} holds a placeholder`),
  ...(textOf(files, 'README.md').length < 500 || /This template is a starting point/i.test(textOf(files, 'README.md'))
    ? ['README.md is a template']
    : []),
];

const noToolkit: Check = ({ packageJson: { dependencies, devDependencies } }) =>
  '@grafana/toolkit' in { ...dependencies, ...devDependencies } ? ['@grafana/toolkit is a dependency'] : [];

/** Grafana loads AMD and shares only certain packages: an accidental external breaks the plugin when it is opened. */
const moduleIsLoadable: Check = ({ files }) => {
  const amd = /^define\((?:"[^"]*",\s*)?\[([^\]]*)\]/.exec(textOf(files, 'module.js'));
  if (!amd) {
    return ['module.js is not AMD'];
  }
  const wanted = [...amd[1]!.matchAll(/"([^"]+)"/g)].map(([, name]) => name!);
  return wanted
    .filter((name) => !isShared(name))
    .map((name) => `module.js needs ${name}, which Grafana does not share`);
};

function isShared(name: string): boolean {
  const shared = [externals ?? []].flat();
  return shared.some((external) =>
    external instanceof RegExp
      ? external.test(name)
      : typeof external === 'object'
        ? Object.values(external).includes(name)
        : external === name
  );
}

function textOf(files: BuiltPlugin['files'], name: string): string {
  return files.get(name)?.toString() ?? '';
}

const CHECKS: readonly Check[] = [
  namedFilesExist,
  versionsAgree,
  dashboardsAreJson,
  imagesAreInert,
  backendIsComplete,
  textsAreOurs,
  noToolkit,
  moduleIsLoadable,
];

/** What Grafana's catalogue would reject, as far as that can be seen without it. */
export function problemsOf(plugin: BuiltPlugin): string[] {
  const malformed = schemaHolds(plugin);
  return [...new Set(malformed.length > 0 ? malformed : CHECKS.flatMap((check) => check(plugin)))];
}
