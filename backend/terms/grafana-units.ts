import { displayUnit } from './units';
import type { Language } from './sentence';

/**
 * Grafana's ids of units, by UCUM. `lengthmm` and `radusvh` are left out on purpose: Grafana would scale 0.2 mm of
 * rain to "200 µm" and 0.08 µSv/h to "80 nSv/h". The id of µg/m³ is written with the Greek letter.
 */
const GRAFANA_UNITS: Readonly<Record<string, string>> = {
  Cel: 'celsius',
  '%': 'percent',
  hPa: 'pressurehpa',
  'm/s': 'velocityms',
  'km/h': 'velocitykmh',
  deg: 'degree',
  m: 'lengthm',
  min: 'm',
  s: 's',
  V: 'volt',
  'ug/m3': 'con\u03bcgm3',
  'mg/m3': 'conmgm3',
  '[ppm]': 'ppm',
  'W/m2': 'Wm2',
  dB: 'dB',
  dBm: 'dBm',
  '1': 'none',
  '{count}': 'none',
  '{code}': 'none',
};

const SHOWN: ReadonlyMap<string, string> = new Map([
  ...Object.entries(GRAFANA_UNITS).map(([ucum, id]) => [id, displayUnit(ucum)] as const),
  ['h', 'h'],
]);
const SUFFIX = 'suffix:';

/** The unit behind an id of Grafana's, as people write it; empty where the id is a way to write numbers. */
export function shownUnit(id: string): string {
  return id.startsWith(SUFFIX) ? id.slice(SUFFIX.length).trimStart() : (SHOWN.get(id) ?? '');
}

/** The unit as Grafana's field config wants it; what Grafana does not know is written behind the number as it is. */
export function grafanaUnit(ucum: string, language: Language = 'de'): string {
  return GRAFANA_UNITS[ucum] ?? `${SUFFIX}${displayUnit(ucum, language)}`;
}
