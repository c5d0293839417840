import { z } from 'zod';
import type { Reading } from '../../../model/observation';
import { DAY, HOUR, MINUTE, type Interval } from '../../../model/time';
import { isDay } from '../../support/calendar';
import { utcStamp } from '../../support/utc-stamp';

/**
 * Up to more than any street has in a day; -1 says that there is none. One odd field does not lose the row: it is no
 * number, which no batch takes.
 */
const Count = z
  .union([z.literal(-1).transform(() => null), z.number().min(0).max(1e9)])
  .nullish()
  .catch(NaN);

const Counts = {
  heavy: Count,
  car: Count,
  bike: Count,
  pedestrian: Count,
  /** Seen in the dark and not told apart (S2 only). */
  night: Count,
};

/** A row of the report: counts already divided by `uptime`, so that they stand for the whole interval. */
export const ReportRow = z.object({
  segment_id: z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]),
  date: z.string(),
  interval: z.string(),
  uptime: z.number().min(0).max(1),
  ...Counts,
  /** Null or -1 where no car passed; absent on old devices. */
  v85: Count,
  /** Share of the cars in each class of 10 km/h, %; the last one is open. Null where no car passed. */
  car_speed_hist_0to70plus: z.array(z.number().min(0).max(100.01)).length(8).nullish().catch(undefined),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** A day summed up from hourly rows (the open collector of maxliesegang): `hours` of them were there. */
export const DayRow = z.object({
  date: z.string(),
  totals: z.object({ hours: z.number().int().min(0).max(24), uptime_avg: z.number().min(0).max(1), ...Counts }),
});
export type DayRow = z.infer<typeof DayRow>;

/** What is read of a row. */
export const READ: ReadonlySet<string> = new Set([
  ...['segment_id', 'date', 'interval', 'uptime', 'heavy', 'car', 'bike', 'pedestrian', 'night', 'v85'],
  'car_speed_hist_0to70plus',
  ...['totals', 'hours', 'uptime_avg'],
]);

const PERCENT = 100;

/** Of 10 km/h each, slowest first. */
export const SPEED_CLASSES: readonly string[] = Array.from({ length: 8 }, (_, i) =>
  i < 7 ? `traffic_flow_speed_${10 * i}_${10 * i + 10}` : 'traffic_flow_speed_70_up'
);

/** What a row says, whatever its form. */
export interface Counted extends Interval {
  readonly station: string;
  /** Undefined where the row does not say it of the whole interval. */
  readonly uptime?: number;
  /** Nothing was counted, though zeros are sent. */
  readonly isOff: boolean;
  readonly isIncomplete: boolean;
  readonly counts: Pick<ReportRow, 'heavy' | 'car' | 'bike' | 'pedestrian' | 'v85'>;
  /** Cars in each class of 10 km/h, as shares in %; none on old devices and where no car passed. */
  readonly speeds: readonly number[];
  /** Whether it is the provider's own row, which names v85 also where there is none. */
  readonly hasSpeed: boolean;
}

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR],
  ['quarter', 15 * MINUTE],
  ['quarterly', 15 * MINUTE],
  ['daily', DAY],
]);

/** Below it the correction multiplies few vehicles by much. */
const RELIABLE_UPTIME = 0.5;

/** @returns what it says, or in plain words why it cannot be taken */
export function countedInRow(row: ReportRow): Counted | string {
  const start = utcStamp(row.date);
  const length = LENGTHS.get(row.interval);
  if (start === undefined || length === undefined) {
    return start === undefined ? 'time not readable' : 'interval of unknown length';
  }
  return {
    station: String(row.segment_id),
    start,
    end: start + length,
    uptime: row.uptime,
    isOff: row.uptime === 0,
    isIncomplete: row.uptime < RELIABLE_UPTIME || (row.night ?? 0) > 0,
    counts: row,
    speeds: row.car_speed_hist_0to70plus ?? [],
    hasSpeed: true,
  };
}

/** @returns what it says, or in plain words why it cannot be taken */
export function countedInDay({ date, totals }: DayRow, station: string): Counted | string {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d\d-\d\d$/.test(date) ? date.split('-').map(Number) : [];
  if (!isDay(year, month, day)) {
    return 'time not readable';
  }
  const start = Date.UTC(year, month - 1, day);
  const isIncomplete = totals.hours < 24 || totals.uptime_avg < RELIABLE_UPTIME || (totals.night ?? 0) > 0;
  const isOff = totals.hours === 0 || totals.uptime_avg === 0;
  return { station, start, end: start + DAY, isOff, isIncomplete, counts: totals, speeds: [], hasSpeed: false };
}

type Taken = Omit<Reading, 'station' | 'start' | 'end'>;

/** The readings of a row, and how many values are marked as not there. Vehicles become vehicles per hour. */
export function readingsOf(row: Counted): { readonly readings: readonly Reading[]; readonly missing: number } {
  const { car, heavy, bike, pedestrian, v85 } = row.counts;
  const perHour = HOUR / (row.end - row.start);
  const values: (Taken | undefined)[] = [
    row.uptime === undefined ? undefined : { property: 'device_uptime_fraction', value: row.uptime, unit: '1' },
  ];
  let missing = 0;
  const take = (property: string, unit: string, value: number | null | undefined): void => {
    if (value === null || value === undefined || row.isOff) {
      missing += 1;
      return;
    }
    values.push({
      property,
      value,
      unit,
      ...(row.isIncomplete ? { quality: 'suspect', reasons: ['incomplete'] } : {}),
    });
  };
  const rate = (count: number | null | undefined) =>
    typeof count === 'number' ? withoutNoise(count * perHour) : count;
  take('traffic_flow_car', '1/h', rate(car));
  take('traffic_flow_heavy', '1/h', rate(heavy));
  if (!row.isOff && typeof car === 'number' && typeof heavy === 'number') {
    take('traffic_flow_all', '1/h', rate(car + heavy));
  }
  take('bike_count', '{count}', bike);
  take('pedestrian_count', '{count}', pedestrian);
  if (row.hasSpeed) {
    take('traffic_speed_v85', 'km/h', v85);
  }
  if (typeof car === 'number' && !row.isOff) {
    // Eight shares, or none.
    row.speeds.forEach((share, i) => take(SPEED_CLASSES[i]!, '1/h', rate((car * share) / PERCENT)));
  }
  const { station, start, end } = row;
  return { readings: values.flatMap((value) => (value ? [{ station, start, end, ...value }] : [])), missing };
}

/** As many decimals as are sent: a sum of them has no more. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e10) / 1e10;
}
