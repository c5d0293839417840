/** What a parameter of OpenAQ is in the vocabulary, and what it takes to bring its value there. */
export interface Quantity {
  readonly property: string;
  readonly unit: string;
  readonly factor: number;
}

/**
 * µg/m³ per ppb at 20 °C and 1013 hPa, as the European Union counts (feeds: 1.4). That of NO follows from its molar mass
 * of 30.006 g/mol at the same 24.055 l/mol; nitrogen oxides count as NO2. Without a declared temperature no gas may be
 * converted: OpenAQ says of none, so this is the hub's declaration.
 */
const MICROGRAMS_PER_PPB: Readonly<Record<string, number>> = {
  no2: 1.9125,
  nox: 1.9125,
  o3: 1.9957,
  so2: 2.6609,
  co: 1.1642,
  no: 1.2474,
};

/** Parameters by their name. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['pm1', 'pm1'],
  ['pm25', 'pm25'],
  ['pm10', 'pm10'],
  ['bc', 'black_carbon'],
  ['no2', 'no2'],
  ['no', 'no'],
  ['nox', 'nox'],
  ['o3', 'o3'],
  ['so2', 'so2'],
  ['co', 'co'],
]);

export const OPENAQ_PROPERTIES: readonly string[] = [...PROPERTIES.values()];

/** Undefined when the hub does not collect it, or not in this unit. */
export function quantityOf({ name, units }: { name: string; units: string }): Quantity | undefined {
  const property = PROPERTIES.get(name);
  const unit = units.normalize('NFKC').toLowerCase();
  const perPpb = property && MICROGRAMS_PER_PPB[property];
  if (property && MASS[unit]) {
    return { property, unit: MASS[unit], factor: 1 };
  }
  const ppb = PARTS[unit];
  return perPpb && ppb ? { property, unit: 'ug/m3', factor: perPpb * ppb } : undefined;
}

/** As NFKC writes them. */
const MASS: Readonly<Record<string, string>> = { 'μg/m3': 'ug/m3', 'ug/m3': 'ug/m3', 'mg/m3': 'mg/m3' };

const PARTS: Readonly<Record<string, number>> = { ppb: 1, ppm: 1000 };
