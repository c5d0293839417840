import { z } from 'zod';
import { DAY, HOUR, iso, type Interval } from '../../../../model/time';
import type { FeedRequest } from '../../../feed';
import type { BatchBuilder } from '../../../support/batch';
import { decimal } from '../../../support/decimal';
import { shortArray } from '../../../support/entries';
import { besideHumidity } from '../../../support/humidity';
import { COLUMNS, readValue, refusalOfExposure } from './measurements';
import { phenomenonOf, type Phenomenon } from './phenomena';

const Sensor = z.object({
  title: z.string(),
  unit: z.string().default(''),
  lastMeasurement: z.object({ value: z.unknown(), createdAt: z.string() }).optional().catch(undefined),
});
type Sensor = z.infer<typeof Sensor>;

export const Box = z.object({
  _id: z.string().min(1),
  name: z.string().optional(),
  exposure: z.string().optional(),
  currentLocation: z
    .object({ coordinates: shortArray(z.number(), 10).refine((numbers) => numbers.length >= 2) })
    .optional()
    .catch(undefined),
  sensors: shortArray(Sensor, 1000),
});

/** What a box has beyond the last values is asked for when the hub wants more than this. */
const LONGEST_OF_LAST_VALUES = HOUR;
/** A request brings at most 10 000 rows: this long of one reading a minute. */
const LONGEST_REQUEST = 5 * DAY;

/** Reads the last values of a box's sensors, and points to the measurements of the time that was asked for. */
export function readBox(batch: BatchBuilder, box: z.infer<typeof Box>, asked?: FeedRequest): void {
  const { _id: station, name, exposure, currentLocation, sensors } = box;
  sensors.forEach(() => batch.row());
  const refusal = refusalOfExposure(exposure);
  if (refusal) {
    batch.reject(refusal, sensors.length);
    return;
  }
  const [lon, lat, heightM] = currentLocation?.coordinates ?? [];
  batch.station({ station, name, lon, lat, heightM });
  const taken = takenSensors(batch, sensors);
  const humidity = decimal(taken.get('relative_humidity')?.sensor.lastMeasurement?.value);
  for (const { sensor, phenomenon } of taken.values()) {
    const { lastMeasurement } = sensor;
    if (lastMeasurement) {
      const beside = besideHumidity(phenomenon.property, humidity);
      readValue(batch, {
        station,
        sent: lastMeasurement.value,
        at: lastMeasurement.createdAt,
        ...phenomenon,
        ...beside,
      });
    } else {
      batch.miss();
    }
    if (asked) {
      partsOf(asked.range).forEach((part) => {
        batch.next({ url: measurementsOf(asked.url, station, sensor.title, part), station });
      });
    }
  }
}

interface Taken {
  readonly sensor: Sensor;
  readonly phenomenon: Phenomenon;
}

/** The first sensor of each property. */
function takenSensors(batch: BatchBuilder, sensors: readonly Sensor[]): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const sensor of sensors) {
    const phenomenon = phenomenonOf(sensor.title, sensor.unit);
    const name = `${sensor.title} (${sensor.unit})`;
    if ('refusal' in phenomenon) {
      batch.unread(name);
      batch.reject(phenomenon.refusal);
    } else if (taken.has(phenomenon.property)) {
      batch.unread(`${name}: second sensor of the same quantity in one box`);
    } else {
      batch.known(name);
      taken.set(phenomenon.property, { sensor, phenomenon });
    }
  }
  return taken;
}

function partsOf(range: Interval): Interval[] {
  const parts: Interval[] = [];
  if (range.end - range.start > LONGEST_OF_LAST_VALUES) {
    for (let { start } = range; start < range.end; start += LONGEST_REQUEST) {
      parts.push({ start, end: Math.min(start + LONGEST_REQUEST, range.end) });
    }
  }
  return parts;
}

/** Beside the box: `/boxes/data`. */
function measurementsOf(box: string, boxId: string, phenomenon: string, { start, end }: Interval): string {
  const time = { 'from-date': iso(start), 'to-date': iso(end) };
  const which = new URLSearchParams({ boxId, phenomenon, ...time, columns: COLUMNS.join(','), format: 'csv' });
  return new URL(`data?${which}`, box).href;
}
