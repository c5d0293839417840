import { DateTime } from 'luxon';
import { z } from 'zod';
import { HubError } from '../../model/errors';
import type { Batch, Reading } from '../../model/observation';
import { HOUR, iso, isZone, type Instant } from '../../model/time';
import type { Feed, FeedRequest, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { jsonOf } from '../support/json';
import { nameOf } from '../support/payload';
import { utcStamp } from '../support/utc-stamp';

const Options = z.strictObject({
  token: z.string().default('').describe('Persönlicher Zugang (X-API-Token) von hystreet.com, als `{ env: NAME }`'),
});
type Options = z.infer<typeof Options>;

const Count = z.object({
  count: z.number().nonnegative(),
  object_type: z.string(),
  collection_type: z.string().nullish(),
});
const Measurement = z.object({
  measured_at: z.string(),
  total_count: z.number().nonnegative().nullable(),
  counts: z.array(Count).nullish(),
});
type Measurement = z.infer<typeof Measurement>;

const Id = z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]).transform(String);
const Measurements = z.object({
  location_id: Id,
  local_timezone: z.string().default('Europe/Berlin').refine(isZone),
  resolution: z.string(),
  measurements: z.array(z.unknown()),
});
const Location = z.object({ id: Id, name: z.string().optional() });
/** A station, or the list of all: places, no counts. */
const Places = z.union([
  z.object({ location: Location }).transform(({ location }) => [location]),
  z.object({ locations: z.array(Location) }).transform(({ locations }) => locations),
]);

/**
 * hystreet.com: people on shopping streets, counted by laser (https://api.hystreet.com, with a personal token).
 * Stations are the numbers of the locations; zones and directions are summed.
 *
 * `measured_at` is the START, in UTC. People alone are counted, so that other kinds of objects leave the total out.
 * What the provider estimates instead of measuring (`collection_type`) is marked.
 */
export const hystreet: Feed<Options> = {
  id: 'hystreet',
  title: { de: 'hystreet.com: Fußverkehr in Einkaufsstraßen', en: 'hystreet.com: pedestrians in shopping streets' },
  transport: 'poll',
  licence: {
    id: 'hystreet-terms',
    url: 'https://hystreet.com/terms_of_use',
    attribution: 'hystreet.com',
    redistribution: 'no',
  },
  cadence: HOUR,
  latency: HOUR,
  provider: 'hystreet',
  baseUrl: 'https://api.hystreet.com',
  options: Options,
  rereads: 24 * HOUR,
  delivers: ['pedestrian_count'],
  evidence: {
    recorded: 'vier Stunden der Werner-Senger-Straße in Limburg (Februar 2025), Standort und Liste der Standorte',
    documented: 'geschätzte Werte, Tageswerte, andere Objekte als Personen, Nutzungsbedingungen',
  },

  *parse(payload): Iterable<Batch> {
    const batch = new BatchBuilder();
    const document = jsonOf(payload);
    const places = Places.safeParse(document);
    if (places.success) {
      for (const { id, name } of places.data) {
        batch.row();
        batch.station({ station: id, ...(name ? { name } : {}) });
        batch.reject('location: describes a station, holds no counts');
      }
      yield batch.take();
      return;
    }
    const answer = measurementsOf(document, payload);
    for (const entry of answer.measurements) {
      batch.row();
      const measurement = Measurement.safeParse(entry);
      const reading = measurement.success ? readingOf(measurement.data, answer) : 'measurement not as described';
      if (typeof reading === 'string') {
        batch.reject(reading);
      } else if (reading) {
        batch.read(reading);
      } else {
        batch.miss();
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options: { token }, baseUrl, stations, range }): FeedRequest[] {
    const hour = (instant: Instant): Instant => Math.floor(instant / HOUR) * HOUR;
    // The hour that `to` names is in the answer; the one that is running would be half a count.
    const [from, to] = [hour(range.start), hour(range.end) - HOUR].map(iso) as [string, string];
    const query = new URLSearchParams({ from, to, resolution: 'hour' });
    return stations.map((station) => ({
      url: `${baseUrl}/locations/${encodeURIComponent(station)}/measurements?${query}`,
      headers: { 'X-API-Token': token },
      range,
      station,
    }));
  },
};

type Answer = z.infer<typeof Measurements>;

function measurementsOf(document: unknown, payload: Payload): Answer {
  const answer = Measurements.safeParse(document);
  if (!answer.success) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not an answer of hystreet.com: it holds neither measurements nor locations.`,
      'Check the token and the number of the location.',
      { name: payload.name }
    );
  }
  return answer.data;
}

/** The reading, undefined for what is not there, or in plain words why it cannot be taken. */
function readingOf(measurement: Measurement, { location_id, local_timezone, resolution }: Answer) {
  const start = utcStamp(measurement.measured_at);
  const end = start === undefined ? undefined : endOf(start, resolution, local_timezone);
  if (start === undefined || end === undefined) {
    return start === undefined ? 'time not readable' : 'resolution of unknown length';
  }
  if (measurement.total_count === null) {
    return undefined;
  }
  const counts = measurement.counts ?? [];
  const people = counts.filter(({ object_type }) => object_type === 'PERSON');
  const isEstimated = people.some(({ collection_type }) => (collection_type ?? 'measured') !== 'measured');
  return {
    station: location_id,
    property: 'pedestrian_count',
    start,
    end,
    value: counts.length > 0 ? people.reduce((sum, { count }) => sum + count, 0) : measurement.total_count,
    unit: '{count}',
    ...(isEstimated ? { quality: 'suspect', reasons: ['provider-flag'] } : {}),
  } satisfies Reading;
}

/** Days, weeks and months are those of the place; undefined for a resolution that is none of these. */
function endOf(start: Instant, resolution: string, zone: string): Instant | undefined {
  switch (resolution) {
    case 'hour':
      return start + HOUR;
    case 'day':
      return DateTime.fromMillis(start, { zone }).plus({ days: 1 }).toMillis();
    default:
      return undefined;
  }
}
