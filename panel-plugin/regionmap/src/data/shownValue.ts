import { type Field, formattedValueToString } from '@grafana/data';
import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';

/** A value as its field wants it shown (unit, digits, mappings, overrides), with the decimal sign of the language. */
export function shownValue(field: Field, row: number, language: Language): string {
  const value: unknown = field.values[row];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return '';
  }
  if (!field.display) {
    return formatNumber(value, field.config.decimals ?? (Number.isInteger(value) ? 0 : 1), language);
  }
  const shown = field.display(value);
  const isPlain = /^-?\d+(\.\d+)?$/.test(shown.text);
  return formattedValueToString({
    ...shown,
    text: isPlain ? formatNumber(Number(shown.text), shown.text.split('.')[1]?.length ?? 0, language) : shown.text,
    ...(shown.suffix ? { suffix: shown.suffix.replace(/^ /, THIN_SPACE) } : {}),
  });
}

/** What a field is called: by whoever builds the dashboard, by the hub, or by its name. */
export const calledOf = ({ config, name }: Field): string => config.displayName ?? config.displayNameFromDS ?? name;
