import { DAY, HOUR } from '../../../model/time';
import { isUsable } from './weather-model';
import { within, type StationWeather } from './weather-columns';
import type { Comparison } from './comparison';

/** A model of less than all seasons knows nothing of the others, and fewer weeks are weather (rules of thumb). */
export const LEAST_DAYS_BEFORE = 365;
export const LEAST_WEEKS_AFTER = 8;
/** Own rule: of a quarter of the year, before, and of the weeks after, so much must be there. */
const ENOUGH = 0.5;
const QUARTER_HOURS = (365 * 24) / 4;
const WEEK_HOURS = 168;

/** What there is to compare, of hours that know concentration and weather. */
export interface WhatIsThere {
  /** From the first of them to the date. */
  readonly daysBefore: number;
  /** Quarters of the year of which half was measured before, 0 … 4. */
  readonly seasons: number;
  /** Whole weeks from the date to the last of them. */
  readonly weeksAfter: number;
  readonly hoursAfter: number;
}

export function whatIsThere(all: StationWeather, { before, date, after }: Comparison): WhatIsThere {
  const data = within(all, before, after);
  const cut = Math.round((date - data.first) / HOUR);
  const quarters = [0, 0, 0, 0];
  let [first, last, hoursAfter] = [-1, -1, 0];
  data.values.forEach((value, i) => {
    if (!isUsable(value) || Number.isNaN(data.directions[i]! + data.speeds[i]!)) {
      return;
    }
    last = i;
    if (i >= cut) {
      hoursAfter++;
    } else {
      first = first < 0 ? i : first;
      quarters[Math.floor(new Date(data.first + i * HOUR).getUTCMonth() / 3)]!++;
    }
  });
  return {
    daysBefore: first < 0 ? 0 : Math.floor(((cut - first) * HOUR) / DAY),
    seasons: quarters.filter((hours) => hours >= ENOUGH * QUARTER_HOURS).length,
    weeksAfter: Math.max(0, Math.floor((last + 1 - cut) / WEEK_HOURS)),
    hoursAfter,
  };
}

export const isEnough = ({ daysBefore, seasons, weeksAfter, hoursAfter }: WhatIsThere): boolean =>
  daysBefore >= LEAST_DAYS_BEFORE &&
  seasons === 4 &&
  weeksAfter >= LEAST_WEEKS_AFTER &&
  hoursAfter >= ENOUGH * LEAST_WEEKS_AFTER * WEEK_HOURS;
