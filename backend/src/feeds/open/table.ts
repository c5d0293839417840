import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { PROPERTIES } from '@smartregion/terms/property';
import { HOUR } from '../../model/time';
import type { Feed, FeedContext, Payload } from '../feed';
import { inMilliseconds } from '../support/options';
import { explain } from './table/explain';
import { gridOf } from './table/grid';
import { TableOptions } from './table/options';
import { exampleOf, planOf } from './table/plan';
import { readRows } from './table/rows';

/**
 * Tables that people have: CSV as German offices and loggers write it, and Excel workbooks (.xlsx). A column for each
 * property, or one each for station, property and value. What stands where, the configuration says, or else the
 * headings (`Lufttemperatur [°C]`) and the content.
 *
 * Whatever can be read in two ways (`1.234`, 01/02/2026, „Temperatur“) is refused with the option that decides it: a
 * table once misread is found out years later.
 */
export const table: Feed<TableOptions> = {
  id: 'table',
  title: { de: 'Tabelle (CSV, Excel)', en: 'Table (CSV, Excel)' },
  transport: 'file',
  licence: {
    id: 'unspecified',
    url: 'https://www.govdata.de/informationen/lizenzen',
    attribution: 'Tabelle der Kommune',
    redistribution: 'no',
  },
  cadence: HOUR,
  cadenceOf: ({ minutes }) => (minutes === undefined ? HOUR : inMilliseconds(minutes)),
  latency: HOUR,
  provider: 'table',
  options: TableOptions,
  stationsNamed: ({ station }) => (station === undefined ? [] : [{ path: ['station'], station, exact: true }]),
  doubts: ({ options: { station, stationColumn } }) =>
    station === undefined || stationColumn === undefined
      ? []
      : [
          {
            path: ['stationColumn'],
            sentence: {
              de: 'station gilt für alle Zeilen, stationColumn nennt die Messstelle jeder Zeile: beides zugleich geht nicht.',
              en: 'station is that of all rows, stationColumn names that of each: it cannot be both.',
            },
            remedy: { de: 'Nehmen Sie eines der beiden heraus.', en: 'Take one of the two out.' },
          },
        ],
  delivers: PROPERTIES.map(({ id }) => id),
  evidence: { documented: 'gebräuchliche Schreibweisen deutscher Behörden und Geräte, an eigenen Beispielen' },

  *parse(payload, context): Iterable<Batch> {
    const grid = gridOf(payload, context.options);
    const plan = planOf(grid, context.options);
    const at = plan.roles.findIndex((role) => role.kind === 'undecided');
    const open = plan.roles[at];
    if (open?.kind === 'undecided') {
      throw new HubError('payload', `Column "${grid.header[at]}" cannot be decided: ${open.why.en}.`, open.remedy.en);
    }
    if (!plan.roles.some((role) => role.kind === 'values' || role.kind === 'any values')) {
      throw new HubError(
        'payload',
        plan.absent.length > 0
          ? `The table has none of the columns that are named: ${plan.absent.join(', ')}.`
          : 'No column of the table is of a property that the hub knows.',
        `Name the columns in option "columns", e.g. ${exampleOf(grid, plan)}; see docs/groessen.md.`,
        { columns: grid.header.slice(0, 30) }
      );
    }
    yield* readRows(grid, plan, context.options, stationOf(payload, context));
  },

  explain: (payload, context) => {
    const grid = gridOf(payload, context.options);
    return explain(grid, planOf(grid, context.options), context.options, stationOf(payload, context));
  },
};

/** As configured, as the push names it, or as the file is called. */
function stationOf({ name }: Payload, { options, station }: FeedContext<TableOptions>): string {
  return options.station ?? station ?? (name?.replace(/\.[^.]{1,5}$/, '') || 'table');
}
