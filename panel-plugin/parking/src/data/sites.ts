import type { LinkModel } from '@grafana/data';

/** What is known of a single space; what nobody hears of is unknown, never free and never taken. */
export type SpaceState = 'free' | 'occupied' | 'unknown';

/** A single space with its name, for those whom it is shown. */
export interface Space {
  readonly name: string;
  readonly state: SpaceState;
  /** Since when it has been in this state, and when it was last heard of: ms since the epoch. */
  readonly since: number | null;
  readonly heard: number | null;
  /** Where the dashboard's data links lead from it. */
  readonly links: () => readonly LinkModel[];
}

/** A car park or a zone of single spaces, as of now. */
export interface Site {
  readonly name: string;
  readonly kommune: string;
  /** Null where the data do not say how many there are. */
  readonly total: number | null;
  readonly free: number | null;
  readonly occupied: number | null;
  readonly unknown: number;
  /** One by one, in their order; of counters none. */
  readonly spaces: readonly Space[];
  /** Minutes. */
  readonly meanStay: number | null;
  /** Cars a day and space. */
  readonly turnover: number | null;
  /** Newest report, ms since the epoch. */
  readonly time: number | null;
  readonly attribution: string;
  readonly demo: boolean;
}

/** Sites together: how many spaces are free, of how many, and of how many nobody knows. */
export interface Sum {
  readonly total: number;
  readonly free: number;
  readonly unknown: number;
}

export function sumOf(sites: readonly Site[]): Sum {
  const known = sites.filter(({ free, total }) => free !== null || total !== null);
  return known.reduce(
    (sum, site) => ({
      total: sum.total + (site.total ?? (site.free ?? 0) + (site.occupied ?? 0) + site.unknown),
      free: sum.free + (site.free ?? 0),
      unknown: sum.unknown + unknownOf(site),
    }),
    { total: 0, free: 0, unknown: 0 }
  );
}

/** Where nobody hears anything of a site, all its spaces are unknown. */
export function unknownOf({ free, total, unknown }: Site): number {
  return free === null && total !== null ? total : unknown;
}

/** The share of the spaces that report which is free; null where none does. */
export function shareFree({ free, occupied, total, unknown }: Site): number | null {
  if (free === null) {
    return null;
  }
  const reporting = occupied === null ? (total === null ? null : total - unknown) : free + occupied;
  return reporting === null || reporting <= 0 ? null : free / reporting;
}

/** Whether it is a space of its own, and not only one of a number that were counted. */
export const isSingle = ({ name, since, heard }: Space): boolean => name !== '' || since !== null || heard !== null;

/** The states of a site's spaces for drawing: one by one where they are known, else taken, unknown and free in this order. */
export function statesOf(site: Site): readonly Space[] {
  if (site.spaces.length > 0) {
    return site.spaces;
  }
  const unknown = unknownOf(site);
  const free = site.free ?? 0;
  const occupied = site.occupied ?? Math.max(0, (site.total ?? 0) - free - unknown);
  const several = (count: number, state: SpaceState) =>
    Array.from({ length: count }, (): Space => ({ name: '', state, since: null, heard: null, links: () => [] }));
  return [...several(occupied, 'occupied'), ...several(unknown, 'unknown'), ...several(free, 'free')];
}
