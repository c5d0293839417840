import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** How much a coefficient's square costs: small against thousands of hours, enough for columns that hardly occur. */
const PENALTY = 1;

/** What a ridge regression needs of its data: XᵀX (both halves), Xᵀy and the number of rows. */
export class NormalEquations {
  readonly squares: Float64Array;
  readonly products: Float64Array;
  rows = 0;

  constructor(readonly count: number) {
    this.squares = new Float64Array(count * count);
    this.products = new Float64Array(count);
  }

  /** Adds a row that has only some columns. */
  add(columns: Int32Array, weights: Float64Array, entries: number, y: number): void {
    this.rows++;
    for (let a = 0; a < entries; a++) {
      const [row, weight] = [columns[a]! * this.count, weights[a]!];
      this.products[columns[a]!]! += weight * y;
      for (let b = 0; b < entries; b++) {
        this.squares[row + columns[b]!]! += weight * weights[b]!;
      }
    }
  }

  plus(other: NormalEquations): this {
    other.squares.forEach((value, i) => (this.squares[i]! += value));
    other.products.forEach((value, i) => (this.products[i]! += value));
    this.rows += other.rows;
    return this;
  }

  /** Coefficients; the last column is the constant, which costs nothing. */
  solve(): Float64Array {
    const matrix = Matrix.from1DArray(this.count, this.count, [...this.squares]);
    for (let i = 0; i < this.count - 1; i++) {
      matrix.set(i, i, matrix.get(i, i) + PENALTY);
    }
    const solved = new CholeskyDecomposition(matrix).solve(Matrix.columnVector([...this.products]));
    return Float64Array.from(solved.to1DArray());
  }
}
