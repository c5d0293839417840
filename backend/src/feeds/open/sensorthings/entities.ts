import { z } from 'zod';
import { listOf } from '../../support/entries';

/** Entities as servers send them, with what the hub needs of them; a field that is not as it should be is as if absent. */

const id = z
  .union([z.number(), z.string().min(1)])
  .transform(String)
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);

const ObservedProperty = z.object({ name: text, definition: text });
const Unit = z.object({ symbol: text, name: text, definition: text });
const Location = z.object({ location: z.unknown() });

export const Thing = z.object({
  '@iot.id': id,
  name: text,
  Locations: listOf(Location).optional().catch(undefined),
});
export type Thing = z.infer<typeof Thing>;

export const Datastream = z.object({
  '@iot.id': id,
  name: text,
  unitOfMeasurement: Unit.optional().catch(undefined),
  ObservedProperty: ObservedProperty.optional().catch(undefined),
  Thing: Thing.optional().catch(undefined),
  properties: z.object({ handedOn: z.unknown() }).optional().catch(undefined),
  Observations: z.array(z.unknown()).optional().catch(undefined),
  'Observations@iot.nextLink': text,
});
export type Datastream = z.infer<typeof Datastream>;

export const ThingWithDatastreams = Thing.extend({ Datastreams: z.array(z.unknown()) });

export const Observation = z.object({
  phenomenonTime: z.string(),
  result: z.unknown(),
  resultQuality: z.unknown(),
  parameters: z
    .object({ reasons: listOf(z.string()).optional().catch(undefined), qualifier: text })
    .optional()
    .catch(undefined),
  Datastream: Datastream.optional().catch(undefined),
});
export type Observation = z.infer<typeof Observation>;

/** Rows of one datastream, each a list in the order of `components` (SensorThings 1.1, data array extension). */
export const DataArray = z.object({
  'Datastream@iot.navigationLink': text,
  Datastream: Datastream.optional().catch(undefined),
  components: listOf(z.string()),
  dataArray: z.array(z.unknown()),
});
export type DataArray = z.infer<typeof DataArray>;

/** A page of entities, or one entity alone. */
export const Page = z.looseObject({ value: z.array(z.unknown()), '@iot.nextLink': text });

/** The datastream in an address: the last one named. */
export function datastreamIn(address: string | undefined): string | undefined {
  const last = address?.slice(address.lastIndexOf('Datastreams('));
  const [, quoted, bare] = /^Datastreams\((?:'([^']*)'|([^'()]*))\)/.exec(last ?? '') ?? [];
  return quoted ?? bare;
}
