import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from './language';

/** Differences of floating point numbers are a little off. */
const NEARLY = 1e-9;

/** Digits that tell the marks of an axis apart: `0,25` beside `0,30`, never `0,3` twice. */
export function digitsOfTicks(ticks: readonly number[]): number {
  const steps = ticks.slice(1).map((tick, i) => Math.abs(tick - ticks[i]!));
  const least = Math.min(...steps.filter((step) => step > 0));
  return Number.isFinite(least) ? Math.max(0, -Math.floor(Math.log10(least) + NEARLY)) : 0;
}

/** The marks of an axis in the reader's writing. @param decimals at least so many */
export function axisFigures(ticks: readonly number[], decimals: number, language: Language): string[] {
  const digits = Math.max(decimals, digitsOfTicks(ticks));
  return ticks.map((tick) => formatNumber(tick, digits, language).replace('-', '−'));
}
