import { Argument, Command, Option } from 'commander';
import { FEEDS } from '../feeds/registry';
import { describeRegion } from './check';
import { importFiles, type ImportOptions } from './import';
import { parseFiles } from './parse';
import { ask, type QueryOptions } from './query';
import { regionFrom } from './surroundings';
import { endQuietlyWithThePipe, print, sayError } from './terminal';

/** Runs a command; it exits with 0 only when all went well. */
function running<Arguments extends unknown[]>(command: (...given: Arguments) => Promise<boolean>) {
  return async (...given: Arguments): Promise<void> => {
    try {
      process.exitCode = (await command(...given)) ? 0 : 1;
    } catch (error) {
      sayError(error);
      process.exitCode = 1;
    }
  };
}

const feed = new Argument('<feed>', `format: ${FEEDS.map(({ id }) => id).join(', ')}`);
const files = new Argument('<file...>', 'files in order of time, - for stdin');
const siteTable = new Option('--site-table <file>', 'table that gives the data their meaning (DATEX II)');
const config = new Option('--config <file>', 'region (default: config/demo.yaml)');
const db = new Option('--db <file>', 'store in place of that of the region');

const hub = new Command('hub').description('Reads, imports and answers like the running hub.').showHelpAfterError();

hub
  .command('parse')
  .description('show what the hub reads in files: one JSON line per reading, forecast and event')
  .addArgument(feed)
  .addArgument(files)
  .addOption(siteTable)
  .action(running((id: string, names: string[], options: { siteTable?: string }) => parseFiles(id, names, options)));

hub
  .command('import')
  .description('read files into the store; goes on where it was interrupted')
  .addArgument(feed)
  .addArgument(files)
  .requiredOption('--kommune <slug>', 'Kommune that the stations belong to')
  .addOption(db)
  .addOption(config)
  .addOption(siteTable)
  .action(running((id: string, names: string[], options: ImportOptions) => importFiles(id, names, options)));

hub
  .command('query')
  .description('ask the store as a panel does')
  .argument('<json>', 'body of POST /api/v1/query, or one query of it')
  .addOption(db)
  .addOption(config)
  .addOption(new Option('--format <format>').choices(['json', 'csv', 'table']).default('json'))
  .action(running((text: string, options: QueryOptions) => ask(text, options)));

hub
  .command('check')
  .description('check a configuration and say what the hub would do')
  .addOption(config)
  .action(
    running(async (options: { config?: string }) => {
      await print(describeRegion(regionFrom(options.config), Date.now()));
      return true;
    })
  );

endQuietlyWithThePipe();
void hub.parseAsync();
