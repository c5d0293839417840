import { z } from 'zod';
import type { StationFacts } from '../../../model/observation';
import { parseInstant, type Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { fieldsOf, type Field } from './fields';

/** Which of a station's ids the configuration names. */
export type StationIds = 'dwd' | 'wmo';

/** No quantity of the weather comes near it, in any unit. */
const GREATEST = 1e9;

const Id = z.string().min(1).max(20).nullish();

/** Where values come from. A station has several: its reports, its checked data, its forecast. */
export const Source = z.object({
  id: z.number(),
  dwd_station_id: Id,
  wmo_station_id: Id,
  observation_type: z.string().nullish(),
  station_name: z.string().nullish(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  height: z.number().nullish(),
});
export type Source = z.infer<typeof Source>;

/** Measured fields stand beside these. */
export const WeatherRecord = z.looseObject({
  timestamp: z.string(),
  source_id: z.number(),
  fallback_source_ids: z.record(z.string(), z.number()).nullish(),
});
export type WeatherRecord = z.infer<typeof WeatherRecord>;

/** The sources of an answer, by their number, with the id that the configuration names them by. */
export class Sources {
  private readonly byId: ReadonlyMap<number, Source>;

  constructor(
    sources: readonly Source[],
    private readonly ids: StationIds,
    private readonly asked: string | undefined
  ) {
    this.byId = new Map(sources.map((source) => [source.id, source]));
  }

  find(id: number): Source | undefined {
    return this.byId.get(id);
  }

  /** As it was asked for where it is the station asked for; undefined when the station has no such id. */
  stationOf({ dwd_station_id: dwd, wmo_station_id: wmo }: Source): string | undefined {
    const id = (this.ids === 'wmo' ? wmo : dwd) ?? undefined;
    const same = id !== undefined && this.asked !== undefined && id.padStart(5, '0') === this.asked.padStart(5, '0');
    return same ? this.asked : id;
  }

  /** What the answer says of its stations, each once. */
  facts(): StationFacts[] {
    const facts = new Map<string, StationFacts>();
    for (const source of this.byId.values()) {
      const station = this.stationOf(source);
      if (station !== undefined && !facts.has(station)) {
        facts.set(station, factsOf(station, source));
      }
    }
    return [...facts.values()];
  }
}

function factsOf(station: string, { station_name: name, lat, lon, height }: Source): StationFacts {
  return {
    station,
    ...(name ? { name } : {}),
    ...(typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : {}),
    ...(typeof height === 'number' ? { heightM: height } : {}),
  };
}

/** Reads a record of `current_weather`, `synop` or `weather`. */
export function readRecord(batch: BatchBuilder, record: WeatherRecord, sources: Sources): void {
  batch.row();
  const end = zoned(record.timestamp);
  if (end === undefined) {
    batch.reject('unreadable time stamp');
    return;
  }
  const taken = fieldsOf(record, end);
  // Of those that overlap readField() says why.
  const overlaps = new Set(taken.filter((field) => isBetween(field, end)).map(({ name }) => name));
  batch.names(
    Object.keys(record).filter((name) => record[name] !== null && !FRAME.has(name) && !overlaps.has(name)),
    new Set(taken.map(({ name }) => name))
  );
  for (const field of taken) {
    readField(batch, field, record, end, sources);
  }
}

const FRAME = new Set(['timestamp', 'source_id', 'fallback_source_ids']);

function readField(batch: BatchBuilder, field: Field, record: WeatherRecord, end: Instant, sources: Sources): void {
  const { name, property, unit, covers } = field;
  const value = record[name];
  const fallbacks = new Map(Object.entries(record.fallback_source_ids ?? {}));
  const source = sources.find(fallbacks.get(name) ?? record.source_id);
  const station = source && sources.stationOf(source);
  if (value === null && station !== undefined) {
    batch.missAt({ station, property, end });
  } else if (value === null) {
    batch.miss();
  } else if (typeof value !== 'number' || Math.abs(value) > GREATEST) {
    batch.reject('not a number');
  } else if (source === undefined) {
    batch.reject('value of a source that the answer does not describe');
  } else if (source.observation_type === 'forecast') {
    batch.reject('forecast without its issue time: take dwd-mosmix');
  } else if (station === undefined) {
    batch.reject('value of a station without the id that the configuration uses');
  } else if (isBetween(field, end)) {
    // e.g. the half hour to 15:40, when those to 15:30 and to 16:00 come as well
    batch.unread(`${name} (interval that overlaps others of its kind)`);
  } else {
    // As the DWD, whose values these are, codes it.
    const calm = property.endsWith('direction') && value === 0 ? ({ calm: true } as const) : {};
    batch.read({ station, property, ...powerOf(value, unit, covers), start: end - covers, end, ...calm });
  }
}

/** Whether its interval lies across those of the clock. */
const isBetween = ({ covers }: Field, end: Instant): boolean => covers > 0 && end % covers !== 0;

/** kWh/m² within the interval → mean W/m². */
function powerOf(value: number, unit: string, covers: number): { value: number; unit: string } {
  if (unit !== 'kW.h/m2') {
    return { value, unit };
  }
  const watts = (value * 3_600_000_000) / covers;
  return { value: Math.round(watts * 1e6) / 1e6, unit: 'W/m2' };
}

/** Stamps have an offset; without one nobody knows the zone. */
export function zoned(stamp: string): Instant | undefined {
  return /(Z|[+-]\d\d:?\d\d)$/.test(stamp) ? parseInstant(stamp) : undefined;
}
