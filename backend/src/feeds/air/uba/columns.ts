import { COMPONENTS, INDEX, type Pollutant } from './provider';

/** What a column of the export holds. */
export interface Column {
  readonly property: string;
  readonly unit: string;
  /** Undefined when the cell is not what the column should hold. */
  valueOf(cell: string): number | undefined;
}

const STATION = ['station code', 'stationscode'];
const DATE = ['date', 'datum'];
const AIR_QUALITY_INDEX = ['air quality index', 'luftqualitätsindex'];

/** Words of the index from 0 to 4. */
const WORDS = [
  ['very good', 'good', 'moderate', 'poor', 'very poor'],
  ['sehr gut', 'gut', 'mäßig', 'schlecht', 'sehr schlecht'],
];

const ONE_HOUR = /one hour average|ein-stunden-mittelwert/;
/** `Daily average (hourly floating)`, `Tagesmittel (stündlich gleitend)`, before 2024 `stündlich gleitendes Tagesmittel`. */
const FLOATING = /hourly floating|stündlich gleitend/;

/** `in µg/m³`, as NFKC writes it. */
const UNITS: Readonly<Record<string, string>> = { 'μg/m3': 'ug/m3', 'mg/m3': 'mg/m3' };

/** The symbols that stand in brackets in a header. */
const SYMBOLS: Readonly<Record<string, number>> = { pm10: 1, co: 2, o3: 3, so2: 4, no2: 5, 'pm2,5': 9, 'pm2.5': 9 };

export const isStation = (header: string): boolean => STATION.includes(plain(header));
export const isDate = (header: string): boolean => DATE.includes(plain(header));

/**
 * The column that a header names, such as `Particulate matter (PM₁₀) Daily average (hourly floating) in µg/m³`;
 * undefined when pollutant, kind of mean or unit is not one that the vocabulary has.
 */
export function columnOf(header: string): Column | undefined {
  const text = plain(header);
  if (AIR_QUALITY_INDEX.includes(text)) {
    return { property: INDEX.property, unit: INDEX.unit, valueOf: indexOf };
  }
  const [, symbol, kind, unit] = /\(([^)]+)\) (.+) in (\S+)$/.exec(text) ?? [];
  const pollutant = COMPONENTS.get(SYMBOLS[symbol ?? ''] ?? 0);
  const property = pollutant && propertyOf(pollutant, kind!);
  const ucum = UNITS[unit ?? ''];
  return property && ucum ? { property, unit: ucum, valueOf: numberOf } : undefined;
}

function propertyOf(pollutant: Pollutant, kind: string): string | undefined {
  if (FLOATING.test(kind)) {
    return pollutant.floating;
  }
  return ONE_HOUR.test(kind) ? pollutant.hourly : undefined;
}

/** Subscripts as digits, micro sign as mu, lower case. */
function plain(header: string): string {
  return header.normalize('NFKC').trim().toLowerCase();
}

function indexOf(cell: string): number | undefined {
  const word = plain(cell);
  return WORDS.map((words) => words.indexOf(word)).find((index) => index >= 0);
}

function numberOf(cell: string): number | undefined {
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : undefined;
}
