/** What a symbol of SenML's registry is to the hub: value × factor, in `unit` (UCUM). */
export interface SenmlUnit {
  readonly unit: string;
  readonly factor: number;
}

/**
 * Units and secondary units that a property of the vocabulary can have
 * (https://www.iana.org/assignments/senml, RFC 8428 section 12.1 and RFC 8798). `Bspl` is sound pressure without the
 * A filter, `Sv` a dose and no rate: nothing here has them.
 */
const UNITS: ReadonlyMap<string, SenmlUnit> = new Map(
  (
    [
      ['Cel', 'Cel', 1],
      ['K', 'K', 1],
      ['%RH', '%', 1],
      ['%', '%', 1],
      ['/100', '%', 1],
      ['/', '1', 1],
      ['/1000', '1', 0.001],
      ['Pa', 'Pa', 1],
      ['hPa', 'hPa', 1],
      ['m/s', 'm/s', 1],
      ['km/h', 'km/h', 1],
      ['deg', 'deg', 1],
      ['rad', 'deg', 180 / Math.PI],
      ['m', 'm', 1],
      ['km', 'km', 1],
      ['cm', 'cm', 1],
      ['mm', 'mm', 1],
      ['mm/h', 'mm/h', 1],
      ['m/h', 'mm/h', 1000],
      ['W/m2', 'W/m2', 1],
      ['ms', 's', 0.001],
      ['s', 's', 1],
      ['min', 'min', 1],
      ['h', 'h', 1],
      ['ppm', '[ppm]', 1],
      ['ug/m3', 'ug/m3', 1],
      ['kg/m3', 'ug/m3', 1e9],
      ['count', '{count}', 1],
      ['1/s', '1/h', 3600],
      ['1/min', '1/h', 60],
      ['m3/s', 'm3/s', 1],
      ['l/s', 'm3/s', 0.001],
      ['pH', '[pH]', 1],
      ['S/m', 'uS/cm', 10_000],
      ['V', 'V', 1],
      ['mV', 'V', 0.001],
      ['dB', 'dB', 1],
      ['dBm', 'dBm', 1],
    ] as const
  ).map(([symbol, unit, factor]) => [symbol, { unit, factor }])
);

/** The symbol that stands for a unit (UCUM) of the vocabulary as it is; undefined where the registry has none. */
export function senmlSymbol(unit: string): string | undefined {
  return SYMBOLS.get(unit);
}

/** The registry advises against `%`; `%RH` is humidity's alone. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  [...UNITS]
    .filter(([symbol, { factor }]) => factor === 1 && symbol !== '%' && symbol !== '%RH')
    .map(([symbol, { unit }]) => [unit, symbol])
);

export function senmlUnit(symbol: string): SenmlUnit | undefined {
  return UNITS.get(symbol);
}
