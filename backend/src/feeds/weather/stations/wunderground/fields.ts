import { consoleValue, firstSet } from '../console/report';

/** A value of the query string and what it stands for. */
export interface Field extends Meaning {
  readonly key: string;
  readonly text: string;
  /** Of several totals which one. */
  readonly counter?: string;
}

interface Meaning {
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  readonly cumulative?: true;
}

const INCHES_OF_MERCURY = "[in_i'Hg]";
const PRESSURES: readonly [Meaning, Meaning] = [
  { property: 'pressure_station', unit: INCHES_OF_MERCURY },
  { property: 'pressure_sea_level', unit: INCHES_OF_MERCURY },
];

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
  [/^indoor/, 'indoors'],
  [/^soilmoisture\d?$/, 'soil moisture as tension in centibar, not as share of volume'],
  [/^Aq(NO|NO2|NOX|NOY|NO2T|SO2|SO2T|CO|COT|OZONE)\w?$/, 'gas in ppb or ppm without the temperature it holds for'],
];

/** Who sends and when. */
const ENVELOPE = new Set(['ID', 'PASSWORD', 'dateutc', 'action']);

/** What a console can deliver. */
export const WUNDERGROUND_PROPERTIES: readonly string[] = [
  ...new Set([...MEANINGS.values(), ...PRESSURES, RAIN].map(({ property }) => property)),
];

/** The fields of a report that are observations, the names of those that are not read, and why one was refused. */
export function fieldsOf(
  form: ReadonlyMap<string, string>,
  isSeaLevel: boolean
): { fields: Field[]; unread: string[]; rejected: string[] } {
  const fields: Field[] = [];
  const unread: string[] = [];
  const rejected: string[] = [];
  const [atStation, atSeaLevel] = PRESSURES;
  // A console that names the pressure of its own height says by that what the other one is.
  const hasBoth = firstSet(form, ['absbaromin', 'baromin']) === 'absbaromin';
  const isUncalibrated = hasBoth && form.get('baromin') === form.get('absbaromin') && isSet(form.get('baromin')!);
  const chosen = new Map([
    [firstSet(form, RAIN_TOTALS), RAIN],
    ['absbaromin', atStation],
    ['baromin', hasBoth || isSeaLevel ? atSeaLevel : atStation],
  ]);
  for (const [key, text] of form) {
    const meaning = MEANINGS.get(key) ?? chosen.get(key);
    if (key === 'baromin' && isUncalibrated) {
      rejected.push('sea-level pressure not calibrated: equals the station pressure');
    } else if (meaning && !(key === 'absbaromin' && !hasBoth)) {
      fields.push({ key, text, ...meaning, ...(meaning.cumulative ? { counter: key } : {}) });
    } else if (!ENVELOPE.has(key)) {
      const reason = REFUSED.find(([keys]) => keys.test(key))?.[1];
      unread.push(reason ? `${key} (${reason})` : key);
    }
  }
  return { fields, unread, rejected };
}

function isSet(text: string): boolean {
  return consoleValue(text) !== undefined;
}
