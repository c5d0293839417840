import { HubError } from '@smartregion/terms/errors';
import { shownUnit } from '@smartregion/terms/grafana-units';
import { parseInstant, type Instant } from '../../../model/time';
import type { FieldSchema, Frame } from '../../../model/frame';

/** The one number of an answer over time, and what is known of where it comes from. */
export interface NumberOverTime {
  readonly rows: readonly { readonly time: Instant; readonly value: number | null }[];
  readonly station?: string;
  readonly feed?: string;
  readonly unit?: string;
  readonly issued?: Instant;
}

/**
 * The number that a rule looks at, of the frames that an alert rule would get. A time in which nothing is known has no rows.
 * @param column its name, where there are several
 * @throws HubError `query` where there are several, or none of that name
 */
export function oneNumber(frames: readonly Frame[], column: string | undefined): NumberOverTime {
  const found = frames.flatMap((frame) =>
    frame.schema.fields.flatMap((field, i) =>
      field.type === 'number' && (column === undefined || isCalled(field, column)) ? [{ frame, field, i }] : []
    )
  );
  const [only] = found;
  if (found.length > 1) {
    throw several(found.map(({ field }) => nameOf(field)));
  }
  if (!only) {
    if (column !== undefined && frames.some(hasNumbers)) {
      throw noColumn(frames, column);
    }
    return { rows: [] };
  }
  const { frame, field, i } = only;
  const times = frame.data.values[frame.schema.fields.findIndex(({ type }) => type === 'time')] ?? [];
  const values = frame.data.values[i] ?? [];
  const { station, feed, issued } = field.labels ?? {};
  const unit = field.config?.['unit'];
  const run = issued === undefined ? undefined : parseInstant(issued);
  return {
    rows: times.flatMap((time, row) => {
      const value = values[row];
      return typeof time === 'number' ? [{ time, value: typeof value === 'number' ? value : null }] : [];
    }),
    ...(station === undefined ? {} : { station }),
    ...(feed === undefined ? {} : { feed }),
    ...(typeof unit === 'string' && shownUnit(unit) !== '' ? { unit: shownUnit(unit) } : {}),
    ...(run === undefined ? {} : { issued: run }),
  };
}

const nameOf = ({ name, labels, config }: FieldSchema): string =>
  [name, config?.['displayNameFromDS'] ?? labels?.['station']].filter(Boolean).join(' – ');

const hasNumbers = ({ schema }: Frame): boolean => schema.fields.some(({ type }) => type === 'number');

const isCalled = ({ name }: FieldSchema, column: string): boolean => name === column;

function noColumn(frames: readonly Frame[], column: string): HubError {
  const names = frames.flatMap(({ schema }) => schema.fields.filter(({ type }) => type === 'number').map(nameOf));
  return new HubError(
    'query',
    { de: `Eine Spalte „${column}“ gibt es nicht.`, en: `There is no column "${column}".` },
    { de: `Es gibt: ${names.join(', ')}.`, en: `There are: ${names.join(', ')}.` }
  );
}

function several(names: readonly string[]): HubError {
  const all = names.slice(0, 6).join(', ');
  return new HubError(
    'query',
    {
      de: `Die Abfrage der Regel gibt ${names.length} Zahlen statt einer: ${all}.`,
      en: `The rule's query gives ${names.length} numbers, not one: ${all}.`,
    },
    {
      de: 'Wählen Sie in der Abfrage eine Station und eine Messgröße, oder nennen Sie unter input die column.',
      en: 'Choose one station and one property in the query, or name the column under input.',
    }
  );
}
