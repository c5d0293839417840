import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR, iso, MINUTE, parseInstant } from '../../model/time';
import type { Feed, FeedContext, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { HeaderSecret } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';
import { hoursUrl, nextPage } from './openaq/addresses';
import { Answer, Result, type Location } from './openaq/document';
import { OPENAQ_PROPERTIES, quantityOf } from './openaq/quantity';
import { readLatest, readMeasurement } from './openaq/readings';

const Options = z.strictObject({
  apiKey: HeaderSecret.optional().describe('Schlüssel von explore.openaq.org, als `{ env: NAME }`'),
  /** Each is a request of its own per location and poll. */
  pollutants: z
    .array(z.enum(OPENAQ_PROPERTIES))
    .default(['pm10', 'pm25', 'no2', 'o3', 'so2'])
    .describe('Stoffe, deren Stundenmittel abgefragt werden'),
});
type Options = z.infer<typeof Options>;

/**
 * OpenAQ, version 3 (https://docs.openaq.org): hourly means of the world's networks, those of Germany taken from the
 * European Environment Agency. A station is a location; the hub asks for the location, whose answer names its
 * sensors, and then for the hours of each. Moments are UTC, both ends of a mean are given.
 */
export const openaq: Feed<Options> = {
  id: 'openaq',
  title: { de: 'OpenAQ: Luftqualität weltweit', en: 'OpenAQ: air quality of the world' },
  transport: 'poll',
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'OpenAQ und die dort genannten Messnetze',
    redistribution: 'attribution',
  },
  cadence: HOUR,
  latency: 3 * HOUR,
  provider: 'openaq',
  baseUrl: 'https://api.openaq.org',
  options: Options,
  stationIds: () => numbers('4711'),
  needs: ['apiKey'],
  rereads: DAY,
  rate: { requests: 60, per: MINUTE },
  delivers: OPENAQ_PROPERTIES,
  evidence: {
    recorded: 'Antworten zu Messstelle, Sensoren, Stundenwerten und Stoffen (Station in den USA, 2023/2024)',
    documented: 'Abfrage der Stunden eines Sensors (`hours`), Kennzeichen `flagInfo`, Fehlwert -999',
  },

  *parse(payload, context): Iterable<Batch> {
    const answer = answerOf(payload);
    const batch = new BatchBuilder();
    for (const result of answer.results) {
      batch.row();
      readResult(batch, result, context);
      if (batch.full) {
        yield batch.take();
      }
    }
    const further = nextPage(answer, context.asked);
    if (further) {
      batch.next({ url: further, station: context.station });
    }
    yield batch.take();
  },

  requests({ options: { apiKey }, baseUrl, stations, range, now }) {
    // Older time is another question, though the server sees the same: "not changed" answers the newest alone.
    const question = range.end < now ? `#${iso(range.end)}` : '';
    return stations.map((station) => ({
      url: `${baseUrl}/v3/locations/${encodeURIComponent(station)}${question}`,
      ...(apiKey ? { headers: { 'x-api-key': apiKey } } : {}),
      range,
      station,
    }));
  },
};

function answerOf(payload: Payload): Answer {
  const answer = fitting(Answer, jsonOf(payload));
  if (answer === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not an answer of OpenAQ: it has no list of results.`,
      'Check the key (apiKey) and the number of the location; version 3 of the interface is meant.',
      { name: payload.name }
    );
  }
  return answer;
}

function readResult(batch: BatchBuilder, unknown: unknown, context: FeedContext<Options>): void {
  const result = fitting(Result, unknown);
  switch (result?.kind) {
    case 'location':
      readLocation(batch, result.location, context);
      break;
    case 'measurement':
      // The answer names neither location nor sensor: whoever asked knows.
      readMeasurement(batch, context.station ?? 'openaq', result.measurement);
      break;
    case 'sensor':
      readLatest(batch, context.station ?? String(result.sensor.id), result.sensor);
      break;
    case 'parameter':
      batch.reject('parameter: describes what is measured, holds no measurement');
      break;
    case undefined:
      batch.reject('result of unknown shape');
  }
}

/** What a location is, and the way to the hours of its sensors. One that has been silent since has nothing to ask for. */
function readLocation(
  batch: BatchBuilder,
  location: Location,
  { asked, options, station }: FeedContext<Options>
): void {
  const { id, name, coordinates, sensors, datetimeLast } = location;
  batch.station({
    station: station ?? String(id),
    ...(name ? { name } : {}),
    ...(coordinates ? { lat: coordinates.latitude, lon: coordinates.longitude } : {}),
  });
  if (!asked) {
    batch.reject('location: describes a place and its sensors, holds no measurement');
    return;
  }
  const last = datetimeLast ? parseInstant(datetimeLast.utc) : undefined;
  if (last !== undefined && last < asked.range.start) {
    return;
  }
  for (const sensor of sensors) {
    const quantity = quantityOf(sensor.parameter);
    if (quantity && options.pollutants.includes(quantity.property)) {
      batch.next({ url: hoursUrl(asked, sensor.id), station });
    }
  }
}
