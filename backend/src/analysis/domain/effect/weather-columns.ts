import { DAY, HOUR, LOCAL, type Instant } from '../../../model/time';
import { ZoneClock } from '../../../model/clock/zone-clock';
import { weekdayOf } from '../profiles/local-calendar';
import { newSpline, onCircle, onLine } from './splines';

/** A concentration and the weather beside it, hour by hour; all of the same hours. */
export interface StationWeather {
  readonly first: Instant;
  readonly values: Float64Array;
  /** Degrees, m/s; °C where it is known. */
  readonly directions: Float64Array;
  readonly speeds: Float64Array;
  readonly temperatures?: Float64Array;
}

const [HOURS, DAY_KINDS, DIRECTIONS, SPEEDS, SEASON, TEMPERATURE, TREND] = [12, 3, 8, 6, 12, 6, 8];
/** The hours from `start` up to `end`, without copying them. */
export function within(data: StationWeather, start: Instant, end: Instant): StationWeather {
  const [from, to] = [start, end].map((instant) => Math.max(0, Math.round((instant - data.first) / HOUR)));
  const cut = (values: Float64Array) => values.subarray(from, to);
  return {
    first: data.first + from! * HOUR,
    values: cut(data.values),
    directions: cut(data.directions),
    speeds: cut(data.speeds),
    ...(data.temperatures && { temperatures: cut(data.temperatures) }),
  };
}

/** Four of each smooth term, sixteen of the surface of the wind, and the constant. */
const MOST_ENTRIES = 4 + 16 + 4 + 4 + 4 + 1;
const YEAR_DAYS = 365.25;

export interface ColumnOptions {
  readonly where?: (i: number) => boolean;
  readonly trend?: readonly [Instant, Instant];
  readonly zone?: string;
}

/**
 * The columns that explain log concentrations (domain sheet on outward interfaces, 6.2): hour of the local day by kind of
 * day (traffic goes by the clock on the wall), wind direction by speed, day of the year, temperature where it is known, and
 * a trend where one is wanted. Of more than a hundred columns an hour touches about thirty, so that a fit adds up thirty
 * squares an hour, not a hundred.
 */
export class WeatherColumns {
  readonly count: number;
  readonly columns = new Int32Array(MOST_ENTRIES);
  readonly weights = new Float64Array(MOST_ENTRIES);
  /** How many entries the hour that was looked at last has; the first `weatherEntries` of them are weather. */
  entries = 0;
  weatherEntries = 0;
  private readonly clock: ZoneClock;
  private readonly trend: ColumnOptions['trend'];
  private readonly parts = [newSpline(), newSpline()] as const;
  private readonly fastest: number;
  private readonly warmth: readonly [number, number] | undefined;

  /**
   * @param where the hours that teach: what lies outside their weather is as at its end, never beyond what was seen
   * @param trend first and last moment of the trend's columns; absent: no trend
   */
  constructor(
    private readonly data: StationWeather,
    { where = () => true, trend, zone = LOCAL }: ColumnOptions = {}
  ) {
    const taught = (values: Float64Array) => values.filter((value, i) => value === value && where(i)).sort();
    const warmth = data.temperatures && taught(data.temperatures);
    this.clock = ZoneClock.of(zone);
    this.trend = trend;
    this.fastest = at(taught(data.speeds), 0.99);
    this.warmth = warmth && [at(warmth, 0.005), at(warmth, 0.995)];
    this.count =
      1 + HOURS * DAY_KINDS + DIRECTIONS * SPEEDS + SEASON + (this.warmth ? TEMPERATURE : 0) + (trend ? TREND : 0);
  }

  /** Looks at an hour. @returns whether all its weather is known */
  look(i: number): boolean {
    const { first, directions, speeds, temperatures } = this.data;
    const [direction, speed] = [directions[i]!, speeds[i]!];
    const warmth = temperatures?.[i] ?? 0;
    if (Number.isNaN(direction + speed + warmth)) {
      return false;
    }
    const [one, two] = this.parts;
    this.entries = 0;
    let offset = 0;
    onCircle(direction % 360, 360, DIRECTIONS, one);
    onLine(speed, [0, this.fastest], SPEEDS, two);
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < 4; b++) {
        this.put(one.columns[a]! * SPEEDS + two.columns[b]!, one.weights[a]! * two.weights[b]!);
      }
    }
    offset += DIRECTIONS * SPEEDS;
    if (this.warmth) {
      onLine(warmth, this.warmth, TEMPERATURE, one);
      this.putAll(one, offset);
      offset += TEMPERATURE;
    }
    this.weatherEntries = this.entries;
    const instant = first + i * HOUR;
    const wall = this.clock.wall(instant);
    const day = Math.floor(wall / DAY);
    const kind = Math.max(0, weekdayOf(day) - 4); // Monday to Friday, Saturday, Sunday
    onCircle((wall - day * DAY) / HOUR, 24, HOURS, one);
    this.putAll(one, offset + kind * HOURS);
    offset += HOURS * DAY_KINDS;
    onCircle(((day % YEAR_DAYS) + YEAR_DAYS) % YEAR_DAYS, YEAR_DAYS, SEASON, one);
    this.putAll(one, offset);
    offset += SEASON;
    if (this.trend) {
      onLine(instant, this.trend, TREND, one);
      this.putAll(one, offset);
      offset += TREND;
    }
    this.put(offset, 1);
    return true;
  }

  private putAll({ columns, weights }: { columns: Int32Array; weights: Float64Array }, offset: number): void {
    for (let k = 0; k < 4; k++) {
      this.put(offset + columns[k]!, weights[k]!);
    }
  }

  private put(column: number, weight: number): void {
    this.columns[this.entries] = column;
    this.weights[this.entries++] = weight;
  }
}

const at = (ordered: Float64Array, share: number) => ordered[Math.floor(share * (ordered.length - 1))] ?? 1;
