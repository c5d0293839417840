import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY } from '../../../model/time';
import { BatchBuilder } from '../../support/batch';
import { propertyNamed } from '../../../model/property-names';
import { optionFor } from '../mapping/option';
import { readValue, targetOf, type Target } from '../mapping/target';
import { isNoUnit } from '../mapping/units';
import type { Grid } from './grid';
import { isMissing, numberIn, type Numbers } from './numbers';
import type { TableOptions } from './options';
import type { Plan, Role } from './plan';
import { wallOfRow } from './time-columns';
import { FURTHER_ROW, rowTimes, type RowTime, type Timing, type Wall } from './times';
import type { Cell } from './xlsx';

/** The readings of all rows. */
export function* readRows(grid: Grid, plan: Plan, options: TableOptions, station: string): Generator<Batch> {
  const text = (row: readonly Cell[], at: number) => String(row[at] ?? '').trim();
  const places = (kind: Role['kind']) => plan.roles.findIndex((role) => role.kind === kind);
  const [stationAt, nameAt] = [places('station'), places('property name')];
  const stationOf = (row: readonly Cell[]) => (stationAt === -1 ? station : text(row, stationAt));
  const series = grid.rows.map((row) => `${stationOf(row)} ${nameAt === -1 ? '' : text(row, nameAt)}`);
  const walls = grid.rows.map((row) => wallOfRow(row, plan.time));
  const times = rowTimes(walls, series, timingOf(plan, options));
  refuseSameDays(grid, plan, walls, times);
  const batch = new BatchBuilder();
  const reader = new RowReader(plan.roles, options, batch);
  plan.absent.forEach((name) => batch.reject(`column "${name}" of option "columns" is not in the table`));
  grid.header.forEach((heading, at) => {
    const role = plan.roles[at]!;
    if (role.kind === 'ignored' && role.why) {
      batch.reject(`column "${heading}" is not read: ${role.why.en}`);
    }
    const isTwice = heading === '' || grid.header.filter((other) => other === heading).length > 1;
    const name = isTwice ? `${heading} #${at + 1}`.trim() : heading;
    if (role.kind === 'ignored') {
      batch.unread(name, grid.rows.filter((row) => !isMissing(row[at] ?? '', NO_MARKS)).length);
    } else {
      batch.known(name, grid.rows.length);
    }
  });
  for (const [i, row] of grid.rows.entries()) {
    if (batch.full) {
      yield batch.take();
    }
    batch.row();
    const time = times[i]!;
    const id = stationOf(row);
    if (row.slice(grid.header.length).some((cell) => cell !== '')) {
      batch.reject('row with more cells than there are columns');
    } else if (typeof time === 'string') {
      batch.reject(time);
    } else if (id === '') {
      batch.reject('row without a station');
    } else {
      reader.read(row, id, time);
    }
  }
  yield batch.take();
}

/** Rows of one date that nothing tells apart would all be of midnight: the day would keep the first. */
function refuseSameDays(
  { header, rows }: Grid,
  { time: { date } }: Plan,
  walls: readonly Wall[],
  times: readonly RowTime[]
): void {
  const further = times.filter((time) => time === FURTHER_ROW).length;
  const isDaily = walls.every((wall) => wall === undefined || ('wall' in wall && wall.wall % DAY === 0));
  // the same row written twice is no other
  const differ = new Set(rows.map((row) => JSON.stringify(row))).size > rows.length - further;
  if (isDaily && further * 2 >= rows.length && differ) {
    throw new HubError(
      'payload',
      `Several rows have the same date in column "${header[date]}" and no time of day.`,
      'Name what tells them apart: the time of day as a second column, timeColumn: [Datum, Uhrzeit], or the station, stationColumn.'
    );
  }
}

/** The number of an hour names that hour, unless the configuration says something else of the time. */
export function timingOf({ time: { hours } }: Pick<Plan, 'time'>, options: TableOptions): Timing {
  return hours === undefined || options.minutes !== undefined ? options : { ...options, marks: hours, minutes: 60 };
}

const NO_MARKS: ReadonlySet<string> = new Set();

const AMBIGUOUS = { quality: 'suspect', reasons: ['suspect-dst'] } as const;

class RowReader {
  private readonly named = new Map<string, Target | string>();

  constructor(
    private readonly roles: readonly Role[],
    private readonly options: TableOptions,
    private readonly batch: BatchBuilder
  ) {}

  read(row: readonly Cell[], station: string, time: Exclude<RowTime, string>): void {
    this.roles.forEach((role, at) => {
      const cell = row[at] ?? '';
      if (role.kind === 'values') {
        this.value(cell, role.target, role.numbers, station, time);
      } else if (role.kind === 'any values') {
        this.value(cell, this.targetIn(row), role.numbers, station, time);
      }
    });
  }

  private value(
    cell: Cell,
    target: Target | string,
    numbers: Numbers,
    station: string,
    time: Exclude<RowTime, string>
  ): void {
    const number = numberIn(cell, numbers.mark);
    if (typeof target === 'string') {
      this.batch.reject(target);
    } else if (isMissing(cell, numbers.missing)) {
      this.batch.miss();
    } else if (!number) {
      this.batch.reject('value that is not a number');
    } else {
      const { start, end, ambiguous } = time;
      const at = { station, start, end, qualifier: number.qualifier };
      readValue(this.batch, target, number.value, ambiguous ? { ...at, ...AMBIGUOUS } : at);
    }
  }

  /** Long form: what the value of this row is. */
  private targetIn(row: readonly Cell[]): Target | string {
    const cellOf = (kind: Role['kind']) => String(row[this.roles.findIndex((role) => role.kind === kind)] ?? '').trim();
    const [name, unit] = [cellOf('property name'), cellOf('unit')];
    const key = `${name}\u001f${unit}`;
    let target = this.named.get(key);
    if (target === undefined) {
      target = this.targetNamed(name, unit);
      this.named.set(key, target);
    }
    return target;
  }

  private targetNamed(name: string, unit: string): Target | string {
    const mapped = optionFor(this.options.properties, name);
    const named = propertyNamed(name);
    const id = mapped?.property ?? (named.kind === 'property' ? named.id : undefined);
    const written = isNoUnit(unit) ? undefined : unit;
    const target = id === undefined ? undefined : targetOf(id, mapped?.unit ?? written);
    if (id === undefined) {
      return `property "${name.slice(0, 40)}" is not known: name it in option "properties"`;
    }
    return target ?? `unit "${unit.slice(0, 20)}" does not fit ${id}: give it in option "properties"`;
  }
}
