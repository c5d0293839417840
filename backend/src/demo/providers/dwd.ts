import { strToU8, zipSync } from 'fflate';
import { DateTime } from 'luxon';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import { isGap } from '../faults';
import { weatherAt, type Weather } from '../nature/weather';
import { notFound, type Provider } from '../provider';

const STEP = 10 * MINUTE;
const LATENCY = 15 * MINUTE;
/** `recent` begins this long ago; the real one goes back 500 days. */
const RECENT = 70 * DAY;
const MISSING = -999;

interface Product {
  /** Name inside the archive's file. */
  readonly code: string;
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  read(weather: Weather): readonly number[];
}

/** The five 10-minute products of the climate data centre, keyed by the parameter in the file's name. */
const PRODUCTS: Readonly<Record<string, Product>> = {
  TU: {
    code: 'tu',
    columns: ['PP_10', 'TT_10', 'TM5_10', 'RF_10', 'TD_10'],
    decimals: [1, 1, 1, 1, 1],
    read: (w) => [w.pressure, w.temperature, w.temperature - 0.4, w.humidity, w.dewPoint],
  },
  wind: { code: 'ff', columns: ['FF_10', 'DD_10'], decimals: [1, 0], read: (w) => [w.windSpeed, direction(w)] },
  extrema_wind: {
    code: 'fx',
    columns: ['FX_10', 'FNX_10', 'FMX_10', 'DX_10'],
    decimals: [1, 1, 1, 0],
    read: (w) => [w.gust, w.windSpeed * 0.6, w.windSpeed * 1.1, direction(w)],
  },
  nieder: {
    code: 'rr',
    columns: ['RWS_DAU_10', 'RWS_10', 'RWS_IND_10'],
    decimals: [0, 2, 0],
    read: (w) => [w.rain > 0.05 ? 10 : 0, w.rain / 6, w.rain > 0.05 ? 1 : 0],
  },
  SOLAR: {
    code: 'sd',
    columns: ['DS_10', 'GS_10', 'SD_10', 'LS_10'],
    decimals: [1, 1, 3, 0],
    read: (w) => [w.radiation * 0.06 * w.cloud, w.radiation * 0.06, w.radiation > 120 ? (1 - w.cloud) / 6 : 0, MISSING],
  },
};

/** Below 0.3 m/s the service reports calm: direction 0. */
function direction(weather: Weather): number {
  return weather.windSpeed < 0.3 ? 0 : weather.windDirection;
}

/** The DWD's open data server: zips of semicolon tables, stamped at the end of the interval in UTC. */
export const dwd: Provider = ({ path, now }) => {
  const match = /10_minutes\/\w+\/(now|recent)\/10minutenwerte_(\w+)_(\d{5})_(?:now|akt)\.zip$/.exec(path);
  const product = match ? PRODUCTS[match[2]!] : undefined;
  if (!match || !product) {
    return notFound;
  }
  const today = now - (now % DAY);
  const last = Math.floor((now - LATENCY) / STEP) * STEP;
  const [first, end] = match[1] === 'now' ? [today, last] : [today - RECENT, today - STEP];
  const name = `produkt_zehn_${match[1] === 'now' ? 'now' : 'min'}_${product.code}_${day(first)}_${day(end)}_${match[3]}.txt`;
  const body = zipSync({ [name]: strToU8(table(product, match[3]!, first, end)) }, { level: 1 });
  return {
    status: 200,
    type: 'application/zip',
    body,
    headers: { 'last-modified': new Date(match[1] === 'now' ? last : today + 3 * HOUR).toUTCString() },
  };
};

function table(product: Product, station: string, first: Instant, last: Instant): string {
  const lines = [`STATIONS_ID;MESS_DATUM;  QN;${product.columns.join(';')};eor`];
  const id = String(Number(station)).padStart(11);
  for (let end = first; end <= last; end += STEP) {
    const values = product.read(weatherAt(station, end - STEP / 2));
    const gap = isGap(`${station}${product.code}`, end);
    const cells = values.map((value, i) => (gap ? String(MISSING) : value.toFixed(product.decimals[i])).padStart(6));
    lines.push(`${id};${minute(end)};    2;${cells.join(';')};eor`);
  }
  return lines.join('\r\n') + '\r\n';
}

const day = (instant: Instant) => DateTime.fromMillis(instant, { zone: 'utc' }).toFormat('yyyyMMdd');
const minute = (instant: Instant) => new Date(instant).toISOString().replace(/[-T:]/g, '').slice(0, 12);
