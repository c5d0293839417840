import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { MINUTE, SECOND } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { shortArray } from '../../support/entries';
import { fitting } from '../../support/fitting';
import { jsonOf } from '../../support/json';
import { nameOf } from '../../support/unpack/payload';
import { unixSeconds } from '../../support/utc-stamp';
import { DAVIS_PROPERTIES, readConditions } from './davis-wll/conditions';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/**
 * Davis WeatherLink Live, asked in its own network
 * (https://weatherlink.github.io/weatherlink-live-local-api/, `/v1/current_conditions`).
 *
 * Imperial units; null = no such sensor, or lost; rain in tips of the bucket. The time is that of the request. The
 * station is the device (`did`); transmitters beyond the first and further soil probes are stations of their own:
 * `<did>-tx2`, `<did>-tx2-ch2`.
 */
export const davisWll: Feed<Options> = {
  id: 'davis-wll',
  title: { de: 'Wetterstation Davis (WeatherLink Live)', en: 'Davis weather station (WeatherLink Live)' },
  transport: 'poll',
  own: true,
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Eigene Wetterstation der Kommune',
    redistribution: 'attribution',
  },
  cadence: MINUTE,
  latency: 0,
  // It knows the moment only.
  depth: MINUTE,
  rate: { requests: 1, per: 10 * SECOND },
  provider: 'davis-wll',
  addressLike: 'http://192.168.1.20',
  options: Options,
  delivers: DAVIS_PROPERTIES,
  evidence: {
    recorded: 'eine gekürzte Antwort eines WeatherLink Live (Außenfühler, Innenfühler, Luftdruck)',
    documented: 'Wind, Regen, Strahlung, Bodentemperatur',
  },

  *parse(payload): Iterable<Batch> {
    const { did, ts, conditions } = dataOf(payload);
    const time = unixSeconds(ts);
    if (time === undefined) {
      throw notAnAnswer(payload, 'Its "ts" is no time in seconds.');
    }
    const batch = new BatchBuilder();
    for (const record of conditions) {
      batch.row();
      readConditions(batch, did, time, record);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, range }) {
    return [{ url: `${baseUrl}/v1/current_conditions`, range }];
  },
};

const Data = z.object({
  did: z.string().min(1),
  ts: z.number(),
  // Eight transmitters, barometer and indoor sensor.
  conditions: shortArray(z.record(z.string(), z.unknown()), 100),
});
const Answer = z.object({ data: Data });
const Failure = z.object({ error: z.object({ message: z.string() }) });

function dataOf(payload: Payload): z.infer<typeof Data> {
  const document = jsonOf(payload);
  const failure = fitting(Failure, document);
  if (failure) {
    throw notAnAnswer(payload, `The device says: "${failure.error.message.slice(0, 100)}".`);
  }
  const answer = fitting(Answer, document);
  if (answer === undefined) {
    throw notAnAnswer(payload, 'It has no "data" with "did", "ts" and "conditions".');
  }
  return answer.data;
}

function notAnAnswer(payload: Payload, why: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not an answer of a WeatherLink Live. ${why}`,
    'Open http://<address of the device>/v1/current_conditions in a browser of the same network, and enter that address as baseUrl.',
    { name: payload.name }
  );
}
