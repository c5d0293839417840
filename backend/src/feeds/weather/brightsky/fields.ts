import { MINUTE } from '../../../model/time';

/** A field of a record and what it holds. */
export interface Field {
  readonly name: string;
  readonly property: string;
  /** As sent with units=dwd, UCUM. */
  readonly unit: string;
  /** Length of the interval that ends at the time stamp, ms; 0 for an instant. */
  readonly covers: number;
}

/** Instants, the same in all endpoints. */
const STATES = [
  ['temperature', 'air_temperature', 'Cel'],
  ['dew_point', 'dew_point', 'Cel'],
  ['relative_humidity', 'relative_humidity', '%'],
  ['pressure_msl', 'pressure_sea_level', 'hPa'],
  ['cloud_cover', 'cloud_cover', '%'],
  ['visibility', 'visibility', 'm'],
] as const;

/** Sums, means and maxima of the time before the stamp. */
const INTERVALS = [
  ['wind_speed', 'wind_speed', 'km/h'],
  ['wind_direction', 'wind_direction', 'deg'],
  ['wind_gust_speed', 'wind_gust', 'km/h'],
  ['wind_gust_direction', 'wind_gust_direction', 'deg'],
  ['precipitation', 'precipitation', 'mm'],
  ['sunshine', 'sunshine_duration', 'min'],
  ['solar', 'global_radiation', 'kW.h/m2'],
] as const;

/** current_weather and synop bring these of the last 10, 30 and 60 minutes, in fields of their own. */
const LENGTHS = [10, 30, 60] as const;

const states = STATES.map(([name, property, unit]): Field => ({ name, property, unit, covers: 0 }));

/** Fields of `weather`: of the hour before. */
const HOURLY: readonly Field[] = [
  ...states,
  ...INTERVALS.map(([name, property, unit]): Field => ({ name, property, unit, covers: 60 * MINUTE })),
];

/** Per property the fields of `current_weather` and `synop`, shortest interval first. */
const BY_LENGTH: readonly (readonly Field[])[] = INTERVALS.map(([name, property, unit]) =>
  LENGTHS.map((length): Field => ({ name: `${name}_${length}`, property, unit, covers: length * MINUTE }))
);

export const BRIGHTSKY_PROPERTIES: readonly string[] = HOURLY.map((field) => field.property);

/** Whether a record is one of 10-minute data: its names say how long. */
function isSynoptic(keys: ReadonlySet<string>): boolean {
  return BY_LENGTH.some((fields) => fields.some((field) => keys.has(field.name)));
}

/**
 * The fields of a record to read. Of the same quantity over 10, 30 and 60 minutes the shortest that has a value for its
 * interval is taken: all of them would count the same rain three times.
 * @param end of the record, ms: an interval that is not of the clock overlaps others of its kind
 */
export function fieldsOf(record: Readonly<Record<string, unknown>>, end: number): readonly Field[] {
  const has = ({ name }: Field) => name in record;
  if (!isSynoptic(new Set(Object.keys(record)))) {
    return HOURLY.filter(has);
  }
  const isUsable = ({ name, covers }: Field) => record[name] !== null && end % covers === 0;
  const chosen = BY_LENGTH.map((fields) => fields.filter(has)).flatMap(
    (fields) => fields.find(isUsable) ?? fields.slice(0, 1)
  );
  return [...states.filter(has), ...chosen];
}
