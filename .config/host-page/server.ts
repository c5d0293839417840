/**
 * The host page: what Grafana shares with plugins, bundled once, and a server on this machine that hands out the page
 * and the built plugins under Grafana's own paths.
 */
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { builtPlugins } from '../plugins';

const root = path.resolve(__dirname, '../..');
const systemjs = path.join(root, 'node_modules/systemjs/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
};
const NO_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>';

const PLUGINS = builtPlugins();

/** The ES modules of @grafana/ui 12.0.2 import names that they do not export; its CommonJS form is whole. */
const commonJs = Object.fromEntries(
  ['data', 'runtime', 'ui'].map((name) => [`@grafana/${name}`, require.resolve(`@grafana/${name}`)])
);

/** What each worker keeps for itself: they start at once, and none may read what another is just writing. */
async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'page.tsx')],
    write: false,
    bundle: true,
    format: 'iife',
    jsx: 'transform',
    alias: commonJs,
    // The page has an AMD loader; what is bundled must not register with it.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', 'define.amd': 'false' },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.css': 'empty', '.ttf': 'empty' },
    minify: true,
    logLevel: 'error',
  });
  return outputFiles[0]!.contents;
}

/** The file behind a path of the page; undefined where there is none. */
function fileOf(pathname: string): string | undefined {
  const fixed: Readonly<Record<string, string>> = {
    '/': path.join(__dirname, 'index.html'),
    '/system.js': path.join(systemjs, 'system.js'),
    '/amd.js': path.join(systemjs, 'extras/amd.js'),
    '/named-register.js': path.join(systemjs, 'extras/named-register.js'),
  };
  const [, id = '', rest] = /^\/public\/plugins\/([^/]+)\/([\w./-]+)$/.exec(pathname) ?? [];
  const dist = PLUGINS[id];
  const file = fixed[pathname] ?? (dist && path.join(root, dist, path.normalize(`/${rest}`)));
  return file && existsSync(file) ? file : undefined;
}

/** Grafana serves Inter itself; here it comes from the system (Debian: fonts-inter), else the next family takes over. */
function fontFile(name: string): Buffer | string {
  const file = `/usr/share/fonts/opentype/inter/${name}.otf`;
  return existsSync(file) ? readFileSync(file) : '';
}

/** Bundles and serves the page on a free port of this machine. */
export async function startHostPage(): Promise<{ url: string; stop: () => void }> {
  const host = await bundle();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = fileOf(pathname);
    const font = /^\/public\/fonts\/inter\/([\w-]+)\.woff2$/.exec(pathname)?.[1];
    const icon = pathname.startsWith('/public/img/icons/') || pathname.startsWith('/public/build/img/icons/');
    if (pathname === '/host.js') {
      response.writeHead(200, { 'content-type': TYPES['.js'] }).end(host);
    } else if (icon) {
      response.writeHead(200, { 'content-type': TYPES['.svg'] }).end(NO_ICON);
    } else if (font) {
      response.writeHead(200, { 'content-type': 'font/otf' }).end(fontFile(font));
    } else if (file) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] }).end(readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}
