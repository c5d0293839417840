import { strToU8, zipSync } from 'fflate';
import { DateTime } from 'luxon';
import { DAY, HOUR, MINUTE, type Instant, type Interval } from '../../model/time';
import { isGap } from '../faults';
import { weatherAt } from '../nature/weather';
import { notFound, type Answer, type Provider } from '../provider';
import { MISSING, RESOLUTIONS, type Product, type Resolution } from './dwd-products';

const LATENCY = 15 * MINUTE;
/** The one station whose earlier years are there, hourly. */
const OLD_STATION = '90025';
const EARLIER_YEARS = 4;

const FILE =
  /(10_minutes|hourly)\/\w+\/(now|recent|historical)\/(?:10minuten|stunden)werte_(\w+?)_(\d{5})_(?:now|akt|[\d_]+hist)\.zip$/;
const FOLDER = /(CDC\/.*\/hourly\/(air_temperature|wind)\/historical)\/$/;

/** The DWD's open data server: zips of semicolon tables, stamped at the end of the interval in UTC. */
export const dwd: Provider = ({ path, now }) => {
  const [, folder, parameter] = FOLDER.exec(path) ?? [];
  if (folder && parameter) {
    return listing(folder, parameter === 'wind' ? 'FF' : 'TU', earlierYears(now));
  }
  const [, name = '', period, code = '', station = ''] = FILE.exec(path) ?? [];
  const resolution = RESOLUTIONS[name];
  const product = resolution?.products[code];
  if (!resolution || !product || (period === 'historical' && station !== OLD_STATION)) {
    return notFound;
  }
  const today = now - (now % DAY);
  const newest = Math.floor((now - LATENCY) / resolution.step) * resolution.step;
  const times: Readonly<Record<string, Interval>> = {
    now: { start: today, end: newest },
    recent: { start: today - resolution.recent, end: today - resolution.step },
    historical: earlierYears(now),
  };
  const time = times[period!]!;
  const kind =
    name === 'hourly' ? `${product.code}_stunde` : `zehn_${period === 'now' ? 'now' : 'min'}_${product.code}`;
  const text = table(resolution, product, station, time);
  return {
    status: 200,
    type: 'application/zip',
    body: zipSync(
      { [`produkt_${kind}_${day(time.start)}_${day(time.end)}_${station}.txt`]: strToU8(text) },
      { level: 1 }
    ),
    headers: { 'last-modified': new Date(period === 'now' ? newest : today + 3 * HOUR).toUTCString() },
  };
};

/** Whole years, up to the end of the last. */
function earlierYears(now: Instant): Interval {
  const year = new Date(now).getUTCFullYear();
  return { start: Date.UTC(year - EARLIER_YEARS, 0), end: Date.UTC(year, 0) - HOUR };
}

function listing(folder: string, code: string, { start, end }: Interval): Answer {
  const file = `stundenwerte_${code}_${OLD_STATION}_${day(start)}_${day(end)}_hist.zip`;
  const title = `Index of /climate_environment/${folder}/`;
  const body = `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1><pre><a href="${file}">${file}</a></pre></body>\n</html>`;
  return { status: 200, type: 'text/html', body };
}

function table(
  { step, digits }: Resolution,
  product: Product,
  station: string,
  { start, end: last }: Interval
): string {
  const lines = [`STATIONS_ID;MESS_DATUM;  QN;${product.columns.join(';')};eor`];
  const id = String(Number(station)).padStart(11);
  for (let end = start; end <= last; end += step) {
    const values = product.read(weatherAt(station, end - step / 2));
    const gap = isGap(`${station}${product.code}`, end);
    const cells = values.map((value, i) => (gap ? String(MISSING) : value.toFixed(product.decimals[i])).padStart(6));
    lines.push(`${id};${stamp(end).slice(0, digits)};    2;${cells.join(';')};eor`);
  }
  return lines.join('\r\n') + '\r\n';
}

const day = (instant: Instant) => DateTime.fromMillis(instant, { zone: 'utc' }).toFormat('yyyyMMdd');
const stamp = (instant: Instant) => new Date(instant).toISOString().replace(/[-T:]/g, '');
