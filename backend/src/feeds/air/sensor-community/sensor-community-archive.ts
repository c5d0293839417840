import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, HOUR, type Instant, type Interval } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { lines } from '../../support/csv';
import { textLike } from '../../support/options';
import { nameOf, textOf } from '../../support/unpack/payload';
import { mostUnpacked } from '../../support/limits';
import { unpackedSlices } from '../../support/unpack/unpack';
import { numbers } from '../../support/station-ids';
import { columnsOf, readRow } from './archive-row';
import { REPORTED_EVERY, SENSOR_COMMUNITY_LICENCE } from './provider';
import { SENSOR_COMMUNITY_PROPERTIES } from './values';

const Options = z.strictObject({
  /** The archive knows sensors, not locations. */
  sensors: z
    .array(
      textLike(/^[a-z0-9-]{1,30}_sensor_\d{1,9}$/, {
        de: 'der Name des Sensors in den Dateien, wie sds011_sensor_15092',
        en: 'the name of the sensor in the files, such as sds011_sensor_15092',
      })
    )
    .default([])
    .describe('Sensoren der Messstellen, wie sie im Namen der Dateien stehen: `sds011_sensor_15092`'),
});
type Options = z.infer<typeof Options>;

/** The file of a day is there at eight o'clock of the next. */
const OUT_AFTER = DAY + 8 * HOUR;

/** A day of one sensor has 40 kB; whatever is that large is none. */
const LARGEST_FILE = 8 * 2 ** 20;

/**
 * Archive of sensor.community: a table for each day and sensor, `2018-07-07_sds011_sensor_15092.csv`, also packed with
 * gzip (https://archive.sensor.community). The columns depend on the type of the sensor; stamps are UTC.
 *
 * As with the live data the station is the location, so that both go on where the other ends.
 */
export const sensorCommunityArchive: Feed<Options> = {
  id: 'sensor-community-archive',
  title: { de: 'Sensor.Community: Archiv (CSV)', en: 'Sensor.Community: archive (CSV)' },
  transport: 'poll',
  licence: SENSOR_COMMUNITY_LICENCE,
  cadence: REPORTED_EVERY,
  pollsEvery: 6 * HOUR,
  latency: OUT_AFTER,
  // Days of past years are moved elsewhere; they come by import.
  depth: 30 * DAY,
  provider: 'sensor-community-archive',
  baseUrl: 'https://archive.sensor.community',
  options: Options,
  stationIds: () => numbers('71'),
  needs: ['sensors'],
  delivers: SENSOR_COMMUNITY_PROPERTIES,
  evidence: {
    recorded: 'zwei Tage zweier Feinstaubsensoren (SDS011), einer davon der Tag der Umstellung auf Winterzeit',
    documented: 'Spalten anderer Sensoren (BME280, DHT22, Lärm), gepackte Dateien',
  },

  *parse(payload): Iterable<Batch> {
    const batch = new BatchBuilder();
    const [header = '', ...rows] = lines(unpackedText(payload));
    const columns = columnsOf(header);
    if (!columns) {
      throw new HubError(
        'payload',
        `${nameOf(payload)} is not a file of the archive of sensor.community: its first line does not name location, timestamp and values.`,
        'It should be called like 2018-07-07_sds011_sensor_15092.csv.',
        { name: payload.name }
      );
    }
    for (const row of rows) {
      batch.row();
      readRow(batch, columns, row.split(';'));
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, range, now }) {
    const days = daysIn(range).filter((day) => day + OUT_AFTER <= now);
    return days.flatMap((start) => {
      const day = new Date(start).toISOString().slice(0, 10);
      return options.sensors.map((sensor) => ({
        url: `${baseUrl}/${day}/${day}_${sensor}.csv`,
        range: { start, end: start + DAY },
      }));
    });
  },
};

/** Days in UTC that begin before the end of the range and end after its start, newest first. */
function daysIn({ start, end }: Interval): Instant[] {
  const first = Math.floor(start / DAY) * DAY;
  const days: Instant[] = [];
  for (let day = Math.floor((end - 1) / DAY) * DAY; day >= first; day -= DAY) {
    days.push(day);
  }
  return days;
}

function unpackedText(payload: Payload): string {
  return textOf({
    ...payload,
    bytes: Buffer.concat([...unpackedSlices(payload, Math.min(LARGEST_FILE, mostUnpacked(payload, 'gzip')))]),
  });
}
