import { z } from 'zod';
import { EVENT_KINDS, SEVERITIES, OWN_FEED } from '../../model/event';
import { QUALITIES } from '../../model/quality';
import { iso } from '../../model/time';
import type { Catalogue } from '../../analysis/question';
import type { DescribedSeries } from '../../model/series';
import type { StoredEvent } from '../../store/event-store';
import type { JournalReading } from '../../store/journal';

const time = z.string().describe('ISO 8601, UTC.');

/** An event `readings` of the stream has a list of these. */
export const toldReadingSchema = z.object({
  kommune: z.string(),
  station: z.string(),
  property: z.string().describe('Id of the vocabulary.'),
  feed: z.string(),
  period: z.string().describe('How long an interval the value stands for; "instant" for a moment.'),
  unit: z.string().describe('UCUM.'),
  start: time,
  end: time,
  value: z.number(),
  quality: z.enum(QUALITIES),
  reasons: z.array(z.string()).optional().describe('Why it is doubted.'),
  qualifier: z.enum(['<', '>']).optional().describe('Below the limit of detection, above the measuring range.'),
  receivedAt: time,
});
type ToldReading = z.output<typeof toldReadingSchema>;

/** An event `events` of the stream has a list of these. */
export const toldEventSchema = z.object({
  kommune: z.string(),
  feed: z.string(),
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  severity: z.enum(SEVERITIES),
  onset: time,
  end: time.optional().describe('Absent while nobody knows.'),
  overAt: time.optional().describe('When its provider took it back; it is over from then on.'),
  texts: z.record(z.string(), z.looseObject({ headline: z.string() })).describe('By language.'),
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  attribution: z.string(),
});
type ToldEvent = z.output<typeof toldEventSchema>;

export function toldReading(reading: JournalReading, series: DescribedSeries): ToldReading {
  const { start, end, value, quality, reasons, qualifier, receivedAt } = reading;
  return {
    ...{ kommune: series.stationInfo.kommune, station: series.station, property: series.property, feed: series.feed },
    ...{ period: series.period, unit: series.propertyInfo.ucum, start: iso(start), end: iso(end), value, quality },
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    ...(qualifier !== undefined && { qualifier }),
    receivedAt: iso(receivedAt),
  };
}

/** Undefined for an event of a Kommune or feed that this asker does not see. */
export function toldEvent(event: StoredEvent, { kommunen, feeds, region }: Catalogue): ToldEvent | undefined {
  const { kommune, feed, id, kind, severity, onset, end, overAt, texts } = event;
  const isOwn = feed === OWN_FEED;
  const sources = feeds.filter((source) => source.kommune === kommune && (isOwn || source.feed === feed));
  const attribution = isOwn ? region.name : sources[0]?.licence.attribution;
  if (attribution === undefined || !kommunen.some(({ slug }) => slug === kommune)) {
    return undefined;
  }
  const places = sources.flatMap((source) => event.stations.flatMap((name) => source.places.get(name) ?? []));
  return {
    ...{ kommune, feed, id, kind, severity, onset: iso(onset) },
    ...(end !== undefined && { end: iso(end) }),
    ...(overAt !== undefined && { overAt: iso(overAt) }),
    texts: Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { ...text }])),
    places: [...new Map(places.map((place) => [place.id, { id: place.id, name: place.name }])).values()],
    attribution,
  };
}
