import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { Feed } from '../feed';
import { readReport } from './metar/report';
import { dateLine, stampBefore } from './metar/stamp';
import { BatchBuilder } from '../support/batch';
import { refuseBzip2 } from '../support/unpack/bzip2';
import { lines } from '../support/csv';
import { nameOf, textOf } from '../support/unpack/payload';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/** METAR, SPECI, a correction wherever people put it; the aerodrome; the day and time. */
const BEGINS = /^(?:(?:METAR|SPECI|COR|AMD|AUTO) ){0,3}([A-Z][A-Z0-9]{3}) (?:(?:COR|AMD|AUTO) ){0,2}(\d{6}Z)(?: |=|$)/;
const CORRECTION = /(?:^| )(?:COR|CC[A-Z])(?: |=|$)/;
/** A report is a line or two. */
const LONGEST = 1000;

/**
 * Weather reports of aerodromes (METAR and SPECI, WMO No. 306 FM 15), one per line, as the NOAA serves them for all
 * the world (https://aviationweather.gov/data/api/). A station is the aerodrome's ICAO code: `EDLW` is Dortmund.
 *
 * A stamp has no month: it is the last such day before the report came in. What follows TEMPO, BECMG or NOSIG is a
 * forecast and is not read, of the remarks (RMK) only the pressure at sea level.
 */
export const metar: Feed<Options> = {
  id: 'metar',
  title: { de: 'Flugwetter (METAR)', en: 'Aerodrome reports (METAR)' },
  transport: 'poll',
  licence: {
    id: 'US public domain',
    url: 'https://www.weather.gov/disclaimer',
    attribution: 'NOAA Aviation Weather Center (METAR)',
    redistribution: 'attribution',
  },
  cadence: 30 * MINUTE,
  latency: 15 * MINUTE,
  provider: 'noaa-aviation-weather',
  baseUrl: 'https://aviationweather.gov',
  options: Options,
  stationIds: () => ({
    pattern: /^[A-Z][A-Z0-9]{3}$/,
    like: { de: 'vier Zeichen der ICAO wie EDLW', en: 'four characters of the ICAO such as EDLW' },
  }),
  depth: DAY,
  rate: { requests: 100, per: MINUTE },
  delivers: [
    ...['wind_speed', 'wind_direction', 'wind_gust', 'visibility'],
    ...['air_temperature', 'dew_point', 'pressure_qnh', 'pressure_sea_level'],
  ],
  evidence: {
    recorded: 'Meldungen zweier Flughäfen (Amsterdam, London) im Wortlaut',
    documented: 'Böen, MPS, CAVOK, fehlende Gruppen, AUTO und COR; die Abfrage für Dortmund (EDLW)',
  },

  *parse(payload, { receivedAt }): Iterable<Batch> {
    refuseBzip2(payload);
    const batch = new BatchBuilder();
    let latest = receivedAt;
    let reports = 0;
    const corrected = new Set<string>();
    for (const line of lines(textOf(payload))) {
      const text = line.trim();
      const dated = dateLine(text);
      if (dated !== undefined) {
        latest = dated;
      } else if (text !== '') {
        reports += readLine(batch, text, latest, corrected) ? 1 : 0;
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    if (reports === 0) {
      throw new HubError(
        'payload',
        `${nameOf(payload)} holds no report of an aerodrome (METAR).`,
        'A report begins with the aerodrome and the time: EDLW 151220Z … ; give one per line.',
        { name: payload.name }
      );
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, range, now }) {
    const hours = Math.min(24, Math.max(1, Math.ceil((now - range.start) / HOUR)));
    const question = new URLSearchParams({ ids: stations.join(','), format: 'raw', hours: String(hours) });
    return [{ url: `${baseUrl}/api/data/metar?${question}`, range: { start: now - hours * HOUR, end: now } }];
  },
};

/**
 * @param corrected reports of which the correction was read already: it stands above where the newest comes first
 * @returns whether the line is a report
 */
function readLine(batch: BatchBuilder, line: string, latest: Instant, corrected: Set<string>): boolean {
  const [, station, time] = BEGINS.exec(line) ?? [];
  batch.row(station);
  if (station === undefined || time === undefined || line.length > LONGEST) {
    batch.reject('line that is no report');
    return false;
  }
  const start = stampBefore(time, latest);
  if (start === undefined) {
    batch.reject('unreadable time stamp');
    return true;
  }
  const report = `${station} ${start}`;
  if (CORRECTION.test(line)) {
    corrected.add(report);
  } else if (corrected.has(report)) {
    batch.unread('report that has been corrected');
    return true;
  }
  const groups = line
    .slice(line.indexOf(time) + time.length)
    .replaceAll('=', ' ')
    .split(' ')
    .filter(Boolean);
  if (groups.includes('NIL')) {
    batch.reject('report without content (NIL)');
    return true;
  }
  const { values, missing, rejected, known, unread } = readReport(groups);
  known.forEach((name) => batch.known(name));
  unread.forEach((name) => batch.unread(name));
  values.forEach((value) => batch.read({ station, start, end: start, ...value }));
  rejected.forEach((reason) => batch.reject(reason));
  if (missing > 0) {
    batch.miss(missing);
  }
  return true;
}
