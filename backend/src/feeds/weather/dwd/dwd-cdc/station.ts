/** `1766` → `01766`, as file names write it. */
export function paddedId(id: string): string {
  return id.padStart(5, '0');
}

/**
 * The station of a row, which carries its id without zeros: as the configuration writes it where it is the station
 * that was asked for, else padded; undefined when the cell is no id.
 */
export function stationOf(cell: string, asked: string | undefined): string | undefined {
  const id = cell.trim();
  if (!/^\d{1,5}$/.test(id)) {
    return undefined;
  }
  return asked !== undefined && Number(asked) === Number(id) ? asked : paddedId(id);
}
