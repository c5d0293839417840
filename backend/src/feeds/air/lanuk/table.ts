import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { fixedInstant, HOUR, type Instant } from '../../../model/time';
import type { FeedContext, Payload } from '../../feed';
import type { BatchBuilder } from '../../support/batch';
import { isDay } from '../../support/calendar';
import { csvRows } from '../../support/csv';
import { nameOf } from '../../support/unpack/payload';
import { columnOf, type Column } from './columns';
import { stationOf } from './stations';
import { valueOf } from './value';

/** Comment lines stand before it. */
const HEADER_LINE = /^"?Datum"?;"?Zeit"?;/m;

export function isTable(text: string): boolean {
  return HEADER_LINE.test(text);
}

/** A column and whose it is. */
interface Place {
  readonly at: number;
  readonly header: string;
  /** Undefined when the hub does not know what it holds. */
  readonly column: Column | undefined;
  readonly station: string | undefined;
}

/**
 * Hours in rows, a column for each station, component and mean. A floating 24-hour mean stands for the hour that it
 * is published for, as the Umweltbundesamt shows it.
 */
export function* readTable(
  text: string,
  payload: Payload,
  context: FeedContext,
  batch: BatchBuilder
): Generator<Batch> {
  const [header = [], ...rows] = csvRows(text.slice(HEADER_LINE.exec(text)?.index), ';', payload);
  const places = placesOf(header, payload, context);
  for (const row of rows) {
    batch.row();
    const end = endOf(row[0]!, row[1] ?? '');
    if (row.length !== header.length || end === undefined) {
      batch.reject(end === undefined ? 'unreadable time stamp' : 'row has more or fewer cells than the header');
      continue;
    }
    for (const place of places) {
      readCell(batch, row[place.at]!, end, place);
      if (batch.full) {
        yield batch.take();
      }
    }
  }
}

/** The columns of stations that are wanted; a blank after the last `;` is none. */
function placesOf(header: readonly string[], payload: Payload, { asked, station }: FeedContext): Place[] {
  const wanted = asked?.stations && new Set(asked.stations);
  const own = station ?? ofFile(payload.name);
  const columns = header.map((text) => columnOf(text));
  if (!columns.some((column) => column)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} names no column that the hub knows, such as "UNNA NO2 1H Mittelwert [µg/m³]".`,
      'Fetch the file of the LANUK again and leave it unchanged.',
      { name: payload.name, header: header.slice(0, 10) }
    );
  }
  const isWanted = (text: string) => wanted === undefined || stationOf(text.split(' ', 1)[0]!, wanted) !== undefined;
  return header.flatMap((text, at) => {
    const column = columns[at];
    const isColumn = at >= TIME_COLUMNS && text.trim() !== '' && isWanted(text);
    return isColumn ? [{ at, header: text, column, station: column?.luqs ? stationOf(column.luqs, wanted) : own }] : [];
  });
}

/** Datum and Zeit. */
const TIME_COLUMNS = 2;

function ofFile(name = ''): string | undefined {
  const luqs = /OpenKontiLUQS_([A-Z][A-Z0-9]{2,7})_/.exec(name)?.[1];
  return luqs && stationOf(luqs, undefined);
}

function readCell(batch: BatchBuilder, cell: string, end: Instant, { column, header, station }: Place): void {
  const value = valueOf(cell);
  if (value === 'missing') {
    batch.miss();
  } else if (!column) {
    batch.unread(header);
  } else if (!station) {
    batch.reject('column names no station, and neither does the file');
  } else if (!value) {
    batch.reject(`not a value of ${column.property}`);
  } else {
    batch.known(header);
    batch.read({ station, property: column.property, unit: column.unit, ...value, start: end - HOUR, end });
  }
}

/** `28.06.2026` and `24:00`: MEZ all year, END of the hour. */
function endOf(date: string, time: string): Instant | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(date.trim())?.map(Number) ?? [];
  const [, hour] = /^(\d{1,2}):00$/.exec(time.trim())?.map(Number) ?? [];
  return hour !== undefined && hour <= 24 && isDay(year!, month!, day!)
    ? fixedInstant({ year: year!, month: month!, day: day!, hour }, 1)
    : undefined;
}
