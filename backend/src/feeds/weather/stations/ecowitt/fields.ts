/** A value of the form and what it stands for. */
export interface Field {
  readonly text: string;
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  readonly cumulative?: true;
  /** Number of the sensor where a console can have several of a kind, else 1. */
  readonly channel: number;
}

type Meaning = Omit<Field, 'text' | 'channel'>;

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
  ['co2', { property: 'co2', unit: '[ppm]' }],
  ['pm10_co2', { property: 'pm10', unit: 'ug/m3' }],
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

/** The first key that the form has stands for the property, the others say the same again. */
const CHOICES: readonly (readonly [keys: readonly string[], meaning: Meaning])[] = [
  [RAIN_TOTALS, { property: 'precipitation', unit: '[in_i]', cumulative: true }],
  [RAIN_RATES, { property: 'precipitation_rate', unit: '[in_i]/h' }],
  [BATTERIES, { property: 'battery_voltage', unit: 'V' }],
];

/**
 * What the hub does not collect: names of console and report, levels of batteries, rain that the totals hold already,
 * the strongest gust since midnight, raw readings of soil probes, leak alarms, distance and time of the last stroke.
 */
const LEFT_OUT = new RegExp(
  `^(${[
    ...['PASSKEY', 'stationtype', 'model', 'freq', 'dateutc', 'runtime', 'heap', 'interval', 'vpd', 'ws\\d\\d_ver'],
    ...['\\w*batt\\d*', 'ws90cap_volt', 'maxdailygust', 'soilad\\d+', 'leak_ch\\d', 'lightning', 'lightning_time'],
    ...['eventrainin', 'hourlyrainin', 'last24hrainin', '[ehs]rain_piezo', 'last24hrain_piezo'],
  ].join('|')})$`
);

const INDOOR = new Set(['tempinf', 'humidityin', 'co2in', 'co2in_24h']);

/** What a console can deliver. */
export const ECOWITT_PROPERTIES: readonly string[] = [
  ...new Set(
    [...MEANINGS.values(), ...CHOICES.map(([, meaning]) => meaning), ...CHANNELS.values()].map((m) => m.property)
  ),
];

/** The fields of a report that are observations, and one reason for each that might be one and is not. */
export function fieldsOf(form: ReadonlyMap<string, string>): { fields: Field[]; rejected: string[] } {
  const fields: Field[] = [];
  const rejected: string[] = [];
  const chosen = new Map(CHOICES.map(([keys, meaning]) => [keys.find((key) => form.has(key)), meaning]));
  for (const [key, text] of form) {
    const meaning = MEANINGS.get(key) ?? chosen.get(key);
    const [, kind = '', channel] = /^([a-z]\w*?)(\d{1,2})$/.exec(key) ?? [];
    const sensor = CHANNELS.get(kind);
    if (key === 'baromrelin' && isUncalibrated(form)) {
      rejected.push('sea-level pressure not calibrated: equals the station pressure');
    } else if (meaning) {
      fields.push({ text, channel: 1, ...meaning });
    } else if (sensor) {
      fields.push({ text, channel: Number(channel), ...sensor });
    } else if (INDOOR.has(key)) {
      rejected.push('indoor');
    } else if (!isLeftOut(key)) {
      rejected.push('field without a property');
    }
  }
  return { fields, rejected };
}

/** The owner has to enter the height of the place; until then the console repeats what it measures. */
function isUncalibrated(form: ReadonlyMap<string, string>): boolean {
  const seaLevel = form.get('baromrelin');
  return seaLevel === form.get('baromabsin') && Number(seaLevel) > 0;
}

/** Also a total, rate or battery beside the one that is taken: it says the same again. */
function isLeftOut(key: string): boolean {
  return LEFT_OUT.test(key) || CHOICES.some(([keys]) => keys.includes(key));
}
