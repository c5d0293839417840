/** What came of a payload; what it has none of may be left out. */
export interface Counts {
  readonly rows: number;
  readonly readings: number;
  /** Those of the readings that say what is to come. */
  readonly forecasts?: number;
  readonly missing: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly events?: number;
  readonly withdrawn?: number;
  readonly tooOld?: number;
}

/** "3 rows, 2 readings, 1 missing, 0 rejected" and below it a line for each reason of rejection. */
export function tally({ rows, readings, forecasts, missing, rejected, events, withdrawn, tooOld }: Counts): string {
  const reasons = Object.entries(rejected).sort(([, a], [, b]) => b - a);
  const refused = reasons.reduce((sum, [, count]) => sum + count, 0);
  const head = [
    `${rows} rows`,
    `${readings} readings${forecasts ? ` (${forecasts} forecasts)` : ''}`,
    `${missing} missing`,
    `${refused} rejected`,
    ...(events ? [`${events} events`] : []),
    ...(withdrawn ? [`${withdrawn} withdrawn`] : []),
    ...(tooOld ? [`${tooOld} older than what is kept (retention)`] : []),
  ].join(', ');
  return [head, ...reasons.map(([reason, count]) => `  rejected ${count}: ${reason}`)].join('\n');
}
