import { IRREGULAR } from '../../../model/period';
import { findProperty, type Aggregation } from '@smartregion/terms/property';
import { UNUSUAL } from '../../../model/rhythm/changes';
import type { Instant } from '../../../model/time';

/**
 * The SQL of an Aggregate (store/observation-store.ts), from points `o` of series `s` and from rollups `r`.
 * Both must say the same; so every choice between equals is one that both can make.
 */
export interface Columns {
  readonly n: string;
  readonly covered: string;
  readonly sum: string;
  readonly min: string;
  readonly max: string;
  readonly last: string;
  readonly reach: string;
  readonly w: string;
  readonly x: string;
  readonly y: string;
}

/** The SQL condition that puts a row of this alias into the bucket. */
export type Within = (alias: string) => string;

/** That a point lies in `[from, to)` by `placeOf` (model/time.ts): a run of its key (series, start_ms, end_ms). */
export function placedIn(alias: string, from: string, to: string): string {
  const key = `(${alias}.start_ms, ${alias}.end_ms)`;
  return `${key} > (${from}, ${from}) AND ${key} <= (${to}, ${to})`;
}

/** How far apart readings were in the time of a point. */
const CADENCE = `iif(s.has_changed, coalesce(
  (SELECT t.cadence FROM rhythm t WHERE t.series = o.series AND t.until_ms > o.start_ms ORDER BY t.until_ms LIMIT 1),
  s.cadence), s.cadence)`;

/** An instant counts for so long. */
const COVERED = `iif(o.end_ms > o.start_ms, o.end_ms - o.start_ms, ${CADENCE})`;

/** The end of an increment that lasts longer than is usual: nobody has read the counter meanwhile. */
const REACH = `iif(s.period = '${IRREGULAR}' AND o.end_ms - o.start_ms > ${UNUSUAL} * ${CADENCE}, o.end_ms, NULL)`;

/** How far the longest increment of a bucket reaches beyond its end, ms. */
export const overrunOf = (reach: Instant | null, end: Instant): number => Math.max(0, (reach ?? -Infinity) - end);

/** Weight of a direction: the speed. Calm (under 0.3 m/s, or direction 0 as DWD codes it) has no direction. */
const BLOWN = 'iif(o.value = 0 OR o.weight < 0.3, 0, coalesce(o.weight, 1))';

const UNWEIGHTED = { w: '0', x: '0', y: '0' };

/** The value that stands where `max()` or `order` finds it; the common case of one row needs no second look. */
function valueAt(table: string, column: string, alias: string, within: Within, order: string): string {
  return `iif(count(*) = 1, max(${alias}.${column}),
    (SELECT l.${column} FROM ${table} l WHERE ${within('l')} ORDER BY ${order} LIMIT 1))`;
}

/** An aggregate of points. */
export function ofPoints(aggregation: Aggregation, within: Within): Columns {
  return {
    n: 'count(*)',
    covered: `sum(${COVERED})`,
    sum: 'sum(o.value)',
    min: 'min(o.value)',
    max: 'max(o.value)',
    last: valueAt('observation', 'value', 'o', within, 'l.start_ms DESC, l.quality DESC, l.end_ms DESC'),
    reach: `max(${REACH})`,
    ...weightsOfPoints(aggregation, within),
  };
}

function weightsOfPoints(aggregation: Aggregation, within: Within): Pick<Columns, 'w' | 'x' | 'y'> {
  switch (aggregation) {
    case 'vector_mean':
      return {
        w: `sum(${BLOWN})`,
        x: `sum(${BLOWN} * sin(radians(o.value)))`,
        y: `sum(${BLOWN} * cos(radians(o.value)))`,
      };
    case 'energy_mean':
      return { w: 'count(*)', x: 'sum(power(10, o.value / 10))', y: '0' };
    case 'rate_mean':
      return { w: `sum(${COVERED})`, x: `sum(${COVERED} * o.value)`, y: '0' };
    case 'flow_weighted_mean':
      return { w: 'sum(coalesce(o.weight, 1))', x: 'sum(coalesce(o.weight, 1) * o.value)', y: '0' };
    case 'at_max': {
      const strongest = 'coalesce(l.weight, 1) DESC, l.value DESC';
      return {
        w: 'max(coalesce(o.weight, 1))',
        x: valueAt('observation', 'value', 'o', within, strongest),
        y: '0',
      };
    }
    default:
      return UNWEIGHTED;
  }
}

/** An aggregate of rollups. */
export function ofRollups(aggregation: Aggregation, within: Within): Columns {
  return {
    n: 'sum(r.n)',
    covered: 'sum(r.covered)',
    sum: 'sum(r.sum)',
    min: 'min(r.min)',
    max: 'max(r.max)',
    last: valueAt('rollup', 'last', 'r', within, 'l.hour_ms DESC, l.last_start_ms DESC, l.quality DESC'),
    reach: 'max(r.reach_ms)',
    ...weightsOfRollups(aggregation, within),
  };
}

function weightsOfRollups(aggregation: Aggregation, within: Within): Pick<Columns, 'w' | 'x' | 'y'> {
  switch (aggregation) {
    case 'vector_mean':
      return { w: 'sum(r.w)', x: 'sum(r.x)', y: 'sum(r.y)' };
    case 'energy_mean':
    case 'rate_mean':
    case 'flow_weighted_mean':
      return { w: 'sum(r.w)', x: 'sum(r.x)', y: '0' };
    case 'at_max':
      return { w: 'max(r.w)', x: valueAt('rollup', 'x', 'r', within, 'l.w DESC, l.x DESC'), y: '0' };
    default:
      return UNWEIGHTED;
  }
}

/** How a property's values become one; a property that a later vocabulary has dropped averages. */
export function aggregationOf(property: string): Aggregation {
  return findProperty(property)?.aggregation ?? 'mean';
}
