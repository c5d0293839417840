/** Where in a row the counts of one kind of vehicle in one direction stand. */
export interface Column {
  readonly property: string;
  readonly direction: Direction;
  readonly count: number;
  /** What the provider says of the count. */
  readonly flag: number;
}

export const DIRECTIONS = ['R1', 'R2'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** KFZ are all motor vehicles; Lkw all heavy ones with lorry-trailer combinations and buses; Pkw without vans. */
const KINDS = [
  ['KFZ', 'traffic_flow_all'],
  ['Pkw', 'traffic_flow_car'],
  ['Lkw', 'traffic_flow_heavy'],
] as const;

export const BAST_PROPERTIES: readonly string[] = KINDS.map(([, property]) => property);

/** Where in a row things stand, by the names of the header. */
export interface Layout {
  readonly width: number;
  readonly site: number;
  readonly date: number;
  readonly hour: number;
  readonly road: readonly number[];
  readonly columns: readonly Column[];
  /** Names of columns that are counts of other kinds of vehicles, or say what else the provider knows. */
  readonly others: readonly string[];
}

/** Undefined when the header lacks what tells site and time, or any column of counts. */
export function layoutOf(header: readonly string[]): Layout | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = (name: string): number => names.indexOf(name.toLowerCase());
  const columns = KINDS.flatMap(([kind, property]) =>
    DIRECTIONS.map((direction) => {
      const name = `${kind}_${direction}`;
      return { property, direction, count: at(name), flag: at(`K_${name}`) };
    })
  ).filter(({ count }) => count >= 0);
  const [site, date, hour] = [at('Zst'), at('Datum'), at('Stunde')];
  const road = [at('Strklas'), at('Strnum')].filter((place) => place >= 0);
  return site >= 0 && date >= 0 && hour >= 0 && columns.length > 0
    ? {
        width: names.length,
        site,
        date,
        hour,
        road,
        columns,
        others: othersIn(header, [site, date, hour, ...road], columns),
      }
    : undefined;
}

function othersIn(header: readonly string[], frame: readonly number[], columns: readonly Column[]): string[] {
  const read = new Set([...frame, ...columns.flatMap(({ count, flag }) => [count, flag])]);
  return header.flatMap((name, at) => (read.has(at) || name.trim() === '' ? [] : [name.trim()]));
}
