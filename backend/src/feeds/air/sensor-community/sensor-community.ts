import { z } from 'zod';
import { circleDoubts } from '../../support/area-doubts';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { MINUTE } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { fitting } from '../../support/fitting';
import { jsonOf } from '../../support/json';
import { textLike } from '../../support/options';
import { nameOf } from '../../support/unpack/payload';
import { numbers } from '../../support/station-ids';
import { measurementReader, outdoorMeasurements } from './measurements';
import { REPORTED_EVERY, SENSOR_COMMUNITY_LICENCE } from './provider';
import { SENSOR_COMMUNITY_PROPERTIES } from './values';

const Options = z.strictObject({
  /** The Kreis; all Kommunen with the same area share one document. */
  area: textLike(/^-?\d{1,2}(\.\d{1,4})?,-?\d{1,3}(\.\d{1,4})?,\d{1,3}(\.\d{1,2})?$/, {
    de: 'Breite,Länge,Halbmesser in km mit Punkt, ohne Leerzeichen, wie "51.56,7.65,25"',
    en: 'latitude,longitude,radius in km without blanks, such as "51.56,7.65,25"',
  })
    .default('51.56,7.65,25')
    .describe('Kreis, dessen Sensoren abgefragt werden: Breite,Länge in Grad, Halbmesser in km'),
});
type Options = z.infer<typeof Options>;

/**
 * Sensors of sensor.community (formerly luftdaten.info), the measurements of the last five minutes
 * (https://github.com/opendata-stuttgart/meta/wiki/EN-APIs).
 *
 * The station is the location (`location.id`): the particle sensor and the climate sensor of one device are two sensors
 * at one location, and a device that moves gets another. Stamps are UTC without saying so; values are texts. Particles
 * in humid air are doubted, by the humidity of the same location.
 */
export const sensorCommunity: Feed<Options> = {
  id: 'sensor-community',
  title: { de: 'Sensor.Community: Feinstaub, Klima, Lärm', en: 'Sensor.Community: particles, climate, noise' },
  transport: 'poll',
  licence: SENSOR_COMMUNITY_LICENCE,
  cadence: REPORTED_EVERY,
  latency: MINUTE,
  depth: 5 * MINUTE,
  provider: 'sensor-community',
  baseUrl: 'https://data.sensor.community',
  options: Options,
  doubts: ({ options: { area } }) => circleDoubts(area),
  stationIds: () => numbers('71'),
  delivers: SENSOR_COMMUNITY_PROPERTIES,
  evidence: {
    recorded: 'eine Antwort mit Feinstaub, Temperatur und Feuchte (SDS011, DHT22)',
    documented: 'Luftdruck, Lärm, CO₂, PM1',
  },

  *parse(payload): Iterable<Batch> {
    const batch = new BatchBuilder();
    const measurements = outdoorMeasurements(batch, entriesOf(payload), () => notAnAnswer(payload));
    const read = measurementReader(batch, measurements);
    for (const measurement of measurements) {
      read(measurement);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, range }) {
    return [{ url: `${baseUrl}/airrohr/v1/filter/area=${options.area}`, range }];
  },
};

function entriesOf(payload: Payload): readonly unknown[] {
  const answer = fitting(z.array(z.unknown()), jsonOf(payload));
  if (answer === undefined) {
    throw notAnAnswer(payload);
  }
  return answer;
}

function notAnAnswer(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not an answer of sensor.community: it is no list of measurements.`,
    'Open the address in a browser; it should end in /airrohr/v1/filter/area=….',
    { name: payload.name }
  );
}
