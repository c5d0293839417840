/**
 * Writes recordings of the DWD's station network for invented stations: 10-minute archives in the climate data
 * centre's format, two per station and year. Run in a process of its own, so that its memory is not measured.
 *
 *     node --import tsx bench/recordings.ts <folder> <stations> <years>
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { DAY, HOUR, MINUTE } from '../backend/src/model/time';
import { FIRST_YEAR, providerId } from './region';

interface Product {
  readonly name: string;
  readonly header: string;
  readonly values: (weather: Weather) => string;
}

interface Weather {
  readonly temperature: number;
  readonly humidity: number;
  readonly pressure: number;
  readonly speed: number;
  readonly direction: number;
}

/** What the hub reads of both: 5 series. The columns that are -999 here are so at most stations. */
const PRODUCTS: readonly Product[] = [
  {
    name: 'TU',
    header: 'STATIONS_ID;MESS_DATUM;  QN;PP_10;TT_10;TM5_10;RF_10;TD_10;eor',
    values: ({ pressure, temperature, humidity }) =>
      [pressure.toFixed(1), temperature.toFixed(1), '-999', humidity.toFixed(1), '-999'].join(';'),
  },
  {
    name: 'wind',
    header: 'STATIONS_ID;MESS_DATUM;  QN;FF_10;DD_10;eor',
    values: ({ speed, direction }) => [speed.toFixed(1), String(direction)].join(';'),
  },
];

function weatherAt(time: number, station: number): Weather {
  const season = Math.sin((2 * Math.PI * time) / (365.25 * DAY) - 1.9);
  const hour = Math.sin((2 * Math.PI * time) / DAY - 2.3 + station / 10);
  const noise = Math.random();
  return {
    temperature: 10 + 9 * season + 4 * hour + noise,
    humidity: 75 - 10 * season - 12 * hour + 3 * noise,
    pressure: 1003 + 9 * Math.sin(time / (4.3 * DAY) + station) + noise / 2,
    speed: 3.5 + 1.5 * hour + 2 * noise,
    direction: 10 * (1 + (Math.floor(time / (7 * HOUR) + station + 4 * noise) % 36)),
  };
}

function recording(product: Product, station: number, year: number): Uint8Array {
  const rows = [product.header];
  for (let end = Date.UTC(year, 0, 1, 0, 10); end <= Date.UTC(year + 1, 0, 1); end += 10 * MINUTE) {
    const stamp = new Date(end).toISOString().replace(/\D/g, '').slice(0, 12);
    rows.push(`${String(station).padStart(11)};${stamp};    3;${product.values(weatherAt(end, station))};eor`);
  }
  const file = `produkt_zehn_min_${product.name.toLowerCase()}_${year}0101_${year}1231_${providerId(station)}.txt`;
  return zipSync({ [file]: strToU8(rows.join('\r\n')) });
}

const [folder = '.', stations, years] = process.argv.slice(2);
for (let station = 1; station <= Number(stations); station++) {
  for (let year = FIRST_YEAR; year < FIRST_YEAR + Number(years); year++) {
    for (const product of PRODUCTS) {
      const name = `10minutenwerte_${product.name}_${providerId(station)}_${year}0101_${year}1231_hist.zip`;
      writeFileSync(join(folder, name), recording(product, station, year));
    }
  }
}
