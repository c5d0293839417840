import type { Feed, FeedContext, Payload } from '../../feeds/feed';
import { BATCH_SIZE } from '../../feeds/support/batch';
import { HubError } from '@smartregion/terms/errors';
import { EVENT_KINDS, SEVERITIES, type HubEvent } from '../../model/event';
import type { Batch, Reading, StationFacts } from '../../model/observation';
import { findProperty } from '@smartregion/terms/property';
import { QUALITIES } from '../../model/quality';
import { convert } from '@smartregion/terms/units';

/** Instants that a Date can show: beyond, the first log line or answer about the reading would throw. */
const LAST_INSTANT = 8.64e15;
const LONGEST_NAME = 200;
/** Reasons are to be listed: a parser that puts values of the payload into them never ends. */
const MOST_REASONS = 60;
const MOST_READINGS = 3_000_000;

/** What came of one payload. */
export interface Verdict {
  /** What is wrong with it; undefined when nothing is. */
  readonly complaint?: string;
  readonly readings: number;
  readonly events: number;
  /** The parser refused the document with a HubError. */
  readonly refused: boolean;
}

/** Whatever a document has suffered: a parser reads it, counts what it cannot read, or says what is wrong. */
export function verdictOn(feed: Feed, payload: Payload, context: FeedContext): Verdict {
  let [readings, events] = [0, 0];
  const reasons = new Set<string>();
  try {
    for (const batch of feed.parse(payload, context)) {
      readings += batch.readings.length;
      events += batch.events?.length ?? 0;
      Object.keys(batch.rejected).forEach((reason) => reasons.add(reason));
      const complaint = complaintAbout(feed, batch) ?? complaintAboutSums(readings, reasons);
      if (complaint) {
        return { complaint, readings, events, refused: false };
      }
    }
    return { readings, events, refused: false };
  } catch (error) {
    const isClear = error instanceof HubError && error.remedy !== '' && error.message.length < 1000;
    return { ...(isClear ? {} : { complaint: thrown(error) }), readings, events, refused: true };
  }
}

function thrown(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `throws ${stack.slice(0, 600)}`;
}

function complaintAboutSums(readings: number, reasons: ReadonlySet<string>): string | undefined {
  if (readings > MOST_READINGS) {
    return `more than ${MOST_READINGS} readings of one document`;
  }
  if (reasons.size > MOST_REASONS) {
    return `more than ${MOST_REASONS} reasons of rejection, such as ${[...reasons].slice(-3).join(' | ')}`;
  }
  const long = [...reasons].find((reason) => reason.length > LONGEST_NAME);
  return long && `reason of ${long.length} characters: ${long.slice(0, 80)}`;
}

function complaintAbout(feed: Feed, batch: Batch): string | undefined {
  if (batch.readings.length + (batch.events?.length ?? 0) > BATCH_SIZE) {
    return `a batch of ${batch.readings.length} readings and ${batch.events?.length ?? 0} events`;
  }
  const counts = [batch.rows, batch.missing, ...Object.values(batch.rejected)];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) {
    return `a count that is none: ${counts.join()}`;
  }
  const reading = batch.readings.find((candidate) => !isSound(feed, candidate));
  if (reading) {
    return `reading ${JSON.stringify(reading).slice(0, 400)}`;
  }
  const event = batch.events?.find((candidate) => !isWellFormed(feed, candidate));
  if (event) {
    return `event ${JSON.stringify(event).slice(0, 400)}`;
  }
  const facts = batch.stations.find((candidate) => !isPlace(candidate));
  if (facts) {
    return `station ${JSON.stringify(facts).slice(0, 400)}`;
  }
  const next = batch.next?.find(({ url }) => !URL.canParse(url));
  return next && `further document ${next.url.slice(0, 200)}`;
}

function isSound(feed: Feed, reading: Reading): boolean {
  const { station, property, value, unit, start, end, issued, quality, qualifier } = reading;
  const known = findProperty(property);
  return (
    known !== undefined &&
    feed.delivers.includes(property) &&
    isName(station) &&
    Number.isFinite(convert(value, unit, known.ucum)) &&
    [start, end, issued ?? start].every(isInstant) &&
    start <= end &&
    (quality === undefined || QUALITIES.includes(quality)) &&
    (qualifier === undefined || qualifier === '<' || qualifier === '>')
  );
}

function isWellFormed(feed: Feed, event: HubEvent): boolean {
  const { id, kind, onset, end, issued, severity, texts, stations, place } = event;
  const headlines = Object.values(texts).map(({ headline }) => headline);
  return (
    isName(id) &&
    EVENT_KINDS.includes(kind) &&
    (feed.tells ?? []).includes(kind) &&
    SEVERITIES.includes(severity) &&
    [onset, end ?? onset, issued ?? onset].every(isInstant) &&
    (end === undefined || end >= onset) &&
    headlines.length > 0 &&
    headlines.every((headline) => headline.trim() !== '') &&
    stations.every(isName) &&
    (place === undefined || (Number.isFinite(place.lat) && Number.isFinite(place.lon)))
  );
}

function isPlace({ station, lat = 0, lon = 0, heightM = 0, from = 0, to = 0 }: StationFacts): boolean {
  return isName(station) && [lat, lon, heightM].every(Number.isFinite) && [from, to].every(isInstant);
}

function isName(name: string): boolean {
  return typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
}

function isInstant(instant: number): boolean {
  return Number.isFinite(instant) && Math.abs(instant) <= LAST_INSTANT;
}
