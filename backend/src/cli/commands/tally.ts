import { contentsOf, NO_CONTENTS, type Contents } from '../../model/outcome/contents';

/** What came of a payload; what it has none of may be left out. */
export interface Counts {
  readonly rows: number;
  readonly readings: number;
  /** Those of the readings that say what is to come. */
  readonly forecasts?: number;
  readonly missing: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly contents?: Contents;
  readonly events?: number;
  readonly withdrawn?: number;
  readonly tooOld?: number;
}

/**
 * "3 rows, 2 readings, 1 missing, 0 rejected" and below it a line for each reason of rejection and one for what was not
 * read.
 */
export function tally(counts: Counts): string {
  const { rows, readings, forecasts, missing, rejected, contents = NO_CONTENTS, events, withdrawn, tooOld } = counts;
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
  return [head, ...reasons.map(([reason, count]) => `  rejected ${count}: ${reason}`), ...unreadLine(contents)].join(
    '\n'
  );
}

/** "20 fields, 5 read: not Indoor Humidity(%) 3, …"; nothing where all are read. */
function unreadLine(contents: Contents): string[] {
  const { all, read, unread } = contentsOf(contents);
  const names = unread.map(({ name, count }) => `${name} ${count}`).join(', ');
  return unread.length > 0 ? [`  ${all} fields, ${read} read; not read: ${names}`] : [];
}
