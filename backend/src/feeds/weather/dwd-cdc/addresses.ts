import { DAY, HOUR, MINUTE, type Interval } from '../../../model/time';
import type { FeedRequest, RequestPlan } from '../../feed';
import { paddedId } from './station';

/** Parameter as its folder is called → as it stands in the file's name. */
export const PARAMETERS = {
  '10_minutes': {
    air_temperature: 'TU',
    wind: 'wind',
    extreme_wind: 'extrema_wind',
    precipitation: 'nieder',
    solar: 'SOLAR',
  },
  hourly: {
    air_temperature: 'TU',
    wind: 'FF',
    precipitation: 'RR',
    pressure: 'P0',
    sun: 'SD',
    solar: 'ST',
    cloudiness: 'N',
    visibility: 'VV',
    dew_point: 'TD',
  },
} as const;

export type Resolution = keyof typeof PARAMETERS;

export interface CdcOptions {
  readonly resolution: Resolution;
  /** Folders to fetch; all of the resolution when left out. */
  readonly parameters?: readonly string[];
}

/** `recent` goes back this far; what is older stands in `historical`, under names that only a listing tells. */
export const RECENT = 500 * DAY;
/** A 10-minute value is in `now` after this time at the latest. */
export const LATENCY = 30 * MINUTE;
/** By this time of the day, in UTC, `recent` has yesterday. */
const RECENT_HAS_YESTERDAY = 12 * HOUR;

/**
 * What to fetch: `now` (10-minute data of today) and, when the range begins earlier, `recent` (up to yesterday,
 * written once a day). A file settles all that it is sure to hold, whatever part of it was wanted: the last values
 * before midnight, which never come into `now`, stay open until `recent` has them.
 */
export function addresses({ options, baseUrl, stations, range, now }: RequestPlan<CdcOptions>): FeedRequest[] {
  const { resolution } = options;
  const today = Math.floor(now / DAY) * DAY;
  const files: File[] = [];
  if (resolution === '10_minutes' && range.end > today) {
    files.push({ period: 'now', holds: { start: today, end: Math.max(today, now - LATENCY) } });
  }
  if (resolution === 'hourly' || range.start < today) {
    const end = now - today >= RECENT_HAS_YESTERDAY ? today : today - DAY;
    files.push({ period: 'recent', holds: { start: now - RECENT, end } });
  }
  const codes = Object.entries(PARAMETERS[resolution]).filter(([p]) => options.parameters?.includes(p) ?? true);
  return files.flatMap(({ period, holds }) =>
    stations.flatMap((station) =>
      codes.map(([parameter, code]) => ({
        url: `${baseUrl}/${ROOT}/${resolution}/${parameter}/${fileName(resolution, code, paddedId(station), period)}`,
        range: holds,
        station,
      }))
    )
  );
}

interface File {
  readonly period: 'now' | 'recent';
  readonly holds: Interval;
}

const ROOT = 'climate_environment/CDC/observations_germany/climate';

function fileName(resolution: Resolution, code: string, station: string, period: File['period']): string {
  if (code === 'ST') {
    // Hourly radiation: one file with all years, beside the folders.
    return `stundenwerte_ST_${station}_row.zip`;
  }
  const prefix = resolution === 'hourly' ? 'stundenwerte' : '10minutenwerte';
  return `${period}/${prefix}_${code}_${station}_${period === 'now' ? 'now' : 'akt'}.zip`;
}
