import {
  classOf,
  positionOf,
  ratedBy,
  type AirQualityBands,
  type Pollutant,
} from '@smartregion/terms/air-quality-scale';
import { runningMean } from '../hours/running-mean';

/** What a station measured, µg/m³, hour by hour; all of the same hours. Absent: not measured there. */
export type HourlyPollutants = Readonly<Partial<Record<Pollutant, Float64Array>>>;

/** An index hour by hour. */
export interface BandCourse {
  /** 1 is best; 0 where nothing that the index rates was measured. */
  readonly classes: Uint8Array;
  /** The pollutant that decides, as its place in `pollutants`; 255 where there is none. */
  readonly deciding: Uint8Array;
  /** How many of `pollutants` had a valid mean. Fewer than all: the index is incomplete. */
  readonly measured: Uint8Array;
  /** All that the index rates, in the order of the panels. */
  readonly pollutants: readonly Pollutant[];
  /** Of each of `pollutants` what was rated, averaged as the index wants it, µg/m³; NaN: nothing valid. */
  readonly values: readonly Float64Array[];
}

/**
 * The course of an index of bands. Each pollutant is averaged as the index wants it (LQI 2019: particles over the 24
 * hours that end with each), never hours of different pollutants mixed. The worst class decides, within it the
 * pollutant furthest along the scale (domain sheet, 1.1 to 1.3).
 * @param floated means over the hours that the index wants, as the station has floated them itself, which stand for their
 * pollutants
 */
export function bandCourse(
  index: AirQualityBands,
  hourly: HourlyPollutants,
  floated: HourlyPollutants = {}
): BandCourse {
  const pollutants = ratedBy(index);
  const count = Math.max(0, ...[hourly, floated].flatMap(Object.values).map((values) => values.length));
  const classes = new Uint8Array(count);
  const deciding = new Uint8Array(count).fill(255);
  const measured = new Uint8Array(count);
  const nothing = new Float64Array(count).fill(NaN);
  const values = pollutants.map(
    (pollutant) => floated[pollutant] ?? runningMean(hourly[pollutant] ?? nothing, index.pollutants[pollutant]!.hours)
  );
  const at = (place: number, hour: number) => positionOf(index, pollutants[place]!, values[place]![hour]!);
  pollutants.forEach((pollutant, place) => {
    const own = values[place]!;
    for (let i = 0; i < count; i++) {
      const value = own[i]!;
      if (value === value) {
        measured[i]!++;
        const found = classOf(index, pollutant, value);
        if (found > classes[i]! || (found === classes[i] && at(place, i) > at(deciding[i]!, i))) {
          classes[i] = found;
          deciding[i] = place;
        }
      }
    }
  });
  return { classes, deciding, measured, pollutants, values };
}
