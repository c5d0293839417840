/** The Go that builds the data source's back end. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUGIN = resolve(dirname(fileURLToPath(import.meta.url)), '../datasource-plugin');

/**
 * Whether the Go on the PATH fits go.mod. Go itself says so: it knows its patch releases, and whether it may fetch a newer
 * one (GOTOOLCHAIN).
 *
 * @returns {{ fits: boolean, wanted: string, reason: string }} the version that go.mod asks for, and why it is not there
 */
export function fittingGo() {
  const wanted = /^go (\S+)/m.exec(readFileSync(join(PLUGIN, 'go.mod'), 'utf8'))[1];
  const { error, status, stderr } = spawnSync('go', ['list', '-m'], { cwd: PLUGIN, encoding: 'utf8' });
  return { fits: status === 0, wanted, reason: error ? 'there is no Go on the PATH' : String(stderr).trim() };
}

/** What to do where no Go fits, for those who wanted `command`. */
export function needsGo(command, { wanted, reason }) {
  return [
    `„${command}“ braucht Go ab ${wanted} (https://go.dev/dl/): damit wird der Teil der Datenquelle gebaut, der auf dem`,
    `Grafana-Server läuft. Installieren Sie es und versuchen Sie es noch einmal, oder lassen Sie sich den fertigen Ordner`,
    `geben, den „npm run release“ auf einem anderen Rechner anlegt.`,
    `"${command}" needs Go ${wanted} or newer: ${reason}.`,
  ].join('\n');
}
