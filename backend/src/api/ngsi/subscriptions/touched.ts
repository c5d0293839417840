import type { Frame } from '../model/frames';
import type { Instant } from '../../../model/time';
import type { SeriesPoints } from '../../../store/observation-store';
import type { World } from '../world';

/** The newest end of what was written, by series. */
export type Touched = Map<number, Instant>;

/** Notes what was measured; forecasts are nothing that is now. */
export function note(touched: Touched, points: readonly SeriesPoints[]): void {
  for (const { series, observations } of points) {
    for (const { end, issued } of observations) {
      if (issued === undefined) {
        touched.set(series.id, Math.max(touched.get(series.id) ?? -Infinity, end));
      }
    }
  }
}

/** An attribute of an entity that is another one than before. */
export interface Change {
  readonly place: number;
  readonly attribute: string;
}

/** Attributes of the zone's entity that follow from each of its spaces. */
const OF_SPACES = ['availableSpotNumber', 'occupiedSpotNumber', 'totalSpotNumber', 'occupancy'];

/**
 * Attributes that have another value now than before the write: what was only filled in behind is none.
 * @returns places of entities in the world
 */
export function changesIn({ frames, present }: World, touched: Touched): Change[] {
  const isNew = (id: number): boolean => present.latest.get(id)?.end === touched.get(id) && touched.has(id);
  return frames.flatMap((frame, place) => attributesOf(frame, isNew).map((attribute) => ({ place, attribute })));
}

function attributesOf({ slots, spaces }: Frame, isNew: (id: number) => boolean): string[] {
  const own = slots.filter(({ series }) => isNew(series.id)).map(({ meaning }) => meaning.name);
  return [...new Set([...own, ...(spaces.some(({ id }) => isNew(id)) ? OF_SPACES : [])])];
}

/** The same of all that has come in since: after a restart, and where another process wrote. */
export function changesSince({ entities }: World, since: Instant): Change[] {
  return entities.flatMap(({ attributes }, place) =>
    [...attributes]
      .filter(([, instances]) => instances.some(({ modifiedAt = -Infinity }) => modifiedAt > since))
      .map(([attribute]) => ({ place, attribute }))
  );
}
