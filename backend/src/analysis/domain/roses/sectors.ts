/** Wind hour by hour: degrees the wind comes from (0 … 360) and m/s, NaN where not measured; all of the same hours. */
export interface Wind {
  readonly directions: Float64Array;
  /** Absent: nothing is called calm. */
  readonly speeds?: Float64Array;
}

/** How many sectors a rose may have. */
export const SECTOR_COUNTS = [8, 12, 16, 36] as const;
export type SectorCount = (typeof SECTOR_COUNTS)[number];

/** Below this there is no direction, m/s (Beaufort 0). */
export const CALM = 0.3;

const FULL = 360;

/** The sector of a direction, 0 being the one around north; NaN of none. */
export function sectorOf(direction: number, count: SectorCount): number {
  const width = FULL / count;
  return Math.floor(((((direction + width / 2) % FULL) + FULL) % FULL) / width);
}

/** The middle of a sector, degrees; north is 0. */
export const middleOf = (sector: number, count: SectorCount): number => (sector * FULL) / count;

/**
 * The sector of each hour: NaN where no direction is known, -1 where the wind is calm. An hour without a speed is not calm.
 */
export function sectorsOf({ directions, speeds }: Wind, count: SectorCount, calmBelow = CALM): Float64Array {
  return directions.map((direction, i) => {
    const speed = speeds?.[i] ?? NaN;
    return speed === 0 || speed < calmBelow ? -1 : sectorOf(direction, count);
  });
}

/** Whether all directions are whole tens of degrees, as DWD and most masts code them. */
export const isInTens = (directions: Float64Array): boolean =>
  directions.every((direction) => Number.isNaN(direction) || direction % 10 === 0);

/**
 * What each sector's count of 10° codes is multiplied by: of 16 sectors N, E, S, W hold three codes and the others two, so
 * that even wind would seem to prefer the four. (36 / sectors) ÷ codes in it: 0.75 and 1.125 of 16 (as openair), 0.9 and
 * 1.125 of 8; 12 and 36 sectors need none.
 */
export function tensFactors(count: SectorCount): number[] {
  const codes = new Array<number>(count).fill(0);
  for (let code = 0; code < FULL; code += 10) {
    codes[sectorOf(code, count)]!++;
  }
  return codes.map((own) => FULL / 10 / count / own);
}
