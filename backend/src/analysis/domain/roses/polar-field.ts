import { CALM, type Wind } from './sectors';

export interface PolarField {
  /** m/s from the middle to the edge of the square. */
  readonly reach: number;
  /** Points along each side, odd: the middle one is calm. */
  readonly size: number;
  /** Row by row from north, each from west to east; NaN where too few hours were nearby. */
  readonly values: Float64Array;
  /** About how many hours stand behind each point. */
  readonly hours: Float64Array;
}

export interface PolarOptions {
  readonly size?: number;
  /** How far the smoothing reaches, m/s. */
  readonly bandwidth?: number;
  /** A point with fewer hours nearby is left out. */
  readonly least?: number;
}

const RADIANS = Math.PI / 180;

/**
 * A concentration over wind direction and speed, as a field in the plane of the wind (the point of 5 m/s from the west lies
 * 5 to the left of the middle): a mean of the hours, the nearer the heavier (Gaussian kernel, openair's `nwr`). Hours
 * are gathered in cells of half a bandwidth first, which a field of a year cannot tell from the hours themselves.
 */
export function polarField(
  { directions, speeds }: Required<Wind>,
  values: Float64Array,
  { size = 61, bandwidth = 1, least = 5 }: PolarOptions = {}
): PolarField {
  const cell = bandwidth / 2;
  const cells = new Map<string, { u: number; v: number; sum: number; n: number }>();
  let reach = bandwidth;
  values.forEach((value, i) => {
    const speed = speeds[i]!;
    // calm has no direction: its place is the middle
    const angle = speed < CALM && Number.isNaN(directions[i]!) ? 0 : directions[i]! * RADIANS;
    const [u, v] = [speed * Math.sin(angle), speed * Math.cos(angle)];
    if (Number.isNaN(value + u + v)) {
      return;
    }
    const key = `${Math.round(u / cell)} ${Math.round(v / cell)}`;
    const own = cells.get(key) ?? { u: 0, v: 0, sum: 0, n: 0 };
    cells.set(key, own);
    own.u += u;
    own.v += v;
    own.sum += value;
    own.n++;
    reach = Math.max(reach, Math.abs(u), Math.abs(v));
  });
  const gathered = [...cells.values()].map(({ u, v, sum, n }) => ({ u: u / n, v: v / n, sum, n }));
  const field = { reach, size, values: new Float64Array(size * size), hours: new Float64Array(size * size) };
  const at = (place: number) => ((2 * place) / (size - 1) - 1) * reach;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [mean, hours] = near(gathered, at(column), -at(row), bandwidth);
      field.hours[row * size + column] = hours;
      field.values[row * size + column] = hours < least ? NaN : mean;
    }
  }
  return field;
}

interface Gathered {
  readonly u: number;
  readonly v: number;
  readonly sum: number;
  readonly n: number;
}

/** Beyond three bandwidths an hour weighs less than a hundredth. */
const FAR = 9;

function near(cells: readonly Gathered[], u: number, v: number, bandwidth: number): [mean: number, hours: number] {
  let [sum, hours] = [0, 0];
  for (const cell of cells) {
    const distance = ((cell.u - u) ** 2 + (cell.v - v) ** 2) / bandwidth ** 2;
    if (distance < FAR) {
      const weight = Math.exp(-distance / 2);
      sum += weight * cell.sum;
      hours += weight * cell.n;
    }
  }
  return [sum / hours, hours];
}
