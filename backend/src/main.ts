import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import pino from 'pino';
import { regionFrom } from './cli/surroundings';
import { gauge, say, sayError, type Gauge } from './cli/terminal';
import { startHub } from './hub';
import type { IngestProgress } from './ingest/progress';

/** `npm start [-- --config file]`: the hub, until Ctrl-C or SIGTERM. */
async function run(file: string | undefined): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
  const config = regionFrom(file);
  const logger = pino({ level: process.env['HUB_LOG'] ?? 'warn' }, pino.destination(2));
  const hub = await startHub(config, version, logger);
  process.stdout.write(`${config.name}${config.demo ? ' (demo)' : ''} is at ${hub.url} – stop with Ctrl-C\n`);
  const endBar = showBackfill(hub.progress);
  let stopping = false;
  const stop = () => {
    if (stopping) {
      process.exit(130);
    }
    stopping = true;
    endBar();
    say('Stopping …');
    hub.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

function fail(error: unknown): never {
  sayError(error);
  process.exit(1);
}

/**
 * A bar while older data is fetched, and a line when all of it is there.
 * @returns what takes the bar away
 */
function showBackfill(progress: IngestProgress): () => void {
  let bar: Gauge | undefined;
  progress.onBackfill(() => {
    const { running, done, total } = progress.backfill;
    if (running) {
      bar ??= gauge('Older data');
      bar.show(done, total, `${done} of ${total} days of stations`);
    } else if (bar) {
      bar.end();
      bar = undefined;
      const missing = total - done;
      say(missing === 0 ? 'Older data is complete.' : `Older data: ${missing} days of stations are still to come.`);
    }
  });
  return () => bar?.end();
}

const command = new Command('hub').option('--config <file>', 'region (default: config/demo.yaml)').parse();
run(command.opts<{ config?: string }>().config).catch(fail);
