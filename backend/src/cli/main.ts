#!/usr/bin/env node
import { Argument, Command, Option } from 'commander';
import { HubError } from '@smartregion/terms/errors';
import { FORMATS, STEPS } from '../api/export/request';
import { FEEDS } from '../feeds/registry';
import { exportAudit, listRules, simulateRule } from './commands/action';
import type { AuditOptions, SimulateOptions } from './commands/action';
import { backfillFeed, type BackfillOptions } from './commands/backfill';
import { backup, type BackupOptions } from './commands/backup';
import { describeHints, describeRegion } from './commands/check';
import { exportReadings, type ExportOptions } from './commands/export';
import { importFiles, type ImportOptions } from './commands/import';
import { parseFiles, type ParseOptions } from './commands/parse';
import { ask, type QueryOptions } from './commands/query';
import { verifyAudit, type VerifyOptions } from './commands/verify-audit';
import { languageOf, type Language } from './language';
import { regionWithHints, seriesStored } from './surroundings';
import { endQuietlyWithThePipe, print, say, sayError } from './terminal';

/** Runs a command; it exits with 0 only when all went well. */
function running<Arguments extends unknown[]>(command: (...given: Arguments) => Promise<boolean>) {
  return async (...given: Arguments): Promise<void> => {
    try {
      process.exitCode = (await command(...given)) ? 0 : 1;
    } catch (error) {
      const { language } = Object(given.find(isOptions)) as { readonly language?: Language };
      sayError(error, language);
      process.exitCode = 1;
    }
  };
}

/** Commander hands over arguments, then options, then the command itself. */
const isOptions = (given: unknown) => given !== null && typeof given === 'object' && !Array.isArray(given);

const feed = new Argument('<feed>', `format: ${FEEDS.map(({ id }) => id).join(', ')}`);
const files = new Argument('<file...>', 'files in order of time, - for stdin');
const siteTable = new Option('--site-table <file>', 'table that gives the data their meaning (DATEX II)');
const config = new Option('--config <file>', 'region (default: config/demo.yaml)').env('HUB_CONFIG');
const option = new Option('--option <name=value>', 'option of the feed, can be given several times').argParser(
  (text: string, before: readonly string[] = []) => [...before, text]
);
const entry = new Option('--entry <n>', 'which of several entries of the feed, from 1').argParser(Number);
const language = new Option('--language <language>', 'of what is said (default: of the terminal, else German)').choices(
  ['de', 'en']
);
const db = new Option('--db <file>', 'store in place of that of the region');

const hub = new Command('hub').description('Reads, imports and answers like the running hub.').showHelpAfterError();

hub
  .command('parse')
  .description('show what the hub reads in files: one JSON line per reading, forecast and event')
  .addArgument(feed)
  .addArgument(files)
  .addOption(siteTable)
  .addOption(option)
  .addOption(config)
  .option('--kommune <slug>', 'take the options of the feed as this Kommune has them')
  .addOption(entry)
  .action(running((id: string, names: string[], options: ParseOptions) => parseFiles(id, names, options)));

hub
  .command('import')
  .description('read files into the store; goes on where it was interrupted')
  .addArgument(feed)
  .addArgument(files)
  .requiredOption('--kommune <slug>', 'Kommune that the stations belong to')
  .option('--preview', 'show what would come in, store nothing')
  .addOption(language)
  .addOption(option)
  .addOption(entry)
  .addOption(db)
  .addOption(config)
  .addOption(siteTable)
  .action(running((id: string, names: string[], options: ImportOptions) => importFiles(id, names, options)));

hub
  .command('backfill')
  .description('ask the provider for a time of the past; called again it asks for what is still open')
  .addArgument(feed)
  .requiredOption('--from <date>', 'first day, of the region’s clock')
  .option('--to <date>', 'last day (default: now)')
  .option('--kommune <slug>', 'of one Kommune only')
  .option('--again', 'ask also for what came in before: the provider has corrected it')
  .addOption(db)
  .addOption(config)
  .action(running((id: string, options: BackfillOptions) => backfillFeed(id, options)));

hub
  .command('query')
  .description('ask the store as a panel does')
  .argument('<json>', 'body of POST /api/v1/query, or one query of it')
  .addOption(db)
  .addOption(config)
  .addOption(new Option('--format <format>').choices(['json', 'csv', 'table']).default('json'))
  .action(running((text: string, options: QueryOptions) => ask(text, options)));

hub
  .command('export')
  .description('write readings as a file of open data, as GET /api/v1/export does')
  .option('--kommunen <slugs>', 'with commas (default: all)')
  .option('--stations <ids>', 'with commas (default: all)')
  .option('--properties <ids>', 'with commas (default: all)')
  .option('--feeds <ids>', 'with commas (default: all)')
  .option('--from <time>', 'ISO 8601 or counted from now, as now-1M/M (default: a day before --to)')
  .option('--to <time>', 'the same, not contained (default: now)')
  .option('--bucket <length>', `${STEPS.join(', ')} (default: raw)`)
  .option('--min-quality <quality>', 'lowest that is given (default: provisional)')
  .option('--format <format>', `${FORMATS.join(', ')} (default: csv)`)
  .option('--all', 'also what may not be passed on: for yourself')
  .option('--out <file>', 'and its metadata beside it (default: stdout)')
  .addOption(db)
  .addOption(config)
  .action(running((options: ExportOptions) => exportReadings(options)));

const action = hub.command('action').description('measures: what stands, what rules would have done, and the audit');

action
  .command('list')
  .description('how every rule stands, why, and what comes next')
  .addOption(db)
  .addOption(config)
  .action(running((options: QueryOptions) => listRules(options)));

action
  .command('simulate')
  .description('what a rule would have done, as often as needed before it is released')
  .argument('<rule>', 'id of the rule')
  .option('--from <time>', 'ISO 8601 or counted from now (default: now-90d)')
  .option('--to <time>', 'the same (default: now)')
  .option('--layout <layout>', 'summary, months, activations, annotations (default: summary and activations)')
  .option(
    '--with <name=value...>',
    'other figures beside it: on, off, intervals, of, offFor, minOn, maxOn, lock, perDay'
  )
  .option('--delay <minutes>', 'numbers are known so much later (default: 0)', Number)
  .addOption(new Option('--format <format>').choices(['json', 'csv', 'table']).default('table'))
  .addOption(db)
  .addOption(config)
  .action(running((rule: string, options: SimulateOptions) => simulateRule(rule, options)));

action
  .command('verify')
  .description('whether the audit is as it was written, entry by entry')
  .option('--last <hash>', 'hash of an entry that was noted elsewhere: it must stand there')
  .option('--first <n>', 'number of the first entry that is kept, where older ones were deleted', Number)
  .addOption(language)
  .addOption(db)
  .addOption(config)
  .action(running((options: VerifyOptions) => verifyAudit(options)));

action
  .command('export')
  .description('the audit as a file')
  .option('--from <time>', 'ISO 8601 or counted from now (default: all)')
  .option('--to <time>', 'the same (default: now)')
  .addOption(new Option('--format <format>').choices(['json', 'csv']).default('json'))
  .addOption(db)
  .addOption(config)
  .action(running((options: AuditOptions) => exportAudit(options)));

hub
  .command('backup')
  .description('copy the store into one file while the hub runs')
  .argument('<file>', 'new file')
  .addOption(db)
  .addOption(config)
  .addOption(language)
  .action(running((file: string, options: BackupOptions) => backup(file, options)));

hub
  .command('check')
  .description('check a configuration and say what the hub would do')
  .argument('[file]', 'region, as --config')
  .addOption(config)
  .addOption(language)
  .action(
    running((file: string | undefined, options: { config?: string; language?: Language }) =>
      checkFile(file ?? options.config, options.language ?? languageOf(process.env))
    )
  );

async function checkFile(file: string | undefined, language: Language): Promise<boolean> {
  try {
    const read = regionWithHints(file);
    const series = await seriesStored(read.region);
    await print(describeRegion(read, Date.now(), language, series));
    return true;
  } catch (error) {
    const hints = error instanceof HubError ? describeHints(error, language) : '';
    sayError(error, language);
    if (hints) {
      say(hints);
    }
    return false;
  }
}

endQuietlyWithThePipe();
void hub.parseAsync();
