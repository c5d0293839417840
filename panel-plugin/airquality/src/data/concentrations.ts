import { type Field, getValueFormat } from '@grafana/data';
import { POLLUTANTS, type Pollutant } from '@smartregion/terms/air-quality-scale';
import { propertyOf } from '@smartregion/terms/property';
import { canConvert, convert } from '@smartregion/terms/units';
import { numberAt } from '../../../shared/src/frames/fields';

/** What the index rates, as UCUM writes µg/m³. */
const CANONICAL = 'ug/m3';

/** What lies outside is implausible to the hub itself, and rated by it no more than here: -1 is no clean air. */
const POSSIBLE = new Map(
  POLLUTANTS.map((pollutant) => {
    const { min, max } = propertyOf(pollutant);
    return [pollutant, { min, max }];
  })
);

/** µg/m³ */
export function isConcentration(pollutant: Pollutant, value: number): boolean {
  const { min, max } = POSSIBLE.get(pollutant)!;
  return value >= min && value <= max;
}

interface Unit {
  /** As Grafana writes it. */
  readonly sign: string;
  /** Null where it is no concentration's. */
  readonly ucum: string | null;
}

/** By Grafana's id: each is asked for once, not once in each row. */
const UNITS = new Map<string, Unit>();

function unitFor({ config: { unit: id = '' } }: Field): Unit {
  const known = UNITS.get(id);
  if (known) {
    return known;
  }
  const { prefix = '', suffix = '' } = getValueFormat(id)(1);
  const sign = `${prefix}${suffix}`.trim();
  const unit = { sign, ucum: isConvertible(sign) ? asUcum(sign) || CANONICAL : null };
  UNITS.set(id, unit);
  return unit;
}

/** The unit that Grafana writes behind the field's numbers: `mg/m³`; empty where it writes none. */
export const unitOf = (field: Field): string => unitFor(field).sign;

/** `µg/m³`, with either of the signs for micro, and `ug/m^3` → `ug/m3` */
const asUcum = (unit: string): string => unit.normalize('NFKC').replace('μ', 'u').replace('^', '');

/** Whether the field's numbers can be µg/m³. */
export const isOfConcentration = (field: Field): boolean => unitFor(field).ucum !== null;

/** Whether numbers of this unit can be µg/m³. Without a unit they are; ppb would need the temperature, too. */
function isConvertible(unit: string): boolean {
  return unit === '' || canConvert(asUcum(unit), CANONICAL);
}

/** The field's value in µg/m³, be it possible or not; null where there is none, or its unit is another thing. */
export function amountAt(field: Field | undefined, row: number): number | null {
  const value = numberAt(field, row);
  const ucum = field && unitFor(field).ucum;
  return value === null || !ucum ? null : convert(value, ucum, CANONICAL);
}
