import { propertyOf } from '@smartregion/terms/property';
import type { Sentence } from '../../feed';
import { optionFor } from '../mapping/option';
import { targetOf, type Target } from '../mapping/target';
import type { Grid } from './grid';
import { headingOf, type Heading } from './header';
import { decimalMarkOf, isMissing, type Numbers } from './numbers';
import type { MappedColumn, TableOptions } from './options';
import { columnCalled, timeColumnsOf, type TimeColumns } from './time-columns';
import { ambiguous, contradictory, unitOpen, type Undecided } from './undecided';

/** What the hub takes a column for. */
export type Role =
  | { readonly kind: 'time' | 'station' | 'property name' | 'unit' }
  /** With the reason where the heading alone would have had to be decided. */
  | { readonly kind: 'ignored'; readonly why?: Sentence }
  | { readonly kind: 'any values'; readonly numbers: Numbers }
  | { readonly kind: 'values'; readonly target: Target; readonly assumedUnit: boolean; readonly numbers: Numbers }
  | Undecided;

export interface Plan {
  readonly time: TimeColumns;
  readonly roles: readonly Role[];
  /** Columns that the configuration describes and the table does not have: another month has them. */
  readonly absent: readonly string[];
}

const STATION =
  /^(station|messstelle|messstation|messpunkt|standort|stationsname|stations-?id|sensor|gerät|device|zählstelle|location|site|detektor|detid(_\d+)?|det_id(_?\d+)?|mq_(kurz)?name)$/i;
const PROPERTY = /^(messgröße|größe|parameter|komponente|kenngröße|schadstoff|property|variable|pollutant)$/i;
const VALUE = /^(wert|messwert|value|result)$/i;
const UNIT = /^(einheit|unit|units)$/i;

/**
 * What each column is: by the configuration, else by heading and content.
 * @throws HubError `payload` when there is no time, or no column of the time, station, name or value that is named
 */
export function planOf(grid: Grid, options: TableOptions): Plan {
  const time = timeColumnsOf(grid, options);
  const roles: (Role | undefined)[] = grid.header.map(() => undefined);
  roles[time.date] = { kind: 'time' };
  if (time.clock !== undefined) {
    roles[time.clock] = { kind: 'time' };
  }
  const place = (kind: 'station' | 'property name' | 'unit', option: keyof TableOptions, usual: RegExp) => {
    const name = options[option];
    const at = typeof name === 'string' ? columnCalled(grid, name, option) : findFree(grid, roles, usual);
    if (at !== undefined) {
      roles[at] = { kind };
    }
    return at;
  };
  if (options.station === undefined || options.stationColumn !== undefined) {
    place('station', 'stationColumn', STATION);
  }
  if (place('property name', 'propertyColumn', PROPERTY) !== undefined) {
    place('unit', 'unitColumn', UNIT);
    const { valueColumn } = options;
    const at =
      valueColumn === undefined ? findFree(grid, roles, VALUE) : columnCalled(grid, valueColumn, 'valueColumn');
    if (at !== undefined) {
      roles[at] = withNumbers(grid, at, options, (numbers) => ({ kind: 'any values', numbers }));
    }
    return { time, roles: roles.map((role) => role ?? { kind: 'ignored' }), absent: [] };
  }
  const isDescribed = grid.header.map((_, at) => describedAt(grid, at, options) !== undefined);
  const headings = grid.header.flatMap((heading, at) => [heading.trim().toLowerCase(), numberOfColumn(at)]);
  const wide = withoutDoubles(
    roles.map((role, at) => role ?? wideRole(grid, at, options)),
    isDescribed
  );
  return {
    time,
    // Whoever describes columns has decided: what could be this or that beside them is left out, and it is said.
    roles: isDescribed.includes(true) ? wide.map((role, at) => (isDescribed[at] ? role : leftOut(role))) : wide,
    absent: Object.keys(options.columns).filter((name) => !headings.includes(name.trim().toLowerCase())),
  };
}

function leftOut(role: Role): Role {
  return role.kind === 'undecided' ? { kind: 'ignored', why: role.why } : role;
}

function findFree({ header }: Grid, roles: readonly (Role | undefined)[], name: RegExp): number | undefined {
  const at = header.findIndex((heading, i) => roles[i] === undefined && name.test(heading));
  return at === -1 ? undefined : at;
}

/** A column that holds one property. */
function wideRole(grid: Grid, at: number, options: TableOptions): Role {
  const mapped = describedAt(grid, at, options);
  const { named, unit, contradiction } = headingIn(grid, at);
  if (mapped) {
    return valuesOf(grid, at, options, mapped.property, mapped.unit ?? unit);
  }
  if (named.kind === 'unknown') {
    return { kind: 'ignored' };
  }
  if (named.kind === 'ambiguous') {
    return ambiguous(keyOf(grid, at), named.ids);
  }
  if (contradiction !== undefined) {
    return contradictory(keyOf(grid, at), named.id, contradiction, unit);
  }
  return valuesOf(grid, at, options, named.id, unit);
}

/** By both header rows, where there are two; else the lower one alone. */
function headingIn(grid: Grid, at: number): Heading {
  const whole = headingOf(grid.header[at]!, grid.units[at] ?? '');
  const lower = grid.lower?.[at];
  return whole.named.kind === 'unknown' && lower !== undefined ? headingOf(lower, grid.units[at] ?? '') : whole;
}

/** How the configuration names a column: by its number where another has the same heading. */
function keyOf({ header }: Grid, at: number): string {
  const plain = (heading: string) => heading.trim().toLowerCase();
  const isAlone = header.filter((heading) => plain(heading) === plain(header[at]!)).length === 1;
  return isAlone && header[at] !== '' ? header[at]! : numberOfColumn(at);
}

/** `#2` is the second column. */
const numberOfColumn = (at: number): string => `#${at + 1}`;

/** What the configuration says of a column, by number or heading; headings that several have say nothing. */
function describedAt(grid: Grid, at: number, options: TableOptions): MappedColumn | undefined {
  const described = lowerKeys(options.columns);
  const byNumber = optionFor(described, numberOfColumn(at));
  const heading = grid.header[at]!.trim().toLowerCase();
  return byNumber ?? optionFor(described, heading);
}

/** Values without a unit are in the usual one; vehicles could be counted in the interval or per hour. */
function valuesOf(grid: Grid, at: number, options: TableOptions, id: string, unit: string | undefined): Role {
  const target = targetOf(id, unit);
  if (!target || (unit === undefined && propertyOf(id).ucum === '1/h')) {
    return unitOpen(keyOf(grid, at), id, unit);
  }
  return withNumbers(grid, at, options, (numbers) => ({
    kind: 'values',
    target,
    assumedUnit: unit === undefined,
    numbers,
  }));
}

function lowerKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.trim().toLowerCase(), value]));
}

/** The column's decimal mark; undecided when its numbers leave it open. */
function withNumbers(grid: Grid, at: number, options: TableOptions, role: (numbers: Numbers) => Role): Role {
  const heading = keyOf(grid, at);
  const mapped = describedAt(grid, at, options);
  const missing = new Set([...options.missing, ...(mapped?.missing ?? [])]);
  const cells = grid.rows.flatMap((row) => (row[at] === undefined || isMissing(row[at], missing) ? [] : [row[at]]));
  const mark = mapped?.decimal ?? options.decimal ?? decimalMarkOf(cells);
  if (mark === ',' || mark === '.') {
    return role({ mark, missing });
  }
  const example = String(cells.find((cell) => typeof cell === 'string' && /[.,]/.test(cell))).slice(0, 20);
  const set = { de: 'Setzen Sie', en: 'Set' };
  return {
    kind: 'undecided',
    why:
      mark === 'open'
        ? {
            de: `„${example}“ kann eine Dezimalzahl sein oder Tausender enthalten`,
            en: `"${example}" can be a decimal number or hold thousands`,
          }
        : { de: 'Punkt und Komma stehen beide als Dezimalzeichen', en: 'point and comma both stand as decimal marks' },
    remedy: {
      de: `${set.de} in der Option "columns" für „${heading}“ decimal: "," oder decimal: ".", oder decimal für alle Spalten.`,
      en: `${set.en} decimal: "," or decimal: "." for "${heading}" in option "columns", or decimal for all columns.`,
    },
  };
}

/** The columns of the options: the first that could hold values, as an example. */
export function exampleOf(grid: Grid, { roles }: Plan): string {
  const at = roles.findIndex(({ kind }) => kind === 'ignored');
  return `columns: { ${JSON.stringify(at === -1 ? 'Temp. 2m' : keyOf(grid, at))}: air_temperature }`;
}

/** Two columns of one property would overwrite each other: that which the configuration describes goes before. */
function withoutDoubles(roles: readonly Role[], isDescribed: readonly boolean[]): Role[] {
  const idOf = (role: Role) => (role.kind === 'values' ? role.target.property.id : undefined);
  return roles.map((role, at) => {
    const id = idOf(role);
    const isRival = (other: Role, i: number) => i !== at && idOf(other) === id && (isDescribed[i]! || !isDescribed[at]);
    return id !== undefined && roles.some(isRival)
      ? {
          kind: 'undecided',
          why: { de: `mehrere Spalten sind ${id}`, en: `several columns are ${id}` },
          remedy: {
            de: `Nennen Sie in der Option "columns" nur die Spalten, die gelten, nach Überschrift oder Nummer, z. B. "#${at + 1}": ${id}.`,
            en: `Name only the columns that hold in option "columns", by heading or number, e.g. "#${at + 1}": ${id}.`,
          },
        }
      : role;
  });
}
