import { firstSet } from '../console/report';

/** A value of the form and what it stands for. */
export interface Field {
  readonly key: string;
  readonly text: string;
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  readonly cumulative?: true;
  /** Of several totals which one. */
  readonly counter?: string;
  /** Number of the sensor where a console can have several of a kind, else 1. */
  readonly channel: number;
}

type Meaning = Omit<Field, 'key' | 'text' | 'channel' | 'counter'>;

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['tempf', { property: 'air_temperature', unit: '[degF]' }],
  ['humidity', { property: 'relative_humidity', unit: '%' }],
  ['baromrelin', { property: 'pressure_sea_level', unit: "[in_i'Hg]" }],
  ['baromabsin', { property: 'pressure_station', unit: "[in_i'Hg]" }],
  ['winddir', { property: 'wind_direction', unit: 'deg' }],
  ['windspeedmph', { property: 'wind_speed', unit: '[mi_i]/h' }],
  ['windgustmph', { property: 'wind_gust', unit: '[mi_i]/h' }],
  ['solarradiation', { property: 'global_radiation', unit: 'W/m2' }],
  ['uv', { property: 'uv_index', unit: '1' }],
  ['bgt', { property: 'globe_temperature', unit: '[degF]' }],
  ['wbgt', { property: 'wbgt', unit: '[degF]' }],
  // counts from local midnight on
  ['lightning_num', { property: 'lightning_count', unit: '{count}', cumulative: true }],
]);

/** Sensors of which a console can have several: the key ends in the number of the channel. */
const CHANNELS: ReadonlyMap<string, Meaning> = new Map([
  ['soilmoisture', { property: 'soil_moisture', unit: '%' }],
  ['tf_ch', { property: 'soil_temperature', unit: '[degF]' }],
  ['pm25_ch', { property: 'pm25', unit: 'ug/m3' }],
  ['pm25_avg_24h_ch', { property: 'pm25_24h', unit: 'ug/m3' }],
  ['leafwetness_ch', { property: 'leaf_wetness', unit: '%' }],
]);

/**
 * Of all totals of a gauge the one that starts again least often, so that the fewest increments are lost at a reset;
 * the tipping bucket before the piezo sensor, which rain on its housing and wind disturb.
 */
const RAIN_TOTALS = [
  ...['totalrainin', 'yearlyrainin', 'monthlyrainin', 'weeklyrainin', 'dailyrainin'],
  ...['yrain_piezo', 'mrain_piezo', 'wrain_piezo', 'drain_piezo'],
];
const RAIN_RATES = ['rainratein', 'rrain_piezo'];
/** Those that report volts, the sensor at the mast first; others report a level or a flag. */
const BATTERIES = ['wh90batt', 'wh80batt', 'wh85batt', 'wh68batt', 'wh40batt'];

/** The first key that has a value stands for the property, the others say the same again. */
const CHOICES: readonly (readonly [keys: readonly string[], meaning: Meaning])[] = [
  [RAIN_TOTALS, { property: 'precipitation', unit: '[in_i]', cumulative: true }],
  [RAIN_RATES, { property: 'precipitation_rate', unit: '[in_i]/h' }],
  [BATTERIES, { property: 'battery_voltage', unit: 'V' }],
];

/** Who sends and when. */
const ENVELOPE = new Set(['PASSKEY', 'dateutc']);

/** What is known and not taken, and why; what else is not read is told by its name alone. */
const REFUSED: readonly (readonly [keys: RegExp, reason: string])[] = [
  [/^(tempinf|humidityin|co2in|co2in_24h)$/, 'indoors'],
  // All that ends so is of the WH45 or WH46, which stand in a room: also their particles are none of the station's.
  [/^(co2(_24h)?|(pm(1|4|25|10)|tf|humi)_(24h_)?co2)$/, 'sensor WH45, indoors'],
];

/** What a console can deliver. */
export const ECOWITT_PROPERTIES: readonly string[] = [
  ...new Set(
    [...MEANINGS.values(), ...CHOICES.map(([, meaning]) => meaning), ...CHANNELS.values()].map((m) => m.property)
  ),
];

/** The fields of a report that are observations, the names of those that are not read, and why one was refused. */
export function fieldsOf(form: ReadonlyMap<string, string>): { fields: Field[]; unread: string[]; rejected: string[] } {
  const fields: Field[] = [];
  const unread: string[] = [];
  const rejected: string[] = [];
  const chosen = new Map(CHOICES.map(([keys, meaning]) => [firstSet(form, keys), meaning]));
  for (const [key, text] of form) {
    const meaning = MEANINGS.get(key) ?? chosen.get(key);
    const [, kind = '', channel] = /^([a-z]\w*?)(\d{1,2})$/.exec(key) ?? [];
    const sensor = CHANNELS.get(kind);
    if (key === 'baromrelin' && isUncalibrated(form)) {
      rejected.push('sea-level pressure not calibrated: equals the station pressure');
    } else if (meaning) {
      fields.push({ key, text, channel: 1, ...meaning, ...(meaning.cumulative ? { counter: key } : {}) });
    } else if (sensor) {
      fields.push({ key, text, channel: Number(channel), ...sensor });
    } else if (!ENVELOPE.has(key)) {
      const reason = REFUSED.find(([keys]) => keys.test(key))?.[1];
      unread.push(reason ? `${key} (${reason})` : key);
    }
  }
  return { fields, unread, rejected };
}

/** The owner has to enter the height of the place; until then the console repeats what it measures. */
function isUncalibrated(form: ReadonlyMap<string, string>): boolean {
  const seaLevel = form.get('baromrelin');
  return seaLevel === form.get('baromabsin') && Number(seaLevel) > 0;
}
