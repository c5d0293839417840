import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { HOUR, iso, type Instant } from '../../model/time';
import type { Feed, FeedRequest, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { HeaderSecret } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';
import { Id, Measurement, Measurements, othersIn, readingOf } from './hystreet/measurements';
import { listOf } from '../support/entries';

const Options = z.strictObject({
  token: HeaderSecret.default('').describe('Persönlicher Zugang (X-API-Token) von hystreet.com, als `{ env: NAME }`'),
});
type Options = z.infer<typeof Options>;

const Location = z.object({ id: Id, name: z.string().optional() });
/** A station, or the list of all: places, no counts. */
const Places = z.union([
  z.object({ location: Location }).transform(({ location }) => [location]),
  z.object({ locations: listOf(Location) }).transform(({ locations }) => locations),
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
    url: 'https://hystreet.com',
    attribution: 'hystreet.com',
    redistribution: 'no',
  },
  cadence: HOUR,
  latency: HOUR,
  provider: 'hystreet',
  baseUrl: 'https://api.hystreet.com',
  options: Options,
  stationIds: () => numbers('148'),
  needs: ['token'],
  rereads: 24 * HOUR,
  delivers: ['pedestrian_count'],
  evidence: {
    recorded: 'vier Stunden der Werner-Senger-Straße in Limburg (Februar 2025), Standort und Liste der Standorte',
    documented: 'geschätzte Werte, Tageswerte, andere Objekte als Personen, Nutzungsbedingungen',
  },

  *parse(payload): Iterable<Batch> {
    const batch = new BatchBuilder();
    const document = jsonOf(payload);
    const places = fitting(Places, document);
    if (places) {
      for (const { id, name } of places) {
        batch.row();
        batch.station({ station: id, ...(name ? { name } : {}) });
        batch.reject('location: describes a station, holds no counts');
      }
      yield batch.take();
      return;
    }
    const answer = measurementsOf(document, payload);
    batch.names(Object.keys(Object(document) as object), ANSWER);
    const { location_id: station, name } = answer;
    batch.station({ station, ...(name ? { name } : {}) });
    for (const entry of answer.measurements) {
      batch.row(station);
      batch.names(Object.keys(Object(entry) as object), MEASUREMENT);
      const measurement = fitting(Measurement, entry);
      othersIn(measurement).forEach((kind) => batch.unread(`counts (${kind.slice(0, 40)})`));
      const reading = measurement ? readingOf(measurement, answer) : 'measurement not as described';
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

/** What is read of an answer and of each of its measurements. */
const ANSWER = new Set(Object.keys(Measurements.shape));
const MEASUREMENT = new Set(Object.keys(Measurement.shape));

function measurementsOf(document: unknown, payload: Payload): Measurements {
  const answer = fitting(Measurements, document);
  if (answer === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not an answer of hystreet.com: it holds neither measurements nor locations.`,
      'Check the token and the number of the location.',
      { name: payload.name }
    );
  }
  return answer;
}
