import { HOUR, type Instant } from '../../../model/time';
import { sectorOf } from '../roses/sectors';
import type { StationWeather } from './weather-columns';

/** With fewer hours in a cell of the wind the model has hardly seen it. */
const SEEN = 10;
const SPEED_CLASS = 2;

/** Share of the hours after the date whose wind (of 12 sectors, by 2 m/s) was there in fewer than ten hours before. */
export function unseenShare(
  { first, directions, speeds }: StationWeather,
  { before, date, after }: { readonly before: Instant; readonly date: Instant; readonly after: Instant }
): number {
  const place = (instant: Instant) => Math.max(0, Math.round((instant - first) / HOUR));
  const cellOf = (i: number) => `${sectorOf(directions[i]!, 12)} ${Math.floor(speeds[i]! / SPEED_CLASS)}`;
  const isKnown = (i: number) => !Number.isNaN(directions[i]! + speeds[i]!);
  const seen = new Map<string, number>();
  for (let i = place(before); i < place(date); i++) {
    if (isKnown(i)) {
      seen.set(cellOf(i), (seen.get(cellOf(i)) ?? 0) + 1);
    }
  }
  let [unseen, n] = [0, 0];
  for (let i = place(date); i < Math.min(place(after), directions.length); i++) {
    if (isKnown(i)) {
      n++;
      unseen += Number((seen.get(cellOf(i)) ?? 0) < SEEN);
    }
  }
  return unseen / n;
}
