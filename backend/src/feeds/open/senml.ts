import { z } from 'zod';
import type { Batch } from '../../model/observation';
import { PROPERTIES, propertyOf } from '@smartregion/terms/property';
import { MINUTE } from '../../model/time';
import { canConvert } from '@smartregion/terms/units';
import type { Feed, FeedContext } from '../feed';
import { BatchBuilder } from '../support/batch';
import { jsonOf } from '../support/json';
import { evenIfBroken, inMilliseconds, minutes } from '../support/options';
import { DEVICE_LICENCE } from './device/feed-facts';
import { checkMeaning, MEANING } from './device/profile';
import { scaled } from './device/value';
import { inReadableUnit } from './mapping/unit-option';
import { lastOf, meaningOf, type Meaning } from './senml/meaning';
import { recordsOf, type Resolved } from './senml/pack';
import { senmlUnit, type SenmlUnit } from './senml/units';

const Options = z.strictObject({
  /** Name as resolved (`urn:dev:ow:10e2073a01080063:rain`) or its last part (`rain`). */
  names: z
    .record(
      z.string(),
      evenIfBroken(z.strictObject({ ...MEANING, station: z.string().optional() }), checkMeaning).transform(
        inReadableUnit
      )
    )
    .default({})
    .describe('Name (ganz oder letzter Teil) → Größe, auf Wunsch station, unit, scale, offset, cumulative, channel'),
  minutes: minutes(1440).default(15).describe('üblicher Abstand zweier Messwerte in Minuten'),
});
type Options = z.infer<typeof Options>;

/**
 * Sensor Measurement Lists as JSON (RFC 8428). The name without its last part is the station, the last part the
 * property by its id or name in the vocabulary, unless the configuration says otherwise.
 */
export const senml: Feed<Options> = {
  id: 'senml',
  title: { de: 'SenML (RFC 8428)', en: 'SenML (RFC 8428)' },
  transport: 'push',
  own: true,
  licence: DEVICE_LICENCE,
  cadence: 15 * MINUTE,
  cadenceOf: ({ minutes }) => inMilliseconds(minutes),
  latency: MINUTE,
  provider: 'senml',
  options: Options,
  stationsNamed: ({ names }) =>
    Object.entries(names).flatMap(([name, { station }]) =>
      station === undefined ? [] : [{ path: ['names', name, 'station'], station }]
    ),
  delivers: PROPERTIES.map(({ id }) => id),
  evidence: { documented: 'alles: Beispiele und Regeln des RFC 8428' },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    for (const record of recordsOf(jsonOf(payload), context.receivedAt)) {
      batch.row();
      if ('refused' in record) {
        batch.reject(record.refused);
      } else {
        read(batch, record.measured, context);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },
};

function read(batch: BatchBuilder, measured: Resolved, { options, station: named }: FeedContext<Options>): void {
  const meaning = meaningOf(measured.name, options.names);
  const name = lastOf(measured.name);
  if ('refused' in meaning) {
    batch.reject(meaning.refused);
    batch.unread(name);
    return;
  }
  batch.known(name);
  const unit = unitOf(measured, meaning);
  if (!unit) {
    batch.reject(
      `unit of "${name.slice(0, 40)}" that is missing or does not fit ${meaning.property}: give it under names`
    );
    return;
  }
  const device = named ?? meaning.station;
  batch.read({
    station: meaning.channel === undefined ? device : `${device}-${meaning.channel}`,
    property: meaning.property,
    start: measured.time,
    end: measured.time,
    value: scaled(measured.value, { scale: meaning.scale * unit.factor, offset: meaning.offset }),
    unit: unit.unit,
    ...(meaning.cumulative ? { cumulative: true } : {}),
  });
}

/** What the configuration says goes before what the pack says. */
function unitOf({ unit }: Resolved, { unit: configured, bare, property }: Meaning): SenmlUnit | undefined {
  const own = configured ?? (unit === undefined ? bare : undefined);
  const found = own !== undefined ? { unit: own, factor: 1 } : senmlUnit(unit ?? '');
  return found && canConvert(found.unit, propertyOf(property).ucum) ? found : undefined;
}
