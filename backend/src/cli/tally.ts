/** "3 rows, 2 readings, 1 missing, 0 rejected" and below it a line for each reason of rejection. */
export function tally(counts: {
  readonly rows: number;
  readonly readings: number;
  readonly missing: number;
  readonly rejected: Readonly<Record<string, number>>;
}): string {
  const reasons = Object.entries(counts.rejected).sort(([, a], [, b]) => b - a);
  const rejected = reasons.reduce((sum, [, count]) => sum + count, 0);
  const head = `${counts.rows} rows, ${counts.readings} readings, ${counts.missing} missing, ${rejected} rejected`;
  return [head, ...reasons.map(([reason, count]) => `  rejected ${count}: ${reason}`)].join('\n');
}
