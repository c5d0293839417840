import type { EventKind } from '../../model/event';
import type { Instant } from '../../model/time';
import type { StoredEvent } from '../../store/event-store';
import type { CatalogueFeed, Hearing, Scope } from '../question';

/** A feed that tells one Kommune of events, and whether it can be heard. */
export interface EventSource {
  readonly kommune: string;
  readonly feed: CatalogueFeed;
  /** Those of the kinds asked for that it tells of. */
  readonly kinds: readonly EventKind[];
  /** unknown: nobody polls it, or who asks is not the running hub. */
  readonly state: 'heard' | 'unheard' | 'unknown';
  /** heard, unknown: when it answered last. unheard: since when it does not. Undefined: never, or nobody knows. */
  readonly at?: Instant;
}

interface Asked {
  /** Slugs; empty for all. */
  readonly kommunen: readonly string[];
  /** Empty for all. */
  readonly kinds: readonly EventKind[];
  /** Empty for all. */
  readonly feeds: readonly string[];
}

/** So many polls may fail to come at all before what was heard is called old. */
const MISSED = 3;

/**
 * Who would have told of such events: silence is news only where somebody listens.
 * @param outages events of feeds that are down; they outlast a restart of the hub, which `hearing` does not
 */
export function eventSources(
  { kommunen, kinds, feeds }: Asked,
  outages: readonly StoredEvent[],
  { catalogue, hearing, now }: Pick<Scope, 'catalogue' | 'hearing' | 'now'>
): EventSource[] {
  const isAsked = (asked: readonly string[], own: string) => asked.length === 0 || asked.includes(own);
  return catalogue.feeds
    .filter((feed) => isAsked(kommunen, feed.kommune) && isAsked(feeds, feed.feed))
    .map((feed) => ({ feed, kinds: feed.tells.filter((kind) => isAsked(kinds, kind)) }))
    .filter((source) => source.kinds.length > 0)
    .map((source) => {
      const { kommune, feed, every } = source.feed;
      const down = outages.find((outage) => outage.kommune === kommune && outage.facts?.['feed'] === feed);
      const heard = hearing?.find((one) => one.kommune === kommune && one.feed === feed);
      return { ...source, kommune, ...stateOf(heard, every, down?.onset, now) };
    });
}

/** @param down since when it is known to be down */
function stateOf(
  hearing: Hearing | undefined,
  every: number | undefined,
  down: Instant | undefined,
  now: Instant
): Pick<EventSource, 'state' | 'at'> {
  const { lastSuccess, failingSince } = hearing ?? {};
  if (failingSince !== undefined || (down !== undefined && (lastSuccess ?? -Infinity) < down)) {
    return { state: 'unheard', at: Math.min(failingSince ?? Infinity, down ?? Infinity) };
  }
  if (hearing === undefined || every === undefined) {
    return { state: 'unknown', at: lastSuccess };
  }
  return {
    state: lastSuccess !== undefined && now - lastSuccess <= MISSED * every ? 'heard' : 'unheard',
    at: lastSuccess,
  };
}
