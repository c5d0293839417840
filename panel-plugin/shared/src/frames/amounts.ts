import { type Field, formattedValueToString, getDisplayProcessor, type GrafanaTheme2 } from '@grafana/data';
import { shownUnit } from '@smartregion/terms/grafana-units';
import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import { axisFigures } from '../text/axisFigures';
import type { Language } from '../text/language';

/** How the figures of a field are written. */
export interface Amounts {
  /** As people write it; empty for counts. */
  readonly unit: string;
  /** `872` */
  readonly figure: (value: number) => string;
  /** Marks of an axis, none like another: with more digits than `figure` where they need them. */
  readonly marks: (ticks: readonly number[]) => string[];
  /** `872 Kfz/h` */
  readonly amount: (value: number) => string;
}

/**
 * Figures with the reader's decimal sign and the field's own unit and digits. A unit that an override has set and that is
 * none of the hub's is written by Grafana.
 * @param decimals where the field names none
 */
export function amountsOf(field: Field, language: Language, theme: GrafanaTheme2, decimals = 0): Amounts {
  const { unit: id = 'none', decimals: digits } = field.config;
  const unit = id === 'percentunit' || id === 'percent' ? '%' : shownUnit(id);
  const isOurs = unit !== '' || id === 'none' || id === 'short' || id === '';
  if (!isOurs) {
    const display = field.display ?? getDisplayProcessor({ field, theme });
    const write = (value: number) => formattedValueToString(display(value));
    return { unit: '', figure: write, marks: (ticks) => ticks.map(write), amount: write };
  }
  // Grafana writes a share with a point, whoever reads it.
  const [factor, fewer] = id === 'percentunit' ? [100, 2] : [1, 0];
  const shown = digits ?? Math.max(0, decimals - fewer);
  const figure = (value: number) => formatNumber(factor * value, shown, language);
  const inUnit = (values: readonly number[]) => values.map((value) => factor * value);
  const marks = (ticks: readonly number[]) => axisFigures(inUnit(ticks), shown, language);
  return {
    unit,
    figure,
    marks,
    amount: (value) => (unit === '' ? figure(value) : `${figure(value)}${THIN_SPACE}${unit}`),
  };
}
