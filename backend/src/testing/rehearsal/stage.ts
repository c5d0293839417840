import type { FeedConfig, RegionConfig, StationConfig } from '../../config/region';
import type { Feed, FeedRequest } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import type { HubEvent } from '../../model/event';
import { DAY, HOUR, type Instant } from '../../model/time';
import { recordingsOf, testdataOf, type Specimen } from '../corpus';
import { REGION } from '../region';

/** Where a station lies of which nothing else is known. */
const UNNA = { lat: 51.5, lon: 7.6 };

/** Who is asked while the stage is set. */
const ASKED = 'http://provider';

/** Documents of so many stations are enough to see that all come in. */
const MOST_STATIONS = 4;

/** Bulletins that people bring; the provider is asked for other files. */
const BROUGHT = ['lanuk-luqs/', 'testdata/lanuk-csv/tageswerte'];

function isPolled({ source }: Specimen): boolean {
  return !BROUGHT.some((prefix) => source.startsWith(prefix));
}

/** What is played for one feed: a Kommune that has it, and a provider with recordings. */
export interface Stage {
  readonly config: RegionConfig;
  /** The document that stands at a path of the provider at `origin`; undefined where none was recorded. */
  answerTo(path: string, origin: string): Buffer | undefined;
}

/**
 * Sets a feed up: the Kommune has the stations that the recordings name, the provider answers each request with the
 * recording that says most about it.
 * @returns why it cannot be played, where it cannot
 */
export function stageFor(feed: Feed, now: Instant): Stage | string {
  const recordings = recordingsOf(feed.id).filter(isPolled);
  const specimens = [...recordings, ...testdataOf(feed.id).filter(isPolled)];
  if (specimens.length === 0) {
    return 'nothing was recorded';
  }
  const options = feed.options.parse({});
  const heard = specimens.map((specimen) => ({ specimen, ...read(feed, specimen, { options, now }) }));
  const recorded = heard.slice(0, recordings.length);
  const isRich = recorded.some(({ readings, events }) => readings.length + events.length > 0);
  const places = placesIn(isRich ? recorded : heard).slice(0, MOST_STATIONS);
  const stations = places.map(({ provider }) => provider);
  if (stations.length === 0) {
    return 'no recording names a station';
  }
  const plan = { options, baseUrl: ASKED, stations, range: { start: now - DAY, end: now }, now };
  const requests = attempt(() => feed.requests?.(plan)) ?? [];
  if (requests.length === 0) {
    return 'asks for nothing with the options that it has by itself';
  }
  const entry: FeedConfig = {
    feed: feed.id,
    every: Math.max(HOUR, feed.cadence),
    options,
    stations: places,
  };
  const config = { ...REGION, backfillDays: 0, kommunen: [{ ...REGION.kommunen[0]!, feeds: [entry] }] };
  const richest = [...heard].sort((a, b) => b.readings.length - a.readings.length)[0]!.specimen;
  const companions = companionsOf(requests, richest);
  const known = new Map<string, Buffer | undefined>();
  // What a document points to is read by its whole address, of which a server sees only a part.
  const pointed = new Map<string, string>();
  return {
    config,
    answerTo: (path, origin) => {
      if (!known.has(path)) {
        const further = pointed.get(path.split('?')[0]!);
        const url = further ?? `${ASKED}${path}`;
        const station = stations.find((id) => decodeURIComponent(url).includes(id));
        const asked = { ...requests[0]!, url, station };
        const found = best(feed, specimens, { asked, stations, options, now, mayPointOn: further === undefined });
        found?.next.forEach((next) => pointed.set(new URL(next).pathname, next));
        known.set(path, companions.get(path.split('?')[0]!) ?? (found && movedTo(origin, found)));
      }
      return known.get(path);
    },
  };
}

/** The document with its further addresses at this provider: a recording names the server that it came from. */
function movedTo(origin: string, { specimen, next }: Heard & { readonly specimen: Specimen }): Buffer {
  const strangers = new Set(next.map((url) => new URL(url).origin).filter((other) => other !== ASKED));
  return [...strangers].reduce(
    (bytes, stranger) => Buffer.from(bytes.toString('utf8').replaceAll(stranger, origin)),
    specimen.bytes
  );
}

/** The stations that the recordings have something of, those with readings first; events say where they are. */
function placesIn(heard: readonly Heard[]): StationConfig[] {
  const places = new Map<string, { readonly lat: number; readonly lon: number }>();
  const events = heard.flatMap((one) => one.events);
  events.forEach(({ stations, place = UNNA }) => stations.forEach((id) => places.set(id, place)));
  const named = heard.flatMap(({ readings }) => readings).concat(heard.flatMap(({ stations }) => stations));
  const ids = [...new Set([...named.slice(0, 100_000), ...places.keys()])];
  return ids.map((id, i) => ({
    ...{ id: `station-${i}`, provider: id, name: id, class: 'reference' },
    ...(places.get(id) ?? UNNA),
  }));
}

interface Question {
  readonly asked: FeedRequest;
  readonly stations: readonly string[];
  readonly options: unknown;
  readonly now: Instant;
  /** Whether the document may name further ones. */
  readonly mayPointOn: boolean;
}

/** The recording that brings most when it answers this question; a document that points on counts, too. */
function best(
  feed: Feed,
  specimens: readonly Specimen[],
  { asked, stations, options, now, mayPointOn }: Question
): (Heard & { readonly specimen: Specimen }) | undefined {
  // The hub knows a document by its address.
  const name = decodeURIComponent(new URL(asked.url).pathname.split('/').at(-1)!);
  const worth = ({ readings, events, next }: Heard) =>
    10 * readings.filter((id) => stations.includes(id)).length + Math.sign(events.length) + Math.sign(next.length);
  return specimens
    .map((specimen) => ({ specimen, ...read(feed, { ...specimen, name }, { options, now, asked }) }))
    .filter(({ refused, next }) => !refused && (mayPointOn || next.length === 0))
    .sort((a, b) => worth(b) - worth(a))[0];
}

interface Heard {
  /** The station of each reading. */
  readonly readings: readonly string[];
  readonly events: readonly HubEvent[];
  readonly stations: readonly string[];
  /** Addresses of further documents. */
  readonly next: readonly string[];
  readonly refused: boolean;
}

function read(
  feed: Feed,
  { bytes, name, companions }: Specimen,
  { options, now, asked }: { options: unknown; now: Instant; asked?: FeedRequest }
): Heard {
  const context = { options, receivedAt: now, companions, asked, station: asked?.station };
  const batches = attempt(() => [...feed.parse({ bytes, name }, context)]);
  return {
    readings: batches?.flatMap((batch) => batch.readings.map(({ station }) => station)) ?? [],
    events: batches?.flatMap((batch) => batch.events ?? []) ?? [],
    stations: batches?.flatMap((batch) => batch.stations.map(({ station }) => station)) ?? [],
    next: batches?.flatMap((batch) => (batch.next ?? []).map(({ url }) => url)) ?? [],
    refused: batches === undefined,
  };
}

/** By path, what lies beside the recording. */
function companionsOf(requests: readonly FeedRequest[], { companions = {} }: Specimen): Map<string, Buffer> {
  const named = requests.flatMap((request) => Object.entries(request.companions ?? {}));
  return new Map(named.flatMap(([name, url]) => (companions[name] ? [[new URL(url).pathname, companions[name]]] : [])));
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof HubError) {
      return undefined;
    }
    throw error;
  }
}
