import type { StationConfig } from '../../config/region';
import type { HubEvent } from '../../model/event';
import { distanceKm } from '../../model/geo';
import type { Batch } from '../../model/observation';
import type { EventChange } from '../../store/event-store';

/**
 * Whether an event is a Kommune's business: it names one of its stations (place, road, warn cell), and where it is at a
 * place, that station is near. Of a motorway that crosses the country only what happens close by is wanted.
 * @param stations that the Kommune has of the feed; one whose own place is unknown is near everything
 * @param reach km; without it a place is too far nowhere
 */
export function concerns(event: HubEvent, stations: readonly StationConfig[], reach = Infinity): boolean {
  const { place } = event;
  return stations.some(
    (station) => event.stations.includes(station.provider) && !(place && distanceKm(place, station) > reach)
  );
}

export type Told = Pick<EventChange, 'events' | 'withdrawn' | 'snapshot'>;

/**
 * What of a batch's events is for a Kommune; undefined when the batch says nothing of events at all. An event that
 * is told again and no longer concerns it is taken back for it: a warning may have moved on to other places.
 */
export function eventsFor(batch: Batch, stations: readonly StationConfig[], reach?: number): Told | undefined {
  if (!tellsOfEvents(batch)) {
    return undefined;
  }
  const { events = [], withdrawn = [], snapshot } = batch;
  const own = events.filter((event) => concerns(event, stations, reach));
  const ownIds = new Set(own.map(({ id }) => id));
  const elsewhere = events.map(({ id }) => id).filter((id) => !ownIds.has(id));
  return { events: own, withdrawn: [...withdrawn, ...elsewhere], snapshot };
}

/**
 * A Kommune that has a feed twice (warnings of Gemeinden and of Kreise) reads two documents, each complete for its own
 * part alone: what is not in the one is not over in the other.
 * @param part name of the entry; empty where it is the only one
 */
export function withinPart({ events, withdrawn, snapshot }: Told, part: string): Told {
  if (part === '') {
    return { events, withdrawn, snapshot };
  }
  const scoped = (scope = ''): string => `${part}/${scope}`;
  return {
    events: events.map((event) => ({ ...event, scope: scoped(event.scope) })),
    withdrawn,
    snapshot: snapshot && { ...snapshot, scope: scoped(snapshot.scope) },
  };
}

/** Whether a batch says anything of events, which then may be anybody's business. */
export function tellsOfEvents({ events, withdrawn, snapshot }: Batch): boolean {
  return events !== undefined || withdrawn !== undefined || snapshot !== undefined;
}
