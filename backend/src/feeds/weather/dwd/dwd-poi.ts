import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, HOUR, MINUTE, fixedInstant, type Instant } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { DWD_LICENCE, DWD_OPEN_DATA } from './licence';
import { COLUMNS, UNITS, type Column } from './dwd-poi/columns';
import { BatchBuilder } from '../../support/batch';
import { refuseBzip2 } from '../../support/unpack/bzip2';
import { isDay } from '../../support/calendar';
import { lines } from '../../support/csv';
import { nameOf, textOf } from '../../support/unpack/payload';
import { WMO_CODE } from '../../support/station-ids';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/**
 * Hourly reports of single stations for the last 24 hours and more (`weather_reports/poi/{id}-BEOB.csv`): three header
 * rows, then rows newest first; `;`, decimal comma, `dd.mm.yy;HH:MM` in UTC, `---` where a value is missing.
 *
 * The stamp is the END of what a column says (`…_last_hour`, `…_last_10_min`), else the moment of the reading. The
 * reports are not checked; dwd-cdc brings the checked values of most stations later.
 */
export const dwdPoi: Feed<Options> = {
  id: 'dwd-poi',
  title: {
    de: 'Deutscher Wetterdienst: aktuelle Stundenmeldungen',
    en: 'German Weather Service: latest hourly reports',
  },
  transport: 'poll',
  licence: DWD_LICENCE,
  stationClass: 'reference',
  cadence: HOUR,
  latency: 30 * MINUTE,
  provider: 'dwd',
  baseUrl: DWD_OPEN_DATA,
  options: Options,
  stationIds: () => WMO_CODE,
  depth: DAY,
  delivers: [...COLUMNS.values()].map((column) => column.property),
  evidence: {
    recorded: 'eine Datei vom 6. April 2020 mit Temperatur, Feuchte, Wind, Druck und Niederschlag',
    documented: 'Strahlung, Sicht, Bewölkung, Wetter, Schnee, Sonne (in der Aufzeichnung ohne Werte)',
  },

  *parse(payload, context): Iterable<Batch> {
    refuseBzip2(payload);
    const rows = lines(textOf(payload));
    const layout = layoutOf(rows, payload);
    const station = context.station ?? layout.station;
    const batch = new BatchBuilder();
    for (const line of rows) {
      batch.row();
      readRow(batch, line.split(';'), layout, station);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, now }) {
    return stations.map((station) => ({
      url: `${baseUrl}/weather/weather_reports/poi/${station.padEnd(5, '_')}-BEOB.csv`,
      range: { start: now - DAY, end: now },
      station,
    }));
  },
};

/** Where in a row of this file things stand. */
interface Layout {
  readonly station: string;
  readonly width: number;
  readonly values: readonly {
    readonly at: number;
    readonly name: string;
    readonly column: Column;
    readonly unitKnown: boolean;
  }[];
  /** Columns that are not read. */
  readonly others: readonly { readonly at: number; readonly name: string }[];
}

function layoutOf(rows: Iterator<string>, payload: Payload): Layout {
  const [names, units, labels] = [rows.next(), rows.next(), rows.next()].map(({ value }) =>
    String(value ?? '').split(';')
  );
  const [id = ''] = units!;
  const values = names!.flatMap((name, at) => {
    const column = COLUMNS.get(name.trim());
    return column
      ? [{ at, name: name.trim(), column, unitKnown: UNITS.get(units![at]?.trim() ?? '') === column.unit }]
      : [];
  });
  const others = names!.flatMap((name, at) => (at < 2 || COLUMNS.has(name.trim()) ? [] : [{ at, name: name.trim() }]));
  const whole = names![0] === 'surface observations' && labels![0] === 'Datum' && labels!.length === names!.length;
  if (!whole || !/^\w{4,6}$/.test(id) || values.length === 0) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not a table of hourly reports of the DWD: its three header rows are missing or others.`,
      'Take a file {id}-BEOB.csv of weather/weather_reports/poi.',
      { name: payload.name }
    );
  }
  return { station: id.replace(/_+$/, ''), width: names!.length, values, others };
}

function readRow(batch: BatchBuilder, cells: readonly string[], layout: Layout, station: string): void {
  if (cells.length !== layout.width) {
    batch.reject('row is cut off');
    return;
  }
  const end = stampOf(cells[0]!, cells[1]!);
  if (end === undefined) {
    batch.reject('unreadable time stamp');
    return;
  }
  for (const { at, name } of layout.others) {
    if (valueOf(cells[at]!) !== undefined) {
      batch.unread(name);
    }
  }
  for (const { at, name, column, unitKnown } of layout.values) {
    const { property, unit, covers } = column;
    batch.known(name);
    const value = valueOf(cells[at]!);
    if (value === undefined) {
      batch.missAt({ station, property, end });
    } else if (!unitKnown) {
      batch.reject(`${property} is in another unit than the documented one`);
    } else if (Number.isNaN(value)) {
      batch.reject('not a number');
    } else {
      const calm = property === 'wind_direction' && value === 0 ? ({ calm: true } as const) : {};
      batch.read({ station, property, value, unit, start: end - covers, end, ...calm });
    }
  }
}

/** `06.04.20`, `08:00` → instant. */
function stampOf(date: string, time: string): Instant | undefined {
  const [, day, month, year] = (/^(\d\d)\.(\d\d)\.(\d\d)$/.exec(date.trim()) ?? []).map(Number);
  const [, hour, minute] = (/^(\d\d):(\d\d)$/.exec(time.trim()) ?? []).map(Number);
  if (day === undefined || hour === undefined || hour > 23 || minute! > 59 || !isDay(2000 + year!, month!, day)) {
    return undefined;
  }
  return fixedInstant({ year: 2000 + year!, month: month!, day, hour, minute }, 0);
}

/** Undefined where it is missing, NaN where it is no number. */
function valueOf(cell: string): number | undefined {
  const text = cell.trim();
  if (text === '---' || text === '') {
    return undefined;
  }
  return /^-?\d{1,7}(,\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}
