import { NormalEquations } from './ridge';
import { WeatherColumns, type ColumnOptions, type StationWeather } from './weather-columns';
import { isUsable, predicted } from './weather-model';

const WEEK = 168;
const FOLDS = 5;

/** How well the model says weeks that it has not seen. */
export interface Validation {
  /** Of log concentrations. */
  readonly r2: number;
  /** Of log concentrations. */
  readonly rmse: number;
  /** Share of the hours within a factor of two. */
  readonly fac2: number;
  /** Mean of predicted ÷ mean of measured − 1. */
  readonly bias: number;
  /** Correlation of a residual with that of 24 hours before. */
  readonly lag24: number;
  readonly n: number;
}

/**
 * Five folds of whole weeks: each fifth week is told by the four others. Single hours drawn at random would flatter the
 * model, for their neighbours know them.
 */
export function validated(data: StationWeather, options: ColumnOptions = {}): Validation {
  const { where = () => true } = options;
  const columns = new WeatherColumns(data, options);
  const foldOf = (i: number) => Math.floor(i / WEEK) % FOLDS;
  const folds = Array.from({ length: FOLDS }, () => new NormalEquations(columns.count));
  data.values.forEach((value, i) => {
    if (isUsable(value) && where(i) && columns.look(i)) {
      folds[foldOf(i)]!.add(columns.columns, columns.weights, columns.entries, Math.log(value));
    }
  });
  const held = folds.map((_, fold) => {
    const others = folds.filter((__, other) => other !== fold);
    const coefficients = others.reduce((sum, other) => sum.plus(other), new NormalEquations(columns.count)).solve();
    return predicted(columns, coefficients, data.values.length).logs;
  });
  const residuals = data.values.map((value, i) =>
    isUsable(value) && where(i) ? Math.log(value) - held[foldOf(i)]![i]! : NaN
  );
  return scored(data.values, residuals);
}

function scored(values: Float64Array, residuals: Float64Array): Validation {
  let [n, sum, squares, off, within, smear] = [0, 0, 0, 0, 0, 0];
  residuals.forEach((residual, i) => {
    if (residual === residual) {
      const y = Math.log(values[i]!);
      n++;
      sum += y;
      squares += y * y;
      off += residual * residual;
      within += Number(Math.abs(residual) <= Math.LN2);
      smear += Math.exp(residual);
    }
  });
  let [told, measured, together, alone] = [0, 0, 0, 0];
  residuals.forEach((residual, i) => {
    if (residual === residual) {
      told += (values[i]! / Math.exp(residual)) * (smear / n);
      measured += values[i]!;
      const before = residuals[i - 24] ?? NaN;
      if (before === before) {
        together += residual * before;
        alone += (residual * residual + before * before) / 2;
      }
    }
  });
  return {
    r2: 1 - off / (squares - (sum * sum) / n),
    rmse: Math.sqrt(off / n),
    fac2: within / n,
    bias: told / measured - 1,
    lag24: together / alone,
    n,
  };
}
