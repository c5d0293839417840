import { boxAround, type Point, overlap } from './boxes';
import type { Size } from '../ground/viewport';

/** Marks that stand too close together to be told apart; the first is the one that it stands at. */
export interface Cluster<Item> extends Point {
  readonly items: [Item, ...Item[]];
}

/**
 * Greedy: whoever comes first stands where it is, whoever would cover one that stands joins the nearest of these. Clusters
 * that have grown over another take it in. What comes first is what is seen of a cluster, so order by weight.
 * @param sizeOf what a cluster of so many takes, pixels
 */
export function clusters<Item>(
  items: readonly Item[],
  at: (item: Item) => Point,
  sizeOf: (count: number) => Size
): Cluster<Item>[] {
  const single = sizeOf(1);
  const standing: Cluster<Item>[] = [];
  for (const item of items) {
    const { x, y } = at(item);
    const box = boxAround({ x, y }, single);
    const near = nearestOf(standing, { x, y }, (one) => overlap(boxOf(one, sizeOf), box) > 0);
    if (near) {
      near.items.push(item);
    } else {
      standing.push({ x, y, items: [item] });
    }
  }
  return grownTogether(standing, sizeOf);
}

function grownTogether<Item>(all: Cluster<Item>[], sizeOf: (count: number) => Size): Cluster<Item>[] {
  const apart: Cluster<Item>[] = [];
  let changed = false;
  for (const one of all) {
    const box = boxOf(one, sizeOf);
    const near = nearestOf(apart, one, (other) => overlap(boxOf(other, sizeOf), box) > 0);
    if (near) {
      near.items.push(...one.items);
      changed = true;
    } else {
      apart.push(one);
    }
  }
  return changed ? grownTogether(apart, sizeOf) : apart;
}

const boxOf = <Item>(one: Cluster<Item>, sizeOf: (count: number) => Size) => boxAround(one, sizeOf(one.items.length));

function nearestOf<Standing extends Point>(
  standing: readonly Standing[],
  { x, y }: Point,
  counts: (one: Standing) => boolean
): Standing | null {
  let [best, least] = [null as Standing | null, Infinity];
  for (const one of standing) {
    const distance = Math.hypot(one.x - x, one.y - y);
    if (distance < least && counts(one)) {
      [best, least] = [one, distance];
    }
  }
  return best;
}
