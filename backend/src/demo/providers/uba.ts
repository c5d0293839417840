import { airQualityIndexOf, assess, type Concentrations } from '@smartregion/terms/air-quality-scale';
import { HOUR, MEZ, fixedInstant, type Instant } from '../../model/time';
import { DateTime } from 'luxon';
import { isGap, publishedAt, stuckSince } from '../faults';
import { airAt, type Pollutant } from '../nature/air';
import { airStation } from '../places';
import { json, notFound, type Provider } from '../provider';

const COMPONENTS: Readonly<Record<number, Pollutant>> = { 1: 'pm10', 3: 'o3', 4: 'so2', 5: 'no2', 9: 'pm25' };
const HOURLY_MEAN = 2;
const INDEX = airQualityIndexOf('uba-lqi-2025');

/**
 * The UBA's air data API, version 3: MEZ all year, keys are starts of hours, an hour that is not out yet is left
 * out, and the answer calls the station by a number.
 */
export const uba: Provider = ({ path, query, now }) => {
  const match = /air-data\/v\d\/(measures|airquality)\/json$/.exec(path);
  const station = query.get('station');
  if (!match || !station) {
    return notFound;
  }
  const ends = hourEnds(query).filter((end) => publishedAt(station, end) <= now);
  const rows =
    match[1] === 'measures' ? measures(station, Number(query.get('component')), ends) : indices(station, ends);
  return json({
    request: Object.fromEntries(query),
    data: ends.length === 0 ? {} : { [stationNumber(station)]: rows },
    count: ends.length,
  });
};

function measures(station: string, component: number, ends: readonly Instant[]): Record<string, unknown> {
  const pollutant = COMPONENTS[component];
  const entries: [string, unknown][] = [];
  if (pollutant && airStation(station).pollutants.includes(pollutant)) {
    for (const end of ends) {
      const value = hourlyMean(station, pollutant, end);
      entries.push([stamp(end - HOUR), [component, HOURLY_MEAN, value, stamp(end), null]]);
    }
  }
  return Object.fromEntries(entries);
}

function indices(station: string, ends: readonly Instant[]): Record<string, unknown> {
  return Object.fromEntries(ends.map((end) => [stamp(end - HOUR), indexRow(station, end)]));
}

function indexRow(station: string, end: Instant): unknown[] {
  const parts: unknown[] = [];
  const hour: { -readonly [P in keyof Concentrations]: number } = {};
  for (const [component, pollutant] of Object.entries(COMPONENTS)) {
    if (!airStation(station).pollutants.includes(pollutant)) {
      continue;
    }
    const mean = hourlyMean(station, pollutant, end);
    const fine = pollutant === 'pm10' || pollutant === 'pm25';
    const value = fine ? floatingMean(station, pollutant, end) : mean;
    if (value !== null && mean !== null) {
      parts.push([Number(component), value, 0, '0.5']);
      hour[pollutant] = mean;
    }
  }
  const assessment = assess(INDEX, hour);
  // The provider counts its classes from 0.
  return [stamp(end), (assessment?.class ?? 1) - 1, assessment?.complete ? 0 : 1, ...parts];
}

function hourlyMean(station: string, pollutant: Pollutant, end: Instant): number | null {
  return isGap(`${station}${pollutant}`, end) ? null : reading(station, pollutant, end);
}

/** PM in `airquality` is the mean of the last 24 hours, published every hour. */
function floatingMean(station: string, pollutant: Pollutant, end: Instant): number {
  let sum = 0;
  for (let back = 0; back < 24; back++) {
    sum += reading(station, pollutant, end - back * HOUR);
  }
  return Math.round(sum / 24);
}

function reading(station: string, pollutant: Pollutant, end: Instant): number {
  const key = `${station} ${pollutant} ${end}`;
  let value = readings.get(key);
  if (value === undefined) {
    value = Math.round(airAt(station, airStation(station).surroundings, pollutant, stuckSince(station, end)));
    readings.set(key, value);
  }
  return value;
}

/** A floating mean asks for every hour 24 times. */
const readings = new Map<string, number>();

/** date_from/time_from … date_to/time_to, both hour-ending 1…24 in MEZ. */
function hourEnds(query: URLSearchParams): Instant[] {
  const first = hourEnd(query.get('date_from'), query.get('time_from') ?? '1');
  const last = hourEnd(query.get('date_to'), query.get('time_to') ?? '24');
  const ends: Instant[] = [];
  for (let end = first; end <= last && ends.length < 24 * 400; end += HOUR) {
    ends.push(end);
  }
  return ends;
}

function hourEnd(date: string | null, hour: string): Instant {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return fixedInstant({ year: year!, month: month!, day: day!, hour: Number(hour) }, 1);
}

function stamp(instant: Instant): string {
  return DateTime.fromMillis(instant, { zone: MEZ }).toFormat('yyyy-MM-dd HH:mm:ss');
}

/** Asked by code, answered by number: as the real one does. */
function stationNumber(code: string): string {
  return String(1000 + ([...code].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 900));
}
