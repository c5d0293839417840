import { DateTime } from 'luxon';
import { LOCAL, MINUTE, type Instant } from '../../model/time';
import { isGap } from '../faults';
import { riverAt, type RiverState } from '../nature/river';
import { GAUGES, type Gauge } from '../places';
import { json, notFound, type Provider } from '../provider';

const STEP = 15 * MINUTE;
const LATENCY = 8 * MINUTE;
/** The provider keeps a course for so long. */
const DEPTH = 31 * 96 * STEP;

interface Series {
  readonly longname: string;
  readonly unit: string;
  readonly decimals: number;
  read(state: RiverState): number;
}

const SERIES: Readonly<Record<string, Series>> = {
  W: { longname: 'WASSERSTAND ROHDATEN', unit: 'cm', decimals: 0, read: ({ level }) => level },
  Q: { longname: 'ABFLUSS_ROHDATEN', unit: 'm³/s', decimals: 1, read: ({ discharge }) => discharge },
  WT: { longname: 'WASSERTEMPERATUR', unit: '°C', decimals: 1, read: ({ temperature }) => temperature },
};

/**
 * The REST API of PEGELONLINE, version 2: the gauges that are asked for, each series with its newest measurement; and
 * the course of one series, every 15 minutes, stamped in local time with its offset.
 */
export const pegelonline: Provider = ({ path, query, now }) => {
  const [, rest] = path.split('webservices/rest-api/v2/');
  const last = Math.floor((now - LATENCY) / STEP) * STEP;
  if (rest === 'stations.json') {
    const wanted = (query.get('ids') ?? '').split(',');
    return json(GAUGES.filter(({ uuid }) => wanted.includes(uuid)).map((gauge) => stationOf(gauge, last)));
  }
  const [, uuid, shortname] = /^stations\/([^/]+)\/([^/]+)\/measurements\.json$/.exec(rest ?? '') ?? [];
  const gauge = GAUGES.find((candidate) => candidate.uuid === uuid);
  const series = SERIES[shortname ?? ''];
  if (!gauge || !series) {
    return notFound;
  }
  const first = Math.max(Date.parse(query.get('start') ?? ''), now - DEPTH);
  const end = Math.min(Date.parse(query.get('end') ?? ''), last);
  const course = [];
  for (let at = Math.ceil(first / STEP) * STEP; at <= end; at += STEP) {
    if (!isGap(`${uuid}${shortname}`, at)) {
      course.push(measurement(gauge, series, at));
    }
  }
  return json(course);
};

function stationOf(gauge: Gauge, last: Instant) {
  const { uuid, number, name, km, lat: latitude, lon: longitude, water } = gauge;
  const timeseries = Object.entries(SERIES).map(([shortname, series]) => ({
    ...{ shortname, longname: series.longname, unit: series.unit, equidistance: STEP / MINUTE },
    currentMeasurement: { ...measurement(gauge, series, last), stateMnwMhw: 'normal', stateNswHsw: 'unknown' },
  }));
  return {
    ...{ uuid, number, shortname: name, longname: name, km, agency: 'DEMO', longitude, latitude },
    water: { shortname: water, longname: water },
    timeseries,
  };
}

function measurement({ river }: Gauge, { read, decimals }: Series, at: Instant) {
  return {
    timestamp: DateTime.fromMillis(at, { zone: LOCAL }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    value: Number(read(riverAt(river, at)).toFixed(decimals)),
  };
}
