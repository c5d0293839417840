import { SECOND, type Instant } from '../../model/time';
import { hubWorld } from './model/hub-world';
import type { World } from './model/world';
import type { Catalogue } from '../../analysis/question';
import type { ObservationReader } from '../../store/observation-store';

/** How long what there is stays as it was read: pages of one question follow each other faster. */
const FRESH = SECOND;

/** The worlds of those who see different things, each made once a second at most, however many ask. */
export function keptWorlds(
  store: Pick<ObservationReader, 'listSeries' | 'extent'>,
  now: () => Instant
): (catalogue: Catalogue) => Promise<World> {
  const kept = new WeakMap<Catalogue, { readonly at: Instant; readonly world: Promise<World> }>();
  return (catalogue) => {
    const known = kept.get(catalogue);
    const at = now();
    if (known && at - known.at < FRESH) {
      return known.world;
    }
    const fresh = { at, world: hubWorld(catalogue, store) };
    fresh.world.catch(() => kept.delete(catalogue));
    kept.set(catalogue, fresh);
    return fresh.world;
  };
}
