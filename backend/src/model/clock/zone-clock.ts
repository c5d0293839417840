import { IANAZone } from 'luxon';
import { DAY, MINUTE, SECOND } from '../time';
import type { Instant } from '../time';

/** Years, months and so on that a calendar moment moves by; negative ones go back. */
export interface CalendarShift {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
}

/** The offsets of a zone in one block of time: each holds from its moment on, the first from the block's start. */
type Block = readonly (readonly [from: Instant, ahead: number])[];

/** About a year: one look at the calendar serves all moments in it. */
const BLOCK = 366 * DAY;
/** No zone changes its clocks there and back within a week. */
const STEP = 7 * DAY;

/**
 * The clock on the wall of a zone, as arithmetic. The platform's calendar answers in microseconds, which is long for
 * each of 44 000 hours; here the changes of clocks of a year are found once and then looked up.
 */
export class ZoneClock {
  private static readonly clocks = new Map<string, ZoneClock>();

  /** @param zone name of the IANA database */
  static of(zone: string): ZoneClock {
    const known = this.clocks.get(zone) ?? new ZoneClock(IANAZone.create(zone));
    this.clocks.set(zone, known);
    return known;
  }

  private readonly blocks = new Map<number, Block>();

  private constructor(private readonly zone: IANAZone) {}

  /** What the wall clock is ahead of UTC at this moment, ms. */
  ahead(instant: Instant): number {
    const block = this.blockOf(Math.floor(instant / BLOCK));
    let i = block.length - 1;
    while (i > 0 && block[i]![0] > instant) {
      i--;
    }
    return block[i]![1];
  }

  /** The wall clock as if it were UTC. */
  wall(instant: Instant): number {
    return instant + this.ahead(instant);
  }

  /**
   * The moment at which the clock shows this. Of the two in the hour that autumn repeats, the one whose offset is `near`;
   * in the hour that spring leaves out, as much later as the clock jumps.
   * @param near what the clock is ahead of UTC where one comes from, ms
   */
  instant(wall: number, near: number): Instant {
    const first = this.ahead(wall - near);
    if (first === near) {
      return wall - near;
    }
    const second = this.ahead(wall - first);
    return first === second ? wall - first : wall - Math.min(first, second);
  }

  /** The same time of day so many calendar units away; of a month that is too short its last day. */
  shifted(instant: Instant, { days = 0, weeks = 0, months = 0, years = 0 }: CalendarShift): Instant {
    const near = this.ahead(instant);
    const wall = instant + near;
    const moved = months || years ? byMonths(wall, months + 12 * years) : wall;
    return this.instant(moved + (days + 7 * weeks) * DAY, near);
  }

  private blockOf(number: number): Block {
    const known = this.blocks.get(number) ?? this.look(number * BLOCK);
    this.blocks.set(number, known);
    return known;
  }

  private look(start: Instant): Block {
    const block: [Instant, number][] = [[start, this.ask(start)]];
    for (let from = start; from < start + BLOCK; from += STEP) {
      const to = Math.min(from + STEP, start + BLOCK);
      const before = block.at(-1)![1];
      const after = this.ask(to);
      if (after !== before) {
        block.push([this.change(from, to, before), after]);
      }
    }
    return block;
  }

  /** The second at which the offset ceases to be `before`. */
  private change(from: Instant, to: Instant, before: number): Instant {
    let [low, high] = [Math.floor(from / SECOND), Math.ceil(to / SECOND)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.ask(middle * SECOND) === before) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high * SECOND;
  }

  private ask(instant: Instant): number {
    return Math.round(this.zone.offset(instant) * MINUTE);
  }
}

function byMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + (wall - Math.floor(wall / DAY) * DAY);
}
