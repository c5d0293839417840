import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import pino, { type Logger } from 'pino';
import { languageOf, type Language } from './cli/language';
import { showOlderData } from './cli/commands/older-data';
import { regionWithHints } from './cli/surroundings';
import { say, sayError } from './cli/terminal';
import type { RegionConfig } from './config/region';
import { startHub, type RunningHub } from './hub';
import { LogWriter } from './log/writer';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from './model/time';

interface StartOptions {
  readonly config?: string;
  readonly language: Language;
}

const WORDS = {
  at: (name: string, url: string) => ({
    de: `${name} ist unter ${url} erreichbar – Ende mit Strg-C`,
    en: `${name} is at ${url} – stop with Ctrl-C`,
  }),
  hints: (n: number) => ({
    de: `Die Konfiguration enthält ${n} Auffälligkeit${n === 1 ? '' : 'en'}: „hub check“ nennt sie.`,
    en: `The configuration has ${n} odd thing${n === 1 ? '' : 's'}: "hub check" names them.`,
  }),
  waiting: {
    de: 'Der Hub wartet, bis das in der Datei berichtigt ist, und startet dann von selbst; nach einer Änderung der Umgebung (.env) starten Sie ihn neu.',
    en: 'The hub waits until that is corrected in the file and then starts by itself; after a change of the environment (.env) start it anew.',
  },
  stopping: { de: 'Der Hub hält an …', en: 'Stopping …' },
};

/** `npm start [-- --config file]`: the hub, until Ctrl-C or SIGTERM. */
async function run(options: StartOptions): Promise<void> {
  const { language } = options;
  const { hub, region } = await started(options);
  const name = `${region.name}${region.demo ? ' (Demo)' : ''}`;
  process.stdout.write(`${WORDS.at(name, hub.url)[language]}\n`);
  const { timeZone: zone, kommunen } = region;
  const feeds = kommunen.flatMap((kommune) => kommune.feeds);
  const backfillDays = Math.max(region.backfillDays, ...feeds.map((feed) => feed.backfillDays ?? 0));
  const endBar = showOlderData(hub.progress, { backfillDays, zone, language, now: Date.now });
  let stopping = false;
  const stop = () => {
    if (stopping) {
      process.exit(130);
    }
    stopping = true;
    endBar();
    say(WORDS.stopping[language]);
    hub.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

interface Started {
  readonly hub: RunningHub;
  readonly region: RegionConfig;
}

async function started(options: StartOptions): Promise<Started> {
  return process.env['HUB_START'] === 'patient' ? startPatiently(options) : start(options);
}

/** @throws HubError when configuration, store or port are not as they should be */
async function start({ config, language }: StartOptions): Promise<Started> {
  const { region, hints } = regionWithHints(config);
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
  const hub = await startHub(region, version, loggerFor(region, language));
  // What hinders the start comes first, and alone.
  if (hints.length > 0) {
    say(WORDS.hints(hints.length)[language]);
  }
  return { region, hub };
}

/** How long until a start that failed is tried again. */
const TRY_AGAIN = 5 * SECOND;

/**
 * For containers: whoever keeps them would start over and over again what ends. What is wrong is said once, and the
 * start is tried again until it is right; meanwhile nothing answers, so that everybody sees the hub is not well.
 */
async function startPatiently(options: StartOptions): Promise<Started> {
  const leave = () => process.exit(0);
  process.on('SIGTERM', leave).on('SIGINT', leave);
  for (let told: string | undefined; ; await sleep(TRY_AGAIN)) {
    try {
      const running = await start(options);
      process.off('SIGTERM', leave).off('SIGINT', leave);
      return running;
    } catch (error) {
      if (!(error instanceof HubError)) {
        throw error;
      }
      if (error.message !== told) {
        told = error.message;
        sayError(error, options.language);
        say(WORDS.waiting[options.language]);
      }
    }
  }
}

/**
 * Lines for people, or with HUB_LOG_FORMAT=json every entry for programs.
 * @throws HubError `config` when HUB_LOG names no level
 */
function loggerFor({ timeZone: zone }: RegionConfig, language: Language): Logger {
  const level = process.env['HUB_LOG'] || 'warn';
  const levels = [...Object.keys(pino.levels.values), 'silent'];
  if (!levels.includes(level)) {
    throw new HubError(
      'config',
      { de: `HUB_LOG ist „${level}“, keine Stufe des Protokolls.`, en: `HUB_LOG is "${level}", no level of the log.` },
      { de: `Möglich: ${levels.join(', ')}.`, en: `Possible: ${levels.join(', ')}.` }
    );
  }
  return process.env['HUB_LOG_FORMAT'] === 'json'
    ? pino({ level, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
    : pino({ level, base: null }, new LogWriter((text) => process.stderr.write(text), { zone, language }));
}

function fail(error: unknown): never {
  sayError(error, options.language);
  process.exit(1);
}

const command = new Command('hub')
  .addOption(new Option('--config <file>', 'region (default: config/demo.yaml)').env('HUB_CONFIG'))
  .addOption(
    new Option('--language <language>', 'of what is said (default: of the terminal, else German)')
      .choices(['de', 'en'])
      .default(languageOf(process.env))
  )
  // `npm start config/x.yaml`, and what npm makes of a forgotten `--`.
  .argument('[file]', 'the region, too')
  .parse();
const given = command.opts<StartOptions>();
const options: StartOptions = { ...given, config: command.args[0] ?? given.config };
run(options).catch(fail);
