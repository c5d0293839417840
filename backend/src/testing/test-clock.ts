import type { Clock } from '../model/clock/clock';
import { DAY, HOUR, type Instant } from '../model/time';

/** A clock that a test moves: time passes on both faces, and a jump is seen on the one that can be set. */
export class TestClock implements Clock {
  private passed = 0;
  private wall: Instant;

  constructor(start: Instant) {
    this.wall = start;
  }

  readonly now = (): Instant => this.wall;
  readonly elapsed = (): number => this.passed;

  passes(ms: number): void {
    this.wall += ms;
    this.passed += ms;
  }

  jumps(ms: number): void {
    this.wall += ms;
  }
}

/** How clocks go wrong: a summer time that somebody set by hand, a machine whose battery is empty. */
export const JUMPS: readonly (readonly [name: string, ms: number])[] = [
  ['an hour back', -HOUR],
  ['an hour ahead', HOUR],
  ['a year back', -365 * DAY],
  ['a year ahead', 365 * DAY],
];
