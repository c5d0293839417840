import { type Field, formattedValueToString } from '@grafana/data';
import { shownUnit } from '@smartregion/terms/grafana-units';
import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';

const PLAIN_UNITS = ['', 'none', 'short'];

/** A value with the field's own unit and digits, as the reader writes numbers; a unit that is none of the hub's as Grafana does. */
export function shownValue({ config, display, values }: Field, row: number, language: Language): string {
  const value: unknown = values[row];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return '';
  }
  const { unit: id = '', mappings } = config;
  const decimals = config.decimals ?? (Number.isInteger(value) ? 0 : 1);
  const unit = shownUnit(id);
  if (display && (mappings?.length || (unit === '' && !PLAIN_UNITS.includes(id)))) {
    return formattedValueToString(display(value));
  }
  const figure = formatNumber(value, decimals, language);
  return unit === '' ? figure : `${figure}${unit === '°' ? '' : THIN_SPACE}${unit}`;
}

/** What a field is called: by whoever builds the dashboard, by the hub, or by its name. */
export const calledOf = ({ config, name }: Field): string => config.displayName ?? config.displayNameFromDS ?? name;
