import { SECOND, type Instant } from '../../model/time';
import { hubWorld, type Extents } from './model/hub-world';
import type { World } from './model/world';
import type { Catalogue } from '../../analysis/question';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';

/** How long what there is stays as it was read: pages of one question follow each other faster. */
const FRESH = SECOND;

type Store = Pick<ObservationReader, 'listSeries' | 'extent'>;

/** The worlds of those who see different things, each looked after once a second at most, however many ask. */
export function keptWorlds(store: Store, now: () => Instant): (catalogue: Catalogue) => Promise<World> {
  const kept = new WeakMap<Catalogue, { readonly at: Instant; readonly world: Promise<Kept> }>();
  return async (catalogue) => {
    const [known, at] = [kept.get(catalogue), now()];
    if (known && at - known.at < FRESH) {
      return (await known.world).world;
    }
    const fresh = { at, world: renewed(known?.world, catalogue, store) };
    fresh.world.catch(() => kept.delete(catalogue));
    kept.set(catalogue, fresh);
    return (await fresh.world).world;
  };
}

interface Kept {
  readonly world: World;
  readonly series: readonly DescribedSeries[];
  readonly extents: Extents;
}

/** With new readings only the extents are others; with a new series, or the first reading of one, all is made anew. */
async function renewed(before: Promise<Kept> | undefined, catalogue: Catalogue, store: Store): Promise<Kept> {
  const known = await before?.catch(() => undefined);
  const series = await catalogue.series();
  const current = await store.extent(series.map(({ id }) => id));
  if (known?.series === series && known.extents.current.size === current.size) {
    known.extents.current = current;
    return known;
  }
  const extents = { current };
  return { world: hubWorld(series, await store.listSeries(), extents, catalogue), series, extents };
}
