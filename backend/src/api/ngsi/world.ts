import { CLOCK_TOLERANCE } from '../../model/observation';
import { SECOND, type Instant } from '../../model/time';
import { currentEntity, type Present } from './model/current';
import { framesOf, type Frame } from './model/frames';
import type { Entity } from './model/entity';
import type { Catalogue } from '../../analysis/question';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';

/** What somebody may see of the hub as entities. */
export interface World {
  /** Those that have measured anything, by Kommune, station and type. */
  readonly frames: readonly Frame[];
  readonly present: Present;
  readonly entities: readonly Entity[];
}

export type WorldOf = (catalogue: Catalogue) => Promise<World>;
type Store = Pick<ObservationReader, 'latest' | 'extent'>;

/** How long what there is stays as it was read: pages of one question follow each other faster. */
const FRESH = SECOND;

/**
 * What is now as the newest readings have it, read once a second at most for those who see the same. What cannot be is
 * nothing that is now: it is told among the readings of a time, with its quality.
 */
export function keptWorlds(store: Store, now: () => Instant): WorldOf {
  const kept = new WeakMap<Catalogue, { readonly at: Instant; readonly world: Promise<World> }>();
  const framesFor = keptFrames();
  return async (catalogue) => {
    const [known, at] = [kept.get(catalogue), now()];
    if (known && at - known.at < FRESH) {
      return known.world;
    }
    const world = worldNow(catalogue, framesFor, store, at);
    world.catch(() => kept.delete(catalogue));
    kept.set(catalogue, { at, world });
    return world;
  };
}

/** Frames stay as long as the series are the same. */
function keptFrames(): typeof framesOf {
  const kept = new WeakMap<readonly DescribedSeries[], readonly Frame[]>();
  return (series, catalogue, together) => {
    const frames = kept.get(series) ?? framesOf(series, catalogue, together);
    kept.set(series, frames);
    return frames;
  };
}

async function worldNow(catalogue: Catalogue, framesFor: typeof framesOf, store: Store, now: Instant): Promise<World> {
  const [series, together] = [await catalogue.series(), await (catalogue.coarse ?? catalogue.series)()];
  const ids = together.map(({ id }) => id);
  const [latest, extents] = await Promise.all([
    store.latest(ids, 'suspect', 0, now + CLOCK_TOLERANCE),
    store.extent(ids),
  ]);
  const present = { latest, extents, now };
  const made = framesFor(series, catalogue, together).flatMap((frame) => {
    const entity = currentEntity(frame, present);
    return entity ? [{ frame, entity }] : [];
  });
  return { present, frames: made.map(({ frame }) => frame), entities: made.map(({ entity }) => entity) };
}
