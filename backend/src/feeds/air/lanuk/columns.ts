/** What a column holds. */
export interface Column {
  /** Code of the station in the network; files of one station may leave it out. */
  readonly luqs?: string;
  readonly property: string;
  readonly unit: string;
}

interface Component {
  readonly hourly: string;
  /** The mean of the last 24 hours, which particles have beside it. */
  readonly floating?: string;
  readonly unit: string;
}

/** By the name in the header; the `F` of a continuous particle measurement is left off. */
const COMPONENTS: ReadonlyMap<string, Component> = new Map([
  ['NO', { hourly: 'no', unit: 'ug/m3' }],
  ['NO2', { hourly: 'no2', unit: 'ug/m3' }],
  ['O3', { hourly: 'o3', unit: 'ug/m3' }],
  ['SO2', { hourly: 'so2', unit: 'ug/m3' }],
  ['CO', { hourly: 'co', unit: 'mg/m3' }],
  ['PM10', { hourly: 'pm10', floating: 'pm10_24h', unit: 'ug/m3' }],
  ['PM2.5', { hourly: 'pm25', floating: 'pm25_24h', unit: 'ug/m3' }],
  ['PM25', { hourly: 'pm25', floating: 'pm25_24h', unit: 'ug/m3' }],
]);

export const LANUK_PROPERTIES: readonly string[] = [
  ...new Set([...COMPONENTS.values()].flatMap(({ hourly, floating }) => [hourly, ...(floating ? [floating] : [])])),
];

/** As NFKC writes them. */
const UNITS: Readonly<Record<string, string>> = { 'μg/m3': 'ug/m3', 'mg/m3': 'mg/m3' };

const HEADER = /^(?:([A-Z][A-Z0-9]{2,7}) )?([A-Z][A-Z0-9.,]{0,7}) (1H|24H gleitender) Mittelwert \[([^\]]{1,12})\]$/;

/**
 * `VDOM NO2 1H Mittelwert [µg/m³]`, `VDOM PM10F 24H gleitender Mittelwert [µg/m³]`. Undefined when component, mean or
 * unit is not one that the hub has.
 */
export function columnOf(header: string): Column | undefined {
  const [, luqs, name = '', mean, unit = ''] = HEADER.exec(header.normalize('NFKC').trim()) ?? [];
  const component = COMPONENTS.get(name.replace(',', '.').replace(/F$/, ''));
  const property = mean === '1H' ? component?.hourly : component?.floating;
  const ucum = UNITS[unit];
  return property && ucum ? { luqs, property, unit: ucum } : undefined;
}
