import { DAY, HOUR, MINUTE } from '../../model/time';
import type { Weather } from '../nature/weather';

export const MISSING = -999;

/** A product of the climate data centre. */
export interface Product {
  /** Name inside the archive's file. */
  readonly code: string;
  readonly columns: readonly string[];
  readonly decimals: readonly number[];
  read(weather: Weather): readonly number[];
}

export interface Resolution {
  readonly step: number;
  /** `recent` begins this long ago. */
  readonly recent: number;
  /** Digits of a stamp: to the minute, or to the hour. */
  readonly digits: number;
  /** Keyed by the parameter in the file's name. */
  readonly products: Readonly<Record<string, Product>>;
}

const TEN_MINUTES: Readonly<Record<string, Product>> = {
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

/** Two of the ten: what the air of several years is compared with. */
const HOURLY: Readonly<Record<string, Product>> = {
  TU: { code: 'tu', columns: ['TT_TU', 'RF_TU'], decimals: [1, 1], read: (w) => [w.temperature, w.humidity] },
  FF: { code: 'ff', columns: ['F', 'D'], decimals: [1, 0], read: (w) => [w.windSpeed, direction(w)] },
};

/** Below 0.3 m/s the service reports calm: direction 0. */
function direction(weather: Weather): number {
  return weather.windSpeed < 0.3 ? 0 : weather.windDirection;
}

/** By the name of their folder. `recent` of 10 minutes goes back 500 days, too, at the real one. */
export const RESOLUTIONS: Readonly<Record<string, Resolution>> = {
  '10_minutes': { step: 10 * MINUTE, recent: 70 * DAY, digits: 12, products: TEN_MINUTES },
  hourly: { step: HOUR, recent: 500 * DAY, digits: 10, products: HOURLY },
};
