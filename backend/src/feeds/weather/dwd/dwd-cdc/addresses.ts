import { DAY, HOUR, MINUTE, type Instant, type Interval } from '../../../../model/time';
import type { FeedRequest, RequestPlan } from '../../../feed';
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
    extreme_wind: 'FX',
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
const RECENT = 500 * DAY;
/** A 10-minute value is in `now` after this time at the latest. */
export const LATENCY = 30 * MINUTE;
/** By this time of the day, in UTC, `recent` has yesterday. */
const RECENT_HAS_YESTERDAY = 12 * HOUR;

/**
 * What to fetch: `now` (10-minute data of today), `recent` (up to yesterday, written once a day) and the listing of
 * `historical`, as far as the range goes back. A file settles all that it is sure to hold, whatever part of it was
 * wanted: the last values before midnight, which never come into `now`, stay open until `recent` has them.
 */
export function addresses({ options, baseUrl, stations, range, now }: RequestPlan<CdcOptions>): FeedRequest[] {
  const { resolution } = options;
  const codes = Object.entries(PARAMETERS[resolution]).filter(([p]) => options.parameters?.includes(p) ?? true);
  return sources(resolution, range, now).flatMap(({ period, holds }) =>
    stations.flatMap((station) =>
      codes.map(([parameter, code]) => ({
        url: `${baseUrl}/${ROOT}/${resolution}/${parameter}/${fileName(resolution, code, paddedId(station), period)}`,
        range: holds,
        station,
      }))
    )
  );
}

interface Source {
  readonly period: 'now' | 'recent' | 'historical';
  readonly holds: Interval;
}

/** The periods that a range needs, newest first. */
function sources(resolution: Resolution, range: Interval, now: Instant): Source[] {
  const today = Math.floor(now / DAY) * DAY;
  const recent = now - RECENT;
  const needed: Source[] = [];
  if (resolution === '10_minutes' && range.end > today) {
    needed.push({ period: 'now', holds: { start: today, end: Math.max(today, now - LATENCY) } });
  }
  if (range.end > recent && (resolution === 'hourly' || range.start < today)) {
    const end = now - today >= RECENT_HAS_YESTERDAY ? today : today - DAY;
    needed.push({ period: 'recent', holds: { start: recent, end } });
  }
  if (range.start < recent) {
    needed.push({ period: 'historical', holds: { start: decadeOf(range.start), end: Math.min(range.end, recent) } });
  }
  return needed;
}

/** 10-minute files of `historical` end with the decade, so that each is fetched for all of its years at once. */
function decadeOf(instant: Instant): Instant {
  return Date.UTC(Math.floor(new Date(instant).getUTCFullYear() / 10) * 10, 0);
}

const ROOT = 'climate_environment/CDC/observations_germany/climate';
/** Hourly radiation: one file with all years, beside the folders, whatever period is needed. */
const ALL_YEARS = 'ST';

function fileName(resolution: Resolution, code: string, station: string, period: Source['period']): string {
  if (code === ALL_YEARS) {
    return `stundenwerte_ST_${station}_row.zip`;
  }
  if (period === 'historical') {
    return 'historical/';
  }
  const prefix = resolution === 'hourly' ? 'stundenwerte' : '10minutenwerte';
  return `${period}/${prefix}_${code}_${station}_${period === 'now' ? 'now' : 'akt'}.zip`;
}
