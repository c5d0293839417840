import { DAY } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { lines } from '../../../support/csv';
import { dayStamp } from './stamps';
import { stationOf } from './station';

/** Whether a line is the header of `Metadaten_Geographie_….txt`. */
export function isGeographyHeader(line: string): boolean {
  return /^\s*Stations_id;\s*Stationshoehe;/i.test(line);
}

/**
 * Reads `Metadaten_Geographie_….txt`: one row for each place that a station has had,
 * `id; height; latitude; longitude; from; to; name`, both days included, `to` blank where it still stands.
 * @param asked id of the station as the configuration writes it, where it is known
 */
export function readGeography(batch: BatchBuilder, text: string, asked?: string): void {
  const [, ...rows] = lines(text);
  for (const line of rows) {
    const [id = '', height, lat, lon, first, last, name] = line.split(';').map((cell) => cell.trim());
    const station = stationOf(id, asked);
    const from = dayStamp(first ?? '');
    const until = dayStamp(last ?? '');
    const place = { lat: Number(lat || NaN), lon: Number(lon || NaN), heightM: Number(height || NaN) };
    const whole = name && Object.values(place).every(Number.isFinite) && (last === '' || until !== undefined);
    if (station === undefined || from === undefined || !whole) {
      batch.reject('row of the station history is cut off');
      continue;
    }
    batch.station({ station, name, ...place, from, ...(until === undefined ? {} : { to: until + DAY }) });
  }
}
