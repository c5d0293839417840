import { runningMean, VALID_SHARE } from './running-mean';

const DAY_HOURS = 24;
const LEAST = VALID_SHARE * DAY_HOURS;

/**
 * The mean of each day, NaN with fewer than 18 valid hours (39. BImSchV, Anlage 7).
 * @param values hours, beginning with that of 0 to 1 h MEZ; a day that is not whole at the end counts as far as it goes
 */
export function dailyMeans(values: Float64Array): Float64Array {
  return eachDay(values, (day) => {
    let [sum, known] = [0, 0];
    for (const value of day) {
      if (value === value) {
        sum += value;
        known++;
      }
    }
    return known < LEAST ? NaN : sum / known;
  });
}

/** The largest 8-hour mean of each day, and the hour (1 … 24 MEZ) at whose end its eight hours end; 0: none. */
export interface DailyMax8h {
  readonly values: Float64Array;
  readonly endings: Uint8Array;
}

/**
 * The largest of each day's 24 running 8-hour means. A mean belongs to the day on which it ends: the first is of 17 h
 * the day before to 1 h (39. BImSchV, § 1). A mean needs 6 of its 8 hours, a day 18 of its 24 means (Anlage 7).
 * @param values hours, beginning with that of 0 to 1 h MEZ
 * @param before the hours before them, of which the last seven are looked at
 */
export function dailyMax8h(values: Float64Array, before: Float64Array = new Float64Array()): DailyMax8h {
  const earlier = before.subarray(Math.max(0, before.length - 7));
  const all = new Float64Array(earlier.length + values.length);
  all.set(earlier);
  all.set(values, earlier.length);
  const means = runningMean(all, 8).subarray(earlier.length);
  const endings = new Uint8Array(Math.ceil(values.length / DAY_HOURS));
  const maxima = eachDay(means, (day, number) => {
    let [known, largest] = [0, NaN];
    for (let hour = 0; hour < day.length; hour++) {
      const mean = day[hour]!;
      if (mean === mean) {
        known++;
        if (!(mean <= largest)) {
          largest = mean;
          endings[number] = hour + 1;
        }
      }
    }
    if (known < LEAST) {
      endings[number] = 0;
      return NaN;
    }
    return largest;
  });
  return { values: maxima, endings };
}

function eachDay(values: Float64Array, of: (hours: Float64Array, day: number) => number): Float64Array {
  const days = new Float64Array(Math.ceil(values.length / DAY_HOURS));
  for (let day = 0; day < days.length; day++) {
    days[day] = of(values.subarray(day * DAY_HOURS, (day + 1) * DAY_HOURS), day);
  }
  return days;
}
