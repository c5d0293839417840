import { fixedInstant, HOUR, localInstants, type Instant, type Interval } from '../../../model/time';
import { isDay } from '../../support/calendar';

/** What the hours are counted by: the clock on the wall, or MEZ all year. */
export type Clock = 'local' | 'mez';

/** An interval, or in plain words why the row names none. */
export type HourTime = (Interval & { readonly ambiguous: boolean }) | string;

/** Times of `Datum` (yymmdd) and `Stunde` (01–24, the hour that ENDS then). */
export class Hours {
  private readonly known = new Map<string, readonly Instant[] | undefined>();

  constructor(private readonly clock: Clock) {}

  /**
   * @param nth 1 for the second of two rows of the same hour, as the clock change of autumn has them
   * @param repeated whether there are two
   */
  of(date: string, hour: string, nth: 0 | 1, repeated: boolean): HourTime {
    const key = `${date} ${hour}`;
    if (!this.known.has(key)) {
      this.known.set(key, startsOf(date, hour, this.clock));
    }
    const starts = this.known.get(key);
    const start = starts?.[Math.min(nth, starts.length - 1)];
    if (start === undefined) {
      return starts ? 'local hour that the clock change leaves out' : 'date or hour not readable';
    }
    return { start, end: start + HOUR, ambiguous: starts!.length === 2 && !repeated };
  }
}

/** Undefined for what is no date or hour. */
function startsOf(date: string, hour: string, clock: Clock): Instant[] | undefined {
  const [, yy, mm, dd] = (/^(\d\d)(\d\d)(\d\d)$/.exec(date) ?? []).map(Number);
  const end = /^\d{1,2}$/.test(hour) ? Number(hour) : 0;
  if (yy === undefined || mm === undefined || dd === undefined || !isDay(2000 + yy, mm, dd) || end < 1 || end > 24) {
    return undefined;
  }
  const wall = { year: 2000 + yy, month: mm, day: dd, hour: end - 1 };
  return clock === 'mez' ? [fixedInstant(wall, 1)] : localInstants(wall);
}
