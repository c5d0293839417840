import { isDay } from '../../support/calendar';
import { MINUTE, SECOND, localInstants, type Instant, type Interval } from '../../../model/time';

/** ISO 8601 as platforms write it: any number of decimals, with or without a zone. */
const STAMP =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,12}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * The instant of a stamp; one without a zone is read in `zone`, and in the hour that autumn has twice as summer time.
 * Undefined when it is none, or a local time that the clock change leaves out.
 */
export function instantOf(stamp: string, zone: string): Instant | undefined {
  const match = STAMP.exec(stamp.trim());
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isDay(year, month, day) || hour > 24 || minute > 59 || second > 60) {
    return undefined;
  }
  const milliseconds = Math.floor(Number(`0.${match[7] ?? 0}`) * SECOND);
  const offset = offsetOf(match[8]);
  if (offset !== undefined) {
    return Date.UTC(year, month - 1, day, hour, minute, second) - offset + milliseconds;
  }
  const [instant] = localInstants({ year, month, day, hour, minute, second }, zone);
  return instant === undefined ? undefined : instant + milliseconds;
}

/** Milliseconds east of Greenwich. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) {
    return undefined;
  }
  if (/^z$/i.test(zone)) {
    return 0;
  }
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** An instant, or an interval written as `from/to`; undefined when it is neither, or ends before it starts. */
export function intervalOf(text: string, zone: string): Interval | undefined {
  const [from = '', to, ...more] = text.split('/', 3);
  const start = instantOf(from, zone);
  const end = to === undefined ? start : instantOf(to, zone);
  return start === undefined || end === undefined || end < start || more.length > 0
    ? undefined
    : untilFull({ start, end });
}

/** An interval that ends in the last second of a minute (`00:14:59`) is meant up to the full minute. */
export function untilFull({ start, end }: Interval): Interval {
  const isLast = end > start && end % MINUTE >= MINUTE - SECOND;
  return { start, end: isLast ? Math.ceil((end + 1) / MINUTE) * MINUTE : end };
}
