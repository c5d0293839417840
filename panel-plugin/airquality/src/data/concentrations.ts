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

/** The unit that Grafana writes behind the field's numbers: `mg/m³`; empty where it writes none. */
export function unitOf({ config }: Field): string {
  const { prefix = '', suffix = '' } = getValueFormat(config.unit)(1);
  return `${prefix}${suffix}`.trim();
}

/** `µg/m³`, with either of the signs for micro, and `ug/m^3` → `ug/m3` */
const asUcum = (unit: string): string => unit.normalize('NFKC').replace('μ', 'u').replace('^', '');

/** Whether numbers of this unit can be µg/m³. Without a unit they are; ppb would need the temperature, too. */
export function isConvertible(unit: string): boolean {
  return unit === '' || canConvert(asUcum(unit), CANONICAL);
}

/** The field's value in µg/m³, be it possible or not; null where there is none, or its unit is another thing. */
export function amountAt(field: Field | undefined, row: number): number | null {
  const value = numberAt(field, row);
  const unit = field ? unitOf(field) : '';
  return value === null || !isConvertible(unit) ? null : convert(value, asUcum(unit) || CANONICAL, CANONICAL);
}
