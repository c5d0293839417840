/** A value of the query string and what it stands for. */
export interface Field extends Meaning {
  readonly text: string;
}

interface Meaning {
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  readonly cumulative?: true;
}

const INCHES_OF_MERCURY = "[in_i'Hg]";
const PRESSURES: readonly Meaning[] = ['pressure_station', 'pressure_sea_level'].map((property) => ({
  property,
  unit: INCHES_OF_MERCURY,
}));

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['tempf', { property: 'air_temperature', unit: '[degF]' }],
  ['humidity', { property: 'relative_humidity', unit: '%' }],
  ['dewptf', { property: 'dew_point', unit: '[degF]' }],
  ['winddir', { property: 'wind_direction', unit: 'deg' }],
  ['windspeedmph', { property: 'wind_speed', unit: '[mi_i]/h' }],
  ['windgustmph', { property: 'wind_gust', unit: '[mi_i]/h' }],
  ['windgustdir', { property: 'wind_gust_direction', unit: 'deg' }],
  ['solarradiation', { property: 'global_radiation', unit: 'W/m2' }],
  ['UV', { property: 'uv_index', unit: '1' }],
  ['soiltempf', { property: 'soil_temperature', unit: '[degF]' }],
  ['leafwetness', { property: 'leaf_wetness', unit: '%' }],
  ['AqPM2.5', { property: 'pm25', unit: 'ug/m3' }],
  ['AqPM10', { property: 'pm10', unit: 'ug/m3' }],
]);

/** The one that starts again least often stands for the rain, so that the fewest increments are lost at a reset. */
const RAIN_TOTALS = ['totalrainin', 'yearlyrainin', 'monthlyrainin', 'weeklyrainin', 'dailyrainin'];
const RAIN: Meaning = { property: 'precipitation', unit: '[in_i]', cumulative: true };

/** What cannot be taken, and why. */
const REFUSED: readonly (readonly [keys: RegExp, reason: string])[] = [
  [/^indoor/, 'indoor'],
  [/^soilmoisture\d?$/, 'soil moisture as tension in centibar, not as share of volume'],
  [/^Aq(NO|NO2|NOX|NOY|NO2T|SO2|SO2T|CO|COT|OZONE)\w?$/, 'gas in ppb or ppm without the temperature it holds for'],
];

/**
 * What the hub does not collect: who sends, what is computed from the other values, rain that the totals hold already,
 * means over other times beside the values of the moment, the state of batteries.
 */
const LEFT_OUT = new Set([
  ...['ID', 'PASSWORD', 'dateutc', 'action', 'realtime', 'rtfreq', 'softwaretype', 'lowbatt'],
  ...['windchillf', 'heatindexf', 'feelslikef', 'rainin', 'eventrainin', 'hourlyrainin', ...RAIN_TOTALS],
  ...['windspdmph_avg2m', 'winddir_avg2m', 'windgustmph_10m', 'windgustdir_10m', 'clouds', 'weather'],
]);

/** What a console can deliver. */
export const WUNDERGROUND_PROPERTIES: readonly string[] = [
  ...new Set([...MEANINGS.values(), ...PRESSURES, RAIN].map(({ property }) => property)),
];

/** The fields of a report that are observations, and one reason for each that might be one and is not. */
export function fieldsOf(
  form: ReadonlyMap<string, string>,
  isSeaLevel: boolean
): { fields: Field[]; rejected: string[] } {
  const fields: Field[] = [];
  const rejected: string[] = [];
  const chosen = new Map([
    [RAIN_TOTALS.find((key) => form.has(key)), RAIN],
    ['baromin', PRESSURES[isSeaLevel ? 1 : 0]!],
  ]);
  for (const [key, text] of form) {
    const meaning = MEANINGS.get(key) ?? chosen.get(key);
    if (meaning) {
      fields.push({ text, ...meaning });
    } else if (!LEFT_OUT.has(key)) {
      rejected.push(REFUSED.find(([keys]) => keys.test(key))?.[1] ?? 'field without a property');
    }
  }
  return { fields, rejected };
}
