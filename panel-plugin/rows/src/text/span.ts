import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';

/** Largest first: from how many seconds on a time is told in it. */
const STEPS = [
  { from: 2 * 86_400, step: 86_400, de: 'Tage', en: 'days' },
  { from: 2 * 3_600, step: 3_600, de: 'Std.', en: 'h' },
  { from: 2 * 60, step: 60, de: 'min', en: 'min' },
] as const;

/** `27 min`, `5 Std.`, `3 Tage`: how long that is, where `1.640 s` says it to nobody; whole ones, rounded down. */
export function spanInWords(seconds: number, language: Language): string {
  const told = STEPS.find(({ from }) => Math.abs(seconds) >= from);
  const [count, unit] = told ? [Math.trunc(seconds / told.step), told[language]] : [Math.round(seconds), 's'];
  return `${formatNumber(count, 0, language)}\u202f${unit}`;
}
