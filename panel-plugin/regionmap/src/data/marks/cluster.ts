import type { Point } from './boxes';
import type { Size } from '../ground/viewport';

/** Marks that stand too close together to be told apart; the first is the one that it stands at. */
export interface Cluster<Item> extends Point {
  readonly items: [Item, ...Item[]];
}

/**
 * Greedy: whoever comes first stands where it is, whoever would cover one that stands joins the nearest of these. Clusters
 * that have grown over another take it in. What comes first is what is seen of a cluster, so order by weight.
 * @param sizeOf what a cluster of so many takes, pixels; one of more never takes less
 */
export function clusters<Item>(items: readonly Item[], at: (item: Item) => Point, sizeOf: SizeOf): Cluster<Item>[] {
  const known: Size[] = [];
  const sizeFor = (count: number) => (known[count] ??= sizeOf(count));
  const grid = new Grid<Item>(sizeFor(items.length));
  const single = sizeFor(1);
  const apart: Standing<Item>[] = [];
  // Of thousands most join: nothing is made for them but their place.
  for (const item of items) {
    const { x, y } = at(item);
    const near = grid.nearestTo(x, y, single);
    if (near) {
      near.items.push(item);
      near.size = sizeFor(near.items.length);
    } else {
      const one: Standing<Item> = { x, y, items: [item], size: single };
      apart.push(one);
      grid.add(one);
    }
  }
  return apart.length < items.length ? grownTogether(apart, sizeFor(items.length), sizeFor) : apart;
}

/** A cluster and what it takes. */
interface Standing<Item> extends Cluster<Item> {
  size: Size;
}

type SizeOf = (count: number) => Size;

/** Those that have grown may cover others: again, until nobody joins. */
function grownTogether<Item>(all: Standing<Item>[], largest: Size, sizeOf: SizeOf): Standing<Item>[] {
  const grid = new Grid<Item>(largest);
  const apart: Standing<Item>[] = [];
  for (const one of all) {
    const near = grid.nearestTo(one.x, one.y, one.size);
    if (near) {
      one.items.forEach((item) => near.items.push(item));
      near.size = sizeOf(near.items.length);
    } else {
      apart.push(one);
      grid.add(one);
    }
  }
  return apart.length < all.length ? grownTogether(apart, largest, sizeOf) : apart;
}

// Looked up once: where Grafana shuts plugins into its sandbox, every look at a global goes through a membrane.
const { abs, floor } = Math;

/** Columns of cells have keys so far apart: more rows than any map has. */
const ROWS = 1 << 16;

/** Clusters by cells, so that each of thousands is held against those around it alone: further than a cell none reaches. */
class Grid<Item> {
  private readonly cells = new Map<number, Standing<Item>[]>();

  constructor(private readonly cell: Size) {}

  /** Where it is, and in the cells about: few are added, and for each of many one cell is asked. */
  add(one: Standing<Item>): void {
    const key = this.keyOf(one.x, one.y);
    for (const column of [key - ROWS, key, key + ROWS]) {
      for (const cell of [column - 1, column, column + 1]) {
        const known = this.cells.get(cell);
        if (known) {
          known.push(one);
        } else {
          this.cells.set(cell, [one]);
        }
      }
    }
  }

  /** Of those that a mark would cover the one that stands nearest to it. */
  nearestTo(x: number, y: number, size: Size): Standing<Item> | null {
    let best: Standing<Item> | null = null;
    let least = Infinity;
    for (const other of this.cells.get(this.keyOf(x, y)) ?? NONE) {
      const dx = abs(other.x - x);
      const dy = abs(other.y - y);
      // Squared: it is only compared, and a root takes longest of all.
      const distance = dx * dx + dy * dy;
      const covers = 2 * dx < other.size.width + size.width && 2 * dy < other.size.height + size.height;
      if (covers && distance < least) {
        best = other;
        least = distance;
      }
    }
    return best;
  }

  private keyOf(x: number, y: number): number {
    return floor(x / this.cell.width) * ROWS + floor(y / this.cell.height);
  }
}

const NONE: readonly never[] = [];
