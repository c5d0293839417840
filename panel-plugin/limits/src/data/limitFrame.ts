import type { DataFrame } from '@grafana/data';
import { findField, flagAt, numberAt, textAt } from '../../../shared/src/frames/fields';
import { placesOf, type Places } from './place';
import { ruleReader } from './rule';
import { type LimitRow, type Projection, STATES } from './station';

/** A frame of the question `limit-values`, ready to be read row by row. */
export interface LimitFrame {
  readonly rows: number;
  readonly places: Places;
  /** Undefined where the row names no rule, year or limit. */
  read(row: number): LimitRow | undefined;
}

/** What a frame must have, by the names of the hub. */
export const LIMIT_FIELDS = ['rule', 'year', 'limit', 'value'];

/** Finds the columns of limit values; undefined where rule, year or limit is missing, or what is compared with it. */
export function openLimitFrame(frame: DataFrame): LimitFrame | undefined {
  const number = (name: string) => findField(frame, 'number', name);
  const text = (name: string) => findField(frame, 'string', name);
  const [rule, year, limit] = [text('rule'), number('year'), number('limit')];
  const [value, exceedances] = [number('value'), number('exceedances')];
  if (!rule || !year || !limit || (!value && !exceedances)) {
    return undefined;
  }
  const [law, lawName, unit, compared] = [text('law'), text('law_name'), text('unit'), text('compared')];
  const [allowed, capture] = [number('allowed'), number('capture')];
  const [projected, low, high] = [number('projected'), number('projected_low'), number('projected_high')];
  const [from, state, remarks] = [text('projected_from'), text('status_id'), text('remarks')];
  const provisional = findField(frame, 'boolean', 'provisional');
  const projection = (row: number): Projection | null => {
    const end = numberAt(projected, row);
    return end === null
      ? null
      : {
          value: end,
          low: numberAt(low, row) ?? end,
          high: numberAt(high, row) ?? end,
          from: textAt(from, row) ?? '',
        };
  };
  const ruleOf = ruleReader();
  return {
    rows: frame.length,
    places: placesOf(frame),
    read: (row) => {
      const name = ruleOf(textAt(rule, row) ?? '');
      const [of, against] = [numberAt(year, row), numberAt(limit, row)];
      if (!name || of === null || against === null) {
        return undefined;
      }
      const id = textAt(state, row);
      // Each by its name: to spread parts into it takes ten times as long as to make it.
      return {
        pollutant: name.pollutant,
        metric: name.metric,
        kind: name.kind,
        law: textAt(law, row) ?? '',
        lawName: textAt(lawName, row) ?? '',
        year: of,
        limit: against,
        value: numberAt(value, row),
        exceedances: numberAt(exceedances, row),
        allowed: numberAt(allowed, row),
        unit: textAt(unit, row) ?? 'µg/m³',
        compared: textAt(compared, row) ?? '',
        capture: numberAt(capture, row),
        projection: projection(row),
        state: STATES.find((known) => known === id) ?? null,
        provisional: flagAt(provisional, row) ?? false,
        remarks: textAt(remarks, row) ?? '',
      };
    },
  };
}
