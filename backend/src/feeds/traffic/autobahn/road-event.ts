import { z } from 'zod';
import type { EventKind, HubEvent, Severity } from '../../../model/event';
import type { Instant } from '../../../model/time';
import { placeOf } from './place';
import { periodOf } from './times';
import { listOf } from '../../support/entries';

const Lines = z.union([listOf(z.string()), z.string().transform((text) => [text])]);
const Coordinate = z.union([z.string(), z.number()]);

/** An entry of a list, or a detail; numbers and truth values come as text, too. One odd field does not cost the rest. */
export const Entry = z.object({
  identifier: z.string().trim().min(1).max(500),
  display_type: z.string(),
  title: z.string().trim().min(1),
  subtitle: z.string().nullish().catch(null),
  description: Lines.nullish().catch(null),
  routeRecommendation: Lines.nullish().catch(null),
  coordinate: z.object({ lat: Coordinate, long: Coordinate }).nullish().catch(null),
  point: z.string().nullish().catch(null),
  isBlocked: z.union([z.string(), z.boolean()]).nullish().catch(null),
  future: z.union([z.string(), z.boolean()]).nullish().catch(null),
  startTimestamp: z.string().nullish().catch(null),
  delayTimeValue: Coordinate.nullish().catch(null),
});
export type Entry = z.infer<typeof Entry>;

const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ['ROADWORKS', 'roadworks'],
  ['SHORT_TERM_ROADWORKS', 'roadworks'],
  ['WARNING', 'traffic-warning'],
  ['CLOSURE', 'closure'],
  ['CLOSURE_ENTRY_EXIT', 'closure'],
  ['WEIGHT_LIMIT_35', 'closure'],
]);

/** The lists of each kind, as the interface names them. */
export const SERVICES = ['roadworks', 'warning', 'closure'] as const;
export type Service = (typeof SERVICES)[number];

const LIST_OF: Readonly<Partial<Record<EventKind, Service>>> = {
  roadworks: 'roadworks',
  'traffic-warning': 'warning',
  closure: 'closure',
};

/** What people stop at, look at or charge at: nothing happens there. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['ELECTRIC_CHARGING_STATION', 'charging station: a place, no event'],
  ['STRONG_ELECTRIC_CHARGING_STATION', 'charging station: a place, no event'],
  ['PARKING', 'lorry parking: a place, no event'],
  ['WEBCAM', 'webcam: a place, no event'],
]);

/** More than the interface has written so far. */
const LONGEST_TEXT = 10_000;

export interface Asked {
  /** Of the request; without one the title tells the road. */
  readonly road?: string;
  readonly service?: Service;
  readonly receivedAt: Instant;
}

/** The event of an entry, or in plain words why there is none. */
export function eventOf(entry: Entry, { road: asked, service, receivedAt }: Asked): HubEvent | string {
  const kind = KINDS.get(entry.display_type);
  const road = asked ?? roadIn(entry.title);
  if (!kind || road === undefined) {
    return kind
      ? 'road unknown'
      : (PLACES.get(entry.display_type) ?? `kind of entry that is not known: ${entry.display_type.slice(0, 40)}`);
  }
  const [first, second] = (entry.point ?? '').split(',');
  const place = placeOf(entry.coordinate?.lat, entry.coordinate?.long) ?? placeOf(first, second);
  if (!place) {
    return 'place missing or not in Germany';
  }
  const period = periodOf(entry.startTimestamp ?? undefined, entry.description ?? []);
  const { onset = isTrue(entry.future) ? undefined : receivedAt, end } = period;
  if (onset === undefined) {
    return 'still to come, but without a time';
  }
  return {
    id: entry.identifier,
    kind: isClosed(entry) ? 'closure' : kind,
    scope: `${road}/${service ?? LIST_OF[kind]}`,
    onset,
    ...(period.onset === undefined ? { onsetIsFirstSeen: true } : {}),
    ...(end !== undefined && end > onset ? { end } : {}),
    severity: severityOf(entry, kind),
    texts: { de: textOf(entry) },
    stations: [road],
    place,
    facts: factsOf(entry, road),
  };
}

/** Of the road itself: a closed exit leaves it open, and what is denied or over closes nothing. */
const CLOSED =
  /(?<!(keine|ohne) )\b(Vollsperrung(en)?|Totalsperrung|voll(ständig)? gesperrt|komplett gesperrt)\b(?! (der|des|am|an der) (AS|Anschlussstelle|Ausfahrt|Auffahrt|Abfahrt|Zufahrt|Rampe|Verbindungsrampe|PWC|Rast))(?!\W+(ist |wurde )?(aufgehoben|beendet))/i;

/** Whatever list it stands in: that nobody passes is said in words alone. */
function isClosed({ title, subtitle, description }: Entry): boolean {
  return [title, subtitle, ...(description ?? [])].some((text) => CLOSED.test(text ?? ''));
}

/** `A1 | AS Pansdorf (17) …`, `A99a | …`, `B27 | …` */
export function roadIn(title: string): string | undefined {
  const [, kind, number] = /^\s*([ABLK]) ?(\d{1,4}[a-z]?)\b/.exec(title) ?? [];
  return number === undefined ? undefined : `${kind}${number}`;
}

const isTrue = (value: string | boolean | null | undefined): boolean => String(value).trim().toLowerCase() === 'true';

/** By what it does to the traffic: nobody passes, somebody waits, or it is narrower. */
function severityOf(entry: Entry, kind: EventKind): Severity {
  const { isBlocked, display_type } = entry;
  if (isTrue(isBlocked) || isClosed(entry)) {
    return 'severe';
  }
  return kind === 'roadworks' || display_type === 'CLOSURE_ENTRY_EXIT' ? 'minor' : 'moderate';
}

function textOf({ title, subtitle, description, routeRecommendation }: Entry): HubEvent['texts'][string] {
  const joined = (lines: readonly (string | null | undefined)[]): string =>
    lines
      .map((line) => line?.trim())
      .filter(Boolean)
      .join('\n')
      .slice(0, LONGEST_TEXT);
  const long = joined([subtitle, ...(description ?? [])]);
  const instruction = joined(routeRecommendation ?? []);
  return {
    headline: title.slice(0, 500),
    ...(long ? { description: long } : {}),
    ...(instruction ? { instruction } : {}),
  };
}

function factsOf({ isBlocked, delayTimeValue, subtitle }: Entry, road: string): HubEvent['facts'] {
  const delay = String(delayTimeValue ?? '').trim();
  const direction = subtitle?.trim();
  return {
    road,
    ...(direction ? { direction: direction.slice(0, 200) } : {}),
    ...(/^\d{1,4}(\.\d+)?$/.test(delay) && Number(delay) > 0 ? { delay: `${delay} min` } : {}),
    ...(isTrue(isBlocked) ? { blocked: 'true' } : {}),
  };
}
