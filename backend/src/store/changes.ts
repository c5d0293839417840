import { DAY, type Interval } from '../model/time';
import type { SeriesPoints } from './observation-store';

/** More days than a century has: then nothing is known of single days any more. */
const MOST_DAYS = 40_000;

/**
 * When something was last written, by the days that it speaks of: so that an answer can be kept as long as it holds.
 * Moments are numbers that grow with each change.
 */
export class Changes {
  private current = 0;
  /** Of what no single day tells: another process wrote, or so many days that they were not kept apart. */
  private everywhere = 0;
  private seriesAt = 0;
  private readonly days = new Map<number, number>();

  /** The moment of the last change. */
  get now(): number {
    return this.current;
  }

  /** The moment at which a series was made or its rhythm was seen to have changed. */
  get series(): number {
    return this.seriesAt;
  }

  /** The moment of the last change that may concern this time; without end on both sides also of events. */
  lastIn({ start, end }: Interval): number {
    if (start === -Infinity && end === Infinity) {
      return this.current;
    }
    let last = Math.max(this.everywhere, this.seriesAt);
    for (const [day, at] of this.days) {
      if (at > last && day * DAY < end && (day + 1) * DAY >= start) {
        last = at;
      }
    }
    return last;
  }

  noteReadings(points: readonly SeriesPoints[]): void {
    const at = ++this.current;
    for (const { observations } of points) {
      for (const { start, end } of observations) {
        this.days.set(Math.floor(start / DAY), at);
        this.days.set(Math.floor(end / DAY), at);
      }
    }
    if (this.days.size > MOST_DAYS) {
      this.days.clear();
      this.everywhere = at;
    }
  }

  noteSeries(): void {
    this.seriesAt = ++this.current;
  }

  noteEvents(): void {
    this.current++;
  }

  noteEverything(): void {
    this.everywhere = this.seriesAt = ++this.current;
  }
}
