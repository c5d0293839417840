/** Something at a place of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Marks that stand too close to each other to be told apart; the first is the one that it stands at. */
export interface Cluster<Item> extends Point {
  readonly items: readonly [Item, ...Item[]];
}

/**
 * Greedy: whoever comes first stands where it is, whoever is nearer than `reach` to one that stands joins it. What comes
 * first is what is seen of a cluster, so order by weight.
 */
export function clusters<Item>(items: readonly Item[], at: (item: Item) => Point, reach: number): Cluster<Item>[] {
  const standing: { x: number; y: number; items: [Item, ...Item[]] }[] = [];
  const cells = new Map<string, typeof standing>();
  const cell = (x: number, y: number) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`;
  for (const item of items) {
    const { x, y } = at(item);
    const near = [-reach, 0, reach].flatMap((dx) =>
      [-reach, 0, reach].flatMap((dy) => cells.get(cell(x + dx, y + dy)) ?? [])
    );
    const nearest = near
      .map((one) => ({ one, distance: Math.hypot(one.x - x, one.y - y) }))
      .filter(({ distance }) => distance < reach)
      .sort((a, b) => a.distance - b.distance)[0];
    if (nearest) {
      nearest.one.items.push(item);
    } else {
      const made = { x, y, items: [item] as [Item] };
      standing.push(made);
      cells.set(cell(x, y), [...(cells.get(cell(x, y)) ?? []), made]);
    }
  }
  return standing;
}
