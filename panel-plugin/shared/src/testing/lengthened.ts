import type { DataFrame } from '@grafana/data';

/**
 * A frame of so many rows: its own over and over, each time of other places.
 * @param called columns that name the place
 */
export function lengthened(frame: DataFrame, length: number, ...called: readonly string[]): DataFrame {
  const values = (own: readonly unknown[], name: string) =>
    Array.from({ length }, (_, row) => {
      const value = own[row % own.length];
      return called.includes(name) ? `${String(value)} ${Math.floor(row / own.length)}` : value;
    });
  return { ...frame, length, fields: frame.fields.map((one) => ({ ...one, values: values(one.values, one.name) })) };
}
