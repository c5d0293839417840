import { DAY, localInstants, parseInstant, type Instant } from '../../../model/time';
import { isDay } from '../../support/calendar';

export interface Period {
  readonly onset?: Instant;
  readonly end?: Instant;
}

const DATE = String.raw`(\d\d)\.(\d\d)\.(\d{4}|\d\d)`;
const TIME = String.raw`(?: (?:um )?(\d\d):(\d\d))?`;
const BEGIN = new RegExp(`^Beginn: ${DATE}${TIME}`);
const END = new RegExp(`^Ende: ${DATE}${TIME}`);
/** `27.09.26 17:00 bis zum 28.09.26 06:00 Uhr.`; of several nights each has a line. */
const FROM_TO = new RegExp(`^${DATE} (\\d\\d):(\\d\\d) bis zum ${DATE} (\\d\\d):(\\d\\d)`);
/** `27.09.26 von 22:00 bis 05:00 Uhr` */
const NIGHT = new RegExp(`^${DATE} von (\\d\\d):(\\d\\d) bis (\\d\\d):(\\d\\d)`);
const GERMAN = new RegExp(`^${DATE}${TIME}`);
const OVERALL = new RegExp(`^\\(Ende der Gesamtmaßnahme: ${DATE}\\)`);

/**
 * When it holds: the stamp where there is one, and what the lines of the description say in German and in local time.
 * The first line of each kind counts for the onset, of single nights the last for the end. A day named as the end is
 * over when the day is.
 * @param stamp `startTimestamp`, with `Z` or an offset; without either it is local
 */
export function periodOf(stamp: string | undefined, description: readonly string[]): Period {
  const lines = description.flatMap((text) => text.split('\n')).map((line) => line.trim().replace(/ +/g, ' '));
  const nights = lines.flatMap(nightOf);
  const begins = lines.flatMap((line) => instantIn(BEGIN.exec(line), 'start'));
  const ends = lines.flatMap((line) => instantIn(END.exec(line), 'end'));
  const overall = lines.flatMap((line) => instantIn(OVERALL.exec(line), 'end'));
  return {
    onset: stampOf(stamp) ?? begins[0] ?? nights[0]?.onset,
    end: ends[0] ?? nights.at(-1)?.end ?? overall[0],
  };
}

function stampOf(stamp: string | undefined): Instant | undefined {
  if (stamp === undefined || /(Z|[+-]\d\d:?\d\d)$/.test(stamp)) {
    return stamp === undefined ? undefined : parseInstant(stamp);
  }
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)/.exec(stamp) ?? [];
  return year === undefined ? instantIn(GERMAN.exec(stamp.trim()), 'start')[0] : local(day, month, year, hour, minute);
}

function nightOf(line: string): { readonly onset: Instant; readonly end: Instant }[] {
  const [, d1, m1, y1, h1, min1, d2, m2, y2, h2, min2] = FROM_TO.exec(line) ?? [];
  if (d2 !== undefined) {
    return period(local(d1, m1, y1, h1, min1), local(d2, m2, y2, h2, min2));
  }
  const [, day, month, year, from, fromMinute, to, toMinute] = NIGHT.exec(line) ?? [];
  const onset = local(day, month, year, from, fromMinute);
  const end = local(day, month, year, to, toMinute);
  return period(onset, end !== undefined && onset !== undefined && end <= onset ? end + DAY : end);
}

function period(onset: Instant | undefined, end: Instant | undefined) {
  return onset === undefined || end === undefined ? [] : [{ onset, end }];
}

function instantIn(found: RegExpExecArray | null, edge: 'start' | 'end'): Instant[] {
  if (!found) {
    return [];
  }
  const [, day, month, year, hour, minute] = found;
  const instant =
    hour === undefined && edge === 'end' ? local(day, month, year, '24', '00') : local(day, month, year, hour, minute);
  return instant === undefined ? [] : [instant];
}

/** Undefined for no day of the calendar; a time that spring leaves out is taken an hour later. */
function local(day = '', month = '', year = '', hour = '00', minute = '00'): Instant | undefined {
  const [d, m, y, h, min] = [day, month, year, hour, minute].map(Number) as [number, number, number, number, number];
  const fullYear = year.length === 2 ? 2000 + y : y;
  if (!isDay(fullYear, m, d) || h > 24 || min > 59) {
    return undefined;
  }
  const wall = { year: fullYear, month: m, day: d, hour: h, minute: min };
  return localInstants(wall)[0] ?? localInstants({ ...wall, hour: h + 1 })[0];
}
