import { IN_FORCE } from './rule';
import type { LimitRow } from './station';
import { rowsOf, type StationYear, usedShare } from './stationYear';

/** A count against what is allowed: boxes. */
export interface CountGauge {
  readonly draws: 'count';
  readonly row: LimitRow;
  /** The same count as the directive wants it from 2030 on. */
  readonly later: LimitRow | null;
  /** How much of what is allowed is used up; negative where only other laws have the rule. */
  readonly importance: number;
}

/** A mean on the scale of all its limits. */
export interface MeanGauge {
  readonly draws: 'mean';
  readonly row: LimitRow;
  /** One per law, the lowest limit first. */
  readonly marks: readonly { readonly law: string; readonly limit: number }[];
  readonly importance: number;
}

export type Gauge = CountGauge | MeanGauge;

/** As people ask for them. */
const COUNTS = ['pm10', 'o3', 'no2', 'pm25', 'so2', 'co'];
const MEANS = ['no2', 'pm10', 'pm25', 'o3', 'so2', 'benzene', 'nox'];

/** What is drawn of a year: the counts of the leading law, those that only come in 2030, then means with all limits. */
export function gaugesOf(year: StationYear): readonly Gauge[] {
  const leading = rowsOf(year, year.law);
  const others = year.law === 'eu2030' ? [] : rowsOf(year, 'eu2030');
  const isSame = (a: LimitRow) => (b: LimitRow) =>
    a.pollutant === b.pollutant && a.metric === b.metric && a.kind === b.kind;
  const counted = (row: LimitRow) => row.allowed !== null;
  const now = leading.filter(counted).map((row): CountGauge => {
    const later = others.find(isSame(row)) ?? null;
    return { draws: 'count', row, later, importance: usedShare(row) };
  });
  const onlyLater = others
    .filter((row) => counted(row) && !leading.some(isSame(row)))
    .map((row): CountGauge => ({ draws: 'count', row, later: null, importance: -1 }));
  return [...now.sort(by(COUNTS)), ...onlyLater.sort(by(COUNTS)), ...means(year).sort(by(MEANS))];
}

const by = (pollutants: readonly string[]) => {
  const place = (pollutant: string) => [...pollutants, pollutant].indexOf(pollutant);
  return (a: Gauge, b: Gauge) => place(a.row.pollutant) - place(b.row.pollutant);
};

function means(year: StationYear): MeanGauge[] {
  const laws = [...new Set([year.law, ...year.rows.map(({ law }) => law)])];
  const all = laws
    .flatMap((law) => rowsOf(year, law))
    .filter(({ metric }) => metric === 'year' || metric === 'peak-season' || metric === 'winter');
  return [...grouped(all).values()].map((rows): MeanGauge => {
    const row = rows[0]!;
    const today = rows.find(({ law }) => law === IN_FORCE);
    // The directive's values until 2029 are today's but for a few.
    const told = rows.filter(({ law, limit }) => law !== 'eu2026' || limit !== today?.limit);
    const marks = told.map(({ law, limit }) => ({ law, limit })).sort((a, b) => a.limit - b.limit);
    return { draws: 'mean', row, marks, importance: row.law === year.law ? usedShare(row) : -1 };
  });
}

const keyOf = ({ pollutant, metric, unit }: LimitRow) => `${pollutant} ${metric} ${unit}`;

function grouped(rows: readonly LimitRow[]): Map<string, LimitRow[]> {
  const groups = new Map<string, LimitRow[]>();
  rows.forEach((row) => groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]));
  return groups;
}
