/**
 * The source archive of a plugin: what a repository of this plugin alone would hold, after the conventions of
 * `@grafana/create-plugin`, so that Grafana's catalogue can build it and compare. Its own folder is the root; what it
 * shares with others stands in src/bundle/, with imports that say so.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { closureOf, type Closure } from './closure';

/** The build that all plugins share, beside what its webpack.config.ts imports. */
const BUILD = ['.config/webpack/public-path.ts', '.config/webpack/globals.d.ts', '.config/tsconfig.plugin.json'];
/** Packages of the bundle that such a build needs. */
const BUILD_PACKAGES = [
  '@grafana/tsconfig',
  '@swc/core',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  'copy-webpack-plugin',
  'swc-loader',
  'tsx',
  'typescript',
  'webpack',
  'webpack-cli',
];
/** Tests of the back end come with it, as the manifest of the Go sources lists them; those of the front end do not. */
const GO = ['go.mod', 'go.sum', 'Magefile.go', 'pkg', 'testdata'];
const CODE = /\.[cm]?[jt]sx?$/;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * @param root folder of the bundle
 * @param folder of the plugin, from there
 * @returns content by path, in the order of paths; all but the lockfile, which npm writes
 * @throws Error when the code asks for a file or package that would not be there
 */
export function sourcesOf(root: string, folder: string): Map<string, Buffer> {
  const own = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as PackageJson;
  const bundle = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageJson;
  const hasBackend = existsSync(path.join(root, folder, 'go.mod'));
  const code = closureOf(
    root,
    [...['src/module.ts', 'webpack.config.js'].map((file) => `${folder}/${file}`), ...BUILD],
    (file) => placeOf(file, folder)
  );
  const manifest = packageJsonOf(own, bundle, hasBackend);
  demandPackages(code, manifest);
  const copied = [
    ...filesBelow(root, `${folder}/src`).filter((file) => !CODE.test(file) && !file.includes('/testdata/')),
    ...(hasBackend ? GO : []).flatMap((name) => filesBelow(root, `${folder}/${name}`)),
    `${folder}/CHANGELOG.md`,
  ];
  const files = new Map<string, Buffer>([
    ...copied.map((file) => [placeOf(file, folder), readFileSync(path.join(root, file))] as const),
    ...['LICENSE', 'NOTICE', '.npmrc'].map((name) => [name, readFileSync(path.join(root, name))] as const),
    ...[...code.files].map(([place, text]) => [place, Buffer.from(text)] as const),
    ['package.json', json(manifest)],
    ['tsconfig.json', json(TSCONFIG)],
    ['README.md', Buffer.from(readme(own, hasBackend))],
  ]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placeOf(file: string, folder: string): string {
  if (file.startsWith(`${folder}/`)) {
    return file.slice(folder.length + 1);
  }
  return file.startsWith('.config/') ? file : `src/bundle/${file}`;
}

function filesBelow(root: string, name: string): string[] {
  if (!statSync(path.join(root, name)).isDirectory()) {
    return [name];
  }
  return readdirSync(path.join(root, name)).flatMap((inner) => filesBelow(root, `${name}/${inner}`));
}

function packageJsonOf(own: PackageJson, bundle: PackageJson, hasBackend: boolean) {
  return {
    name: own.name,
    version: own.version,
    private: true,
    license: own.license,
    scripts: {
      build: `webpack --env production${hasBackend ? ' && npm run build:backend' : ''}`,
      ...(hasBackend ? { 'build:backend': 'go tool mage', 'test:backend': 'go test ./...' } : {}),
      dev: 'webpack --watch',
      typecheck: 'tsc --noEmit',
    },
    engines: bundle.engines,
    dependencies: own.dependencies,
    devDependencies: {
      ...Object.fromEntries(BUILD_PACKAGES.map((name) => [name, bundle.devDependencies?.[name]])),
      ...own.devDependencies,
    },
  };
}

/** The tests' types are not there, as the tests are not. */
const TSCONFIG = {
  extends: './.config/tsconfig.plugin.json',
  compilerOptions: { types: ['node'] },
  include: ['src', '.config/webpack/*.d.ts'],
};

function demandPackages({ packages }: Closure, { dependencies, devDependencies }: ReturnType<typeof packageJsonOf>) {
  const known = { ...dependencies, ...devDependencies, 'amd-module': 'by the AMD loader' };
  // Of some packages only their types are imported, and those are packages of their own.
  const isNamed = (name: string) => name in known || `@types/${name}` in known;
  const missing = [...packages].filter((name) => !name.startsWith('node:') && !isNamed(name));
  if (missing.length > 0) {
    throw new Error(`The plugin's package.json does not name what its code imports: ${missing.sort().join(', ')}.`);
  }
}

function readme({ name, version }: PackageJson, hasBackend: boolean): string {
  return `# Sources of ${name} ${version}

    npm ci && npm run build

builds in \`dist/\` what the plugin's archive holds, byte for byte. Node.js 20.17 or newer (24 recommended) is needed${
    hasBackend ? ',\nand the Go that `go.mod` names' : ''
  }. What the plugin shares with the others of its bundle is in \`src/bundle/\`.
`;
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value, null, 2) + '\n');
}
