import type { Inspected } from '../ingest/import/inspection';
import type { EventText, HubEvent } from '../model/event';
import { iso, type Instant } from '../model/time';

/** The line of a reading; forecasts are of a kind of their own, so that nobody takes them for measured. */
export function readingLine({ property, observation }: Inspected): object {
  const { station, start, end, value, quality, reasons, qualifier, issued } = observation;
  return {
    ...(issued === undefined ? {} : { kind: 'forecast' }),
    station,
    property: property.id,
    ...(issued === undefined ? {} : { issued: iso(issued) }),
    start: iso(start),
    end: iso(end),
    value,
    unit: property.ucum,
    quality,
    reasons,
    qualifier: qualifier ?? null,
  };
}

/** The line of an event; null is what the provider leaves open. */
export function eventLine(event: HubEvent): object {
  const { id, kind, scope, onset, end, issued, severity, stations, place, facts } = event;
  return {
    kind: 'event',
    id,
    event: kind,
    scope: scope ?? null,
    onset: iso(onset),
    end: isoOrNull(end),
    issued: isoOrNull(issued),
    severity,
    stations,
    place: place ?? null,
    headline: inEachLanguage(event, ({ headline }) => headline),
    texts: inEachLanguage(event, ({ description, instruction }) => ({ description, instruction })),
    facts: facts ?? {},
  };
}

/** The line of an event that the document takes back or replaces. */
export function withdrawnLine(id: string): object {
  return { kind: 'event', id, withdrawn: true };
}

function isoOrNull(instant: Instant | undefined): string | null {
  return instant === undefined ? null : iso(instant);
}

function inEachLanguage<T>({ texts }: HubEvent, of: (text: EventText) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, of(text)]));
}
