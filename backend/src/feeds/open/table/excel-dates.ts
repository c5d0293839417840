import { DAY, SECOND } from '../../../model/time';
import { childrenOf, type XmlElement } from '../../support/xml/xml-element';

/** 1899-12-30: Excel counts 1900 as a leap year, so that serials from March 1900 on are days since then. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Workbooks of early Macintoshes count from 1904-01-01. */
const DAYS_TO_1904 = 1462;

/** Number formats that every workbook has without defining them: dates and times. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The cell styles that show a number as date or time, by their place in `cellXfs`. */
export function dateStyles(styles: readonly XmlElement[]): ReadonlySet<number> {
  const formats = styles.filter(({ name }) => name === 'numFmts').flatMap((list) => childrenOf(list, 'numFmt'));
  const own = new Set(
    formats
      .filter(({ attributes }) => showsTime(attributes['formatCode'] ?? ''))
      .map(({ attributes }) => attributes['numFmtId'])
  );
  const cells = styles.filter(({ name }) => name === 'cellXfs').flatMap((list) => childrenOf(list, 'xf'));
  return new Set(cells.flatMap(({ attributes }, i) => (isDate(attributes['numFmtId'], own) ? [i] : [])));
}

function isDate(format: string | undefined, own: ReadonlySet<string | undefined>): boolean {
  return own.has(format) || BUILT_IN.some(([from, to]) => Number(format) >= from && Number(format) <= to);
}

/** `dd.mm.yyyy hh:mm` does, `0.00" s"` and `[Red]0` do not. */
function showsTime(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}

/** A serial as text: `2026-07-14T13:00:00`, `2026-07-14` for a whole day, `13:00:00` for a time of day alone. */
export function serialAsText(serial: number, is1904: boolean): string {
  const days = serial + (is1904 && serial >= 1 ? DAYS_TO_1904 : 0);
  const instant = EPOCH + Math.round((days * DAY) / SECOND) * SECOND;
  if (!Number.isFinite(instant) || Math.abs(instant) > 8e15) {
    return '';
  }
  const text = new Date(instant).toISOString().slice(0, 19);
  return serial < 1 ? text.slice(11) : Number.isInteger(serial) ? text.slice(0, 10) : text;
}
