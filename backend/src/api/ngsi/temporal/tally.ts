import { toSixDecimals } from '../../../analysis/series/aggregation';
import { meanOf, type Mean } from './mean';
import type { AggregateMethod } from './methods';
import type { Slot } from '../model/frames';
import type { Point } from '../../../store/observation-store';

/** What a method makes of readings that come one by one, in the unit of the attribute; none of them is kept. */
export class Tally {
  private total = 0;
  private readonly distinct?: Set<number | string>;
  private readonly mean: Mean;
  private numbers = 0;
  private sum = 0;
  private sumOfSquares = 0;
  private min = Infinity;
  private max = -Infinity;
  /** Average and squares of what differs from it, as Welford has them: squares of great numbers alone would lose it. */
  private average = 0;
  private spread = 0;

  constructor(
    private readonly slot: Slot,
    methods: readonly AggregateMethod[]
  ) {
    this.distinct = methods.includes('distinctCount') ? new Set() : undefined;
    this.mean = meanOf(slot);
  }

  take(point: Point): void {
    const value = this.slot.meaning.write(point.value, point);
    if (value === undefined) {
      return;
    }
    this.total++;
    this.distinct?.add(value as number | string);
    if (typeof value === 'number') {
      this.takeNumber(value);
      this.mean.take(value, point);
    }
  }

  private takeNumber(value: number): void {
    this.numbers++;
    this.sum += value;
    this.sumOfSquares += value * value;
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
    const away = value - this.average;
    this.average += away / this.numbers;
    this.spread += away * (value - this.average);
  }

  /** Undefined where a method makes nothing of them: of texts only their number, of one reading no deviation. */
  made(method: AggregateMethod): number | undefined {
    const value = this.raw(method);
    return value === undefined || Number.isNaN(value) ? undefined : toSixDecimals(value);
  }

  private raw(method: AggregateMethod): number | undefined {
    switch (method) {
      case 'totalCount':
        return this.total;
      case 'distinctCount':
        return this.distinct?.size;
      case 'stddev':
        // Of a sample, as databases have it.
        return this.numbers < 2 ? undefined : Math.sqrt(this.spread / (this.numbers - 1));
      default:
        return this.numbers === 0 ? undefined : this.ofNumbers(method);
    }
  }

  private ofNumbers(method: 'avg' | 'sum' | 'min' | 'max' | 'sumsq'): number | undefined {
    switch (method) {
      case 'avg':
        return this.mean.made();
      case 'sumsq':
        return this.sumOfSquares;
      default:
        return this[method];
    }
  }
}
