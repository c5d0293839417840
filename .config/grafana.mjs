/**
 * Starts a natively installed Grafana with the plugins and the provisioning of this repository and a data folder of
 * its own: `npm run grafana`. Nothing of the installation is changed.
 *
 * GRAFANA_HOME     folder of the installation (default: /usr/share/grafana)
 * GRAFANA_PORT     default 3000;  GRAFANA_DATA  default data/grafana
 * GRAFANA_LANGUAGE default de-DE
 * HUB_URL          default http://127.0.0.1:4000;  HUB_TOKEN  where the hub asks for one
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtPlugins } from './plugins.js';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PLUGINS = builtPlugins();

/** Folder of an installed Grafana, or undefined. */
export function grafanaHome() {
  return [process.env.GRAFANA_HOME, '/usr/share/grafana'].find((home) => home && binary(home));
}

function binary(home) {
  return [join(home, 'bin/grafana'), '/usr/sbin/grafana'].find(
    (path) => existsSync(path) && existsSync(join(home, 'conf'))
  );
}

/**
 * @param more settings beside those of this repository
 * @returns the running process
 */
export function startGrafana({ home, port, data, hubUrl, stdio = 'inherit', more = {} }) {
  const plugins = join(data, 'plugins');
  mkdirSync(plugins, { recursive: true });
  for (const [id, dist] of Object.entries(PLUGINS)) {
    if (!existsSync(join(ROOT, dist, 'plugin.json'))) {
      throw new Error(`${dist} is not built. Run "npm run build" first.`);
    }
    rmSync(join(plugins, id), { recursive: true, force: true });
    symlinkSync(join(ROOT, dist), join(plugins, id));
  }
  const settings = {
    'paths.provisioning': join(ROOT, 'provisioning'),
    'plugins.allow_loading_unsigned_plugins': Object.keys(PLUGINS).join(','),
    // Grafana's own start page has a panel with news from grafana.com, whatever is set.
    'users.home_page': '/d/smartregion-overview',
    ...more,
  };
  const env = {
    HUB_URL: hubUrl,
    HUB_TOKEN: process.env.HUB_TOKEN ?? '',
    SMARTREGION_DASHBOARDS: join(ROOT, 'provisioning/dashboards'),
  };
  return start({ home, port, data, stdio, settings, env });
}

/**
 * Starts a Grafana that has nothing but parcels: their files lie as their guide says, below a folder that stands for `/`.
 *
 * @param parcels folders that `npm run bundle` has made
 * @param root that folder
 */
export function startParcelGrafana({ home, port, data, root, parcels, hubUrl, stdio = 'inherit' }) {
  const provisioning = join(root, 'etc/grafana/provisioning');
  for (const parcel of parcels) {
    cpSync(join(parcel, 'provisioning'), provisioning, { recursive: true });
    cpSync(join(parcel, 'plugins'), join(data, 'plugins'), { recursive: true });
  }
  const env = { ...environmentIn(join(parcels[0], 'grafana.env')), HUB_URL: hubUrl, SMARTREGION_ROOT: root };
  return start({ home, port, data, stdio, settings: { 'paths.provisioning': provisioning }, env });
}

function environmentIn(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(lines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split(/=(.*)/, 2)] : [])));
}

function start({ home, port, data, stdio, settings, env }) {
  const all = {
    'paths.data': data,
    'paths.logs': join(data, 'log'),
    'paths.plugins': join(data, 'plugins'),
    'server.http_addr': '127.0.0.1',
    'server.http_port': port,
    'plugins.preinstall_disabled': true,
    'plugins.plugin_admin_enabled': false,
    'plugins.public_key_retrieval_disabled': true,
    // No request leaves the house.
    'analytics.reporting_enabled': false,
    'analytics.check_for_updates': false,
    'analytics.check_for_plugin_updates': false,
    'news.news_feed_enabled': false,
    'security.disable_gravatar': true,
    'snapshots.external_enabled': false,
    // Grafana's own "detect" leaves 12.3 in English.
    'users.default_language': process.env.GRAFANA_LANGUAGE ?? 'de-DE',
    'date_formats.use_browser_locale': true,
    ...settings,
  };
  const args = ['server', '--homepath', home, ...Object.entries(all).map(([key, value]) => `cfg:${key}=${value}`)];
  return spawn(binary(home), args, { stdio, env: { ...process.env, ...env }, cwd: home });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const home = grafanaHome();
  if (!home) {
    console.error('No Grafana found. Install one, or set GRAFANA_HOME to the folder that holds its bin/ and conf/.');
    process.exit(1);
  }
  const port = process.env.GRAFANA_PORT ?? '3000';
  const data = resolve(process.env.GRAFANA_DATA ?? join(ROOT, 'data/grafana'));
  console.error(`Grafana: http://localhost:${port} (admin/admin at first), data in ${data}`);
  const child = startGrafana({ home, port, data, hubUrl: process.env.HUB_URL ?? 'http://127.0.0.1:4000' });
  child.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
}
