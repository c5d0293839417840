import { type Box, boxAround, type Point, overlap } from './boxes';
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
export function clusters<Item>(items: readonly Item[], at: (item: Item) => Point, sizeOf: SizeOf): Cluster<Item>[] {
  const single = sizeOf(1);
  const standing: Standing<Item>[] = [];
  for (const item of items) {
    const { x, y } = at(item);
    const box = boxAround({ x, y }, single);
    const near = nearestOf(standing, { x, y }, box);
    if (near) {
      join(near, [item], sizeOf);
    } else {
      standing.push({ cluster: { x, y, items: [item] }, box });
    }
  }
  return grownTogether(standing, sizeOf).map(({ cluster }) => cluster);
}

/** A cluster and what it takes: thousands of items are held against it. */
interface Standing<Item> {
  readonly cluster: Cluster<Item>;
  box: Box;
}

type SizeOf = (count: number) => Size;

function join<Item>(one: Standing<Item>, items: readonly Item[], sizeOf: SizeOf): void {
  const { cluster } = one;
  items.forEach((item) => cluster.items.push(item));
  one.box = boxAround(cluster, sizeOf(cluster.items.length));
}

function grownTogether<Item>(all: Standing<Item>[], sizeOf: SizeOf): Standing<Item>[] {
  const apart: Standing<Item>[] = [];
  let changed = false;
  for (const one of all) {
    const near = nearestOf(apart, one.cluster, one.box);
    if (near) {
      join(near, one.cluster.items, sizeOf);
      changed = true;
    } else {
      apart.push(one);
    }
  }
  return changed ? grownTogether(apart, sizeOf) : apart;
}

/** Of those that a box would cover the one that stands nearest to a point. */
function nearestOf<Item>(standing: readonly Standing<Item>[], { x, y }: Point, box: Box): Standing<Item> | null {
  let [best, least] = [null as Standing<Item> | null, Infinity];
  for (const one of standing) {
    if (overlap(one.box, box) > 0) {
      // Squared: it is only compared, and a root takes longest of all.
      const distance = (one.cluster.x - x) ** 2 + (one.cluster.y - y) ** 2;
      if (distance < least) {
        [best, least] = [one, distance];
      }
    }
  }
  return best;
}
