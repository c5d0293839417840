import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import type { Feed } from '../feed';
import { BatchBuilder } from '../support/batch';
import { shortArray } from '../support/entries';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { HeaderSecret } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';
import { FIELDS, PURPLEAIR_PROPERTIES, READ, readSensor, type Sensor } from './purpleair/sensor';

const Options = z.strictObject({
  /** Costs points with every request, https://develop.purpleair.com. */
  apiKey: HeaderSecret.default('').describe('Leseschlüssel (READ) für die Schnittstelle von PurpleAir'),
});
type Options = z.infer<typeof Options>;

/**
 * PurpleAir, API v1 (https://api.purpleair.com/): rows without names, whose meaning stands in `fields`, or one sensor
 * by itself with names. Means of two minutes, stamped with the time at which they came in.
 */
export const purpleair: Feed<Options> = {
  id: 'purpleair',
  title: { de: 'PurpleAir: Feinstaubsensoren von Privatleuten', en: 'PurpleAir: particle sensors of private people' },
  transport: 'poll',
  licence: {
    id: 'purpleair-terms',
    url: 'https://www2.purpleair.com/policies/terms-of-service',
    attribution: 'PurpleAir',
    redistribution: 'no',
  },
  cadence: 10 * MINUTE,
  latency: 2 * MINUTE,
  // It knows the moment only.
  depth: 10 * MINUTE,
  rate: { requests: 1, per: MINUTE },
  provider: 'purpleair',
  baseUrl: 'https://api.purpleair.com',
  options: Options,
  stationIds: () => numbers('131075'),
  needs: ['apiKey'],
  delivers: PURPLEAIR_PROPERTIES,
  evidence: {
    recorded: 'eine Antwort zu einem einzelnen Sensor',
    documented: 'Antworten mit mehreren Sensoren als Zeilen, Schlüssel, Grenze der Abrufe',
  },

  *parse(payload): Iterable<Batch> {
    const answer = fitting(Answer, jsonOf(payload));
    if (answer === undefined) {
      throw new HubError(
        'payload',
        `${nameOf(payload)} is not an answer of PurpleAir: it has neither "fields" and "data" nor a "sensor".`,
        'It should come from /v1/sensors or /v1/sensors/<index>; check whether the key still has points.',
        { name: payload.name }
      );
    }
    const batch = new BatchBuilder();
    const names = 'sensor' in answer ? Object.keys(answer.sensor) : answer.fields;
    for (const sensor of sensorsOf(answer)) {
      batch.row();
      batch.names(names, READ);
      readSensor(batch, sensor);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range }) {
    const which = new URLSearchParams({ fields: FIELDS.join(','), show_only: stations.join(',') });
    return [{ url: `${baseUrl}/v1/sensors?${which}`, headers: { 'X-API-Key': options.apiKey }, range }];
  },
};

/** Where all sensors were asked for by it, the answer says it once for all. */
const OfAll = { location_type: z.unknown().optional() };
const One = z.object({ ...OfAll, sensor: z.record(z.string(), z.unknown()) });
const Many = z.object({ ...OfAll, fields: shortArray(z.string(), 1000), data: z.array(z.unknown()) });
const Answer = z.union([One, Many]);

function* sensorsOf(answer: z.infer<typeof Answer>): Generator<Sensor> {
  const ofAll = (field: string) => (field === 'location_type' ? answer.location_type : undefined);
  if ('sensor' in answer) {
    const values = new Map(Object.entries(answer.sensor));
    yield (field) => (values.has(field) ? values.get(field) : ofAll(field));
    return;
  }
  const columns = new Map(answer.fields.map((field, i) => [field, i]));
  for (const row of answer.data) {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    yield (field) => (columns.has(field) ? cells[columns.get(field)!] : ofAll(field));
  }
}
