import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { HOUR } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { csvRows } from '../../support/csv';
import { nameOf, textOf } from '../../support/unpack/payload';
import { AIR_CODE } from '../../support/station-ids';
import { columnOf, isDate, isStation, type Column } from './columns';
import { localHours, type LocalHour } from './local-hours';
import { UBA_LICENCE, UBA_PROPERTIES } from './provider';

const Options = z.strictObject({});

/**
 * Export of the UBA's air-quality portal
 * (https://www.umweltbundesamt.de/daten/luft/luftdaten/luftqualitaet), English or German: `;`, UTF-8 with byte-order
 * mark, `-` missing, a blank line and the source at the end. Stamps are local time and the END of the hour; floating
 * 24-hour means stand for the hour that they are published for.
 */
export const ubaCsv: Feed<z.infer<typeof Options>> = {
  id: 'uba-csv',
  title: { de: 'Umweltbundesamt: CSV-Export', en: 'German Environment Agency: CSV export' },
  transport: 'file',
  licence: UBA_LICENCE,
  stationClass: 'reference',
  cadence: HOUR,
  latency: 2 * HOUR,
  provider: 'uba',
  options: Options,
  stationIds: () => AIR_CODE,
  delivers: UBA_PROPERTIES,
  evidence: {
    recorded: 'englische Exporte zweier Messstellen (Index nach dem Schema von 2019)',
    documented: 'deutscher Export',
  },

  *parse(payload): Iterable<Batch> {
    const [header = [], ...body] = csvRows(textOf(payload), ';', payload);
    const table = tableOf(header, payload);
    const rows = body.filter((row) => !isRemark(row));
    const hours = localHours(rows.map((row) => ({ station: row[table.station] ?? '', end: row[table.date] ?? '' })));
    const batch = new BatchBuilder();
    for (const [at, row] of rows.entries()) {
      batch.row();
      readRow(batch, row, hours[at]!, table);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },
};

/** First words of another file that lies beside the exports. */
const STATION_LIST = 'Station meta-information';

/** Where in a row things stand. */
interface Table {
  readonly station: number;
  readonly date: number;
  readonly values: readonly { readonly at: number; readonly header: string; readonly column: Column | undefined }[];
  readonly width: number;
}

function tableOf(header: readonly string[], payload: Payload): Table {
  if (header[0]?.startsWith(STATION_LIST)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is the list of stations of the Umweltbundesamt: it says where they stand and since when, and holds no measurement.`,
      'Copy code, name and place of your stations into the configuration; for measurements export a CSV from the portal.',
      { name: payload.name }
    );
  }
  const station = header.findIndex(isStation);
  const date = header.findIndex(isDate);
  const values = header
    .map((text, at) => ({ at, header: text, column: columnOf(text) }))
    .filter(({ at }) => at !== station && at !== date);
  if (station < 0 || date < 0 || !values.some(({ column }) => column)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not an export of the UBA's air-quality portal: its first line names no station, date and pollutant.`,
      'Export it again as CSV and import it unchanged; a spreadsheet program changes separators and encoding.',
      { name: payload.name, header: header.slice(0, 10) }
    );
  }
  return { station, date, values, width: header.length };
}

function readRow(batch: BatchBuilder, row: readonly string[], hour: LocalHour, table: Table): void {
  const station = row[table.station]?.trim();
  if (row.length < table.width || !station) {
    batch.reject('row is cut off');
    return;
  }
  // Rows without any value end in one `;` too many.
  if (row.slice(table.width).some((cell) => cell !== '')) {
    batch.reject('row has more cells than the header');
    return;
  }
  if ('problem' in hour) {
    batch.reject(hour.problem);
    return;
  }
  const { start, end, ambiguous } = hour;
  for (const { at, header, column } of table.values) {
    const cell = row[at]!.trim();
    if (cell === '-' || cell === '') {
      batch.miss();
    } else if (!column) {
      batch.unread(header);
    } else {
      batch.known(header);
      const value = column.valueOf(cell);
      const doubt = ambiguous ? ({ quality: 'suspect', reasons: ['suspect-dst'] } as const) : {};
      if (value === undefined) {
        batch.reject(`not a value of ${column.property}`);
      } else {
        batch.read({ station, property: column.property, unit: column.unit, value, start, end, ...doubt });
      }
    }
  }
}

/** The source at the end, or a line of blanks. */
function isRemark(row: readonly string[]): boolean {
  return /^(Source|Quelle):/.test(row[0] ?? '') || row.every((cell) => cell.trim() === '');
}
