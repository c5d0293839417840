import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { nameOf } from '../../support/unpack/payload';

/** One counter of the table. */
export interface Column {
  /** Place in the row. */
  readonly at: number;
  readonly id: string;
  /** What the provider calls it; drifts from month to month. */
  readonly label?: string;
  readonly counts: 'bicycles' | 'cars';
  /** Place of its status in the row; only newer files have one. */
  readonly status?: number;
}

const COUNTER = /^\s*(\d+)\s*(?:\((.*)\)\s*)?$/;
const STATUS = /^\s*(\d+)-status\s*$/i;
const CARS = /\b(pkw|kfz|cars?)\b/i;

/**
 * Counters by their number alone, from a header such as
 * `Datetime,300037926 (Bohlweg),353485115 (Bohlweg [Car IN]),300037926-status,…`. The first is the total of the site.
 * @throws HubError `payload` when it is no such header
 */
export function columnsOf(header: readonly string[], payload: Payload): readonly Column[] {
  const statusOf = new Map(header.map((title, at) => [STATUS.exec(title)?.[1], at]));
  const columns = header.flatMap((title, at) => {
    const [, id, label] = COUNTER.exec(title) ?? [];
    return id === undefined
      ? []
      : [{ at, id, label, counts: kindOf(label), status: statusOf.get(id) } satisfies Column];
  });
  if (header[0]?.trim().toLowerCase() !== 'datetime' || columns.length === 0) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not a table of counters: it does not begin with "Datetime" and counters by number.`,
      'Give a monthly file such as 100020113/2026-08.csv.',
      { header: header.slice(0, 5).map((title) => title.slice(0, 80)) }
    );
  }
  return columns;
}

/** The headings that are read: the time, the counters and their status. */
export function namesOf(header: readonly string[], columns: readonly Column[]): ReadonlySet<string> {
  const read = [0, ...columns.flatMap(({ at, status }) => (status === undefined ? [at] : [at, status]))];
  return new Set(read.map((at) => header[at]!.trim()));
}

/** Counters of cars stand in the same files as those of bicycles; only the label tells them apart. */
function kindOf(label = ''): Column['counts'] {
  return CARS.test(label) ? 'cars' : 'bicycles';
}
