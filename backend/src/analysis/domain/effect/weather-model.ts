import { HOUR } from '../../../model/time';
import { NormalEquations } from './ridge';
import { WeatherColumns, type ColumnOptions, type StationWeather } from './weather-columns';

export interface WeatherModel {
  /** Predicted log concentration of each hour; NaN where the weather is not known. */
  readonly logs: Float64Array;
  /** The weather's part of it. */
  readonly weather: Float64Array;
  /** mean(exp(residual)) of the trained hours: what a prediction is multiplied by when it comes back from logs. */
  readonly smear: number;
  /** Hours that it was trained on. */
  readonly trained: number;
}

/** Hours of a concentration above zero: of others there is no logarithm. */
export const isUsable = (value: number): boolean => value > 0;

/**
 * What a station's air would be, hour by hour, by weather, clock and season: ridge regression of log concentrations. The
 * hours of `where` teach; all are predicted.
 */
export function weatherModel(data: StationWeather, options: ColumnOptions = {}): WeatherModel {
  const { where = () => true } = options;
  const columns = new WeatherColumns(data, options);
  const equations = new NormalEquations(columns.count);
  data.values.forEach((value, i) => {
    if (isUsable(value) && where(i) && columns.look(i)) {
      equations.add(columns.columns, columns.weights, columns.entries, Math.log(value));
    }
  });
  const { logs, weather } = predicted(columns, equations.solve(), data.values.length);
  let [sum, n] = [0, 0];
  data.values.forEach((value, i) => {
    if (isUsable(value) && where(i) && logs[i] === logs[i]) {
      sum += Math.exp(Math.log(value) - logs[i]!);
      n++;
    }
  });
  return { logs, weather, smear: sum / n, trained: n };
}

/** Predictions of all hours by coefficients. */
export function predicted(
  columns: WeatherColumns,
  coefficients: Float64Array,
  count: number
): { readonly logs: Float64Array; readonly weather: Float64Array } {
  const [logs, weather] = [new Float64Array(count).fill(NaN), new Float64Array(count).fill(NaN)];
  for (let i = 0; i < count; i++) {
    if (columns.look(i)) {
      let sum = 0;
      for (let k = 0; k < columns.entries; k++) {
        sum += columns.weights[k]! * coefficients[columns.columns[k]!]!;
        if (k === columns.weatherEntries - 1) {
          weather[i] = sum;
        }
      }
      logs[i] = sum;
    }
  }
  return { logs, weather };
}

/**
 * Concentrations as they would have been in average weather: what the weather of an hour adds, in logs, is taken off. Its
 * monthly means make the weather-adjusted trend.
 */
export function weatherAdjusted(data: StationWeather, zone?: string): Float64Array {
  const end = data.first + data.values.length * HOUR;
  const { weather } = weatherModel(data, { trend: [data.first, end], zone });
  let [sum, n] = [0, 0];
  weather.forEach((value) => {
    if (value === value) {
      sum += value;
      n++;
    }
  });
  return data.values.map((value, i) => value * Math.exp(sum / n - weather[i]!));
}
