import { IANAZone } from 'luxon';
import { DAY, HOUR, LOCAL, MINUTE, type Instant } from '../../model/time';
import { limited } from './measure';
import { chance, drift } from './noise';
import { weatherAt } from './weather';

/** Share of the busiest hour, by hour of the local day. */
const WORKDAY = [4, 3, 2, 3, 8, 28, 62, 96, 88, 66, 62, 64, 68, 68, 74, 88, 100, 98, 80, 56, 40, 28, 18, 9];
const WEEKEND = [12, 9, 7, 5, 5, 8, 14, 22, 36, 52, 64, 70, 70, 66, 66, 68, 68, 64, 56, 44, 34, 26, 20, 14];

export interface Traffic {
  /** Vehicles per hour. */
  readonly all: number;
  readonly car: number;
  readonly heavy: number;
  /** km/h; undefined when nobody drove. */
  readonly speed: number | undefined;
}

/** How busy a local hour is, 0…1: morning and evening peaks on workdays, one long hump at the weekend. */
export function rush(time: Instant): number {
  const local = time + offsetAt(time);
  // The epoch was a Thursday: 0 is Monday.
  const weekday = (Math.floor(local / DAY) + 3) % 7;
  const day = weekday >= 5 ? WEEKEND : WORKDAY;
  const hours = (local % DAY) / HOUR;
  const hour = Math.floor(hours);
  const now = day[hour]!;
  const next = day[(hour + 1) % 24]!;
  return (now + (next - now) * (hours - hour)) / 100;
}

const zone = IANAZone.create(LOCAL);
const offsets = new Map<number, number>();

/** Offset of local time, looked up once per hour: a day of documents asks for it thousands of times. */
function offsetAt(time: Instant): number {
  const hour = Math.floor(time / HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    offset = zone.offset(time) * MINUTE;
    offsets.set(hour, offset);
  }
  return offset;
}

export function trafficAt(site: string, time: Instant): Traffic {
  const capacity = 500 + 900 * chance(`${site}capacity`);
  const busy = rush(time) * (1 + 0.12 * drift(`${site}flow`, time, 35 * MINUTE));
  const all = Math.round(capacity * busy);
  const workday = rush(time) > 0.2 ? 0.07 : 0.03;
  const heavy = Math.round(all * workday * (1 + 0.5 * drift(`${site}heavy`, time, HOUR)));
  const free = 48 + 6 * chance(`${site}speed`);
  const pace = 2.5 * drift(`${site}pace`, time, 10 * MINUTE);
  const speed = all === 0 ? undefined : Math.round(limited(site, time, free - 17 * busy ** 3) + pace);
  return { all, car: Math.round((all - heavy) * 0.96), heavy, speed };
}

/** Bicycles in 15 minutes: as the day goes, fewer in rain and cold. */
export function bicyclesAt(counter: string, time: Instant): number {
  const weather = weatherAt('region', time);
  const mood = (weather.rain > 0.2 ? 0.4 : 1) * Math.min(1.2, Math.max(0.25, (weather.temperature + 6) / 22));
  const peak = 30 + 60 * chance(`${counter}peak`);
  return Math.max(0, Math.round(peak * rush(time) * mood * (1 + 0.25 * drift(`${counter}bikes`, time, 15 * MINUTE))));
}
