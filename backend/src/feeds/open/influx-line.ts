import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { PROPERTIES, findProperty } from '@smartregion/terms/property';
import { MINUTE, type Instant, type Interval } from '../../model/time';
import type { Feed, FeedContext } from '../feed';
import { BatchBuilder } from '../support/batch';
import { inMilliseconds, minutes } from '../support/options';
import { nameOf, textOf } from '../support/unpack/payload';
import { linesOf, pointOf, type Point } from './influx-line/line';
import { propertyNamed } from '../../model/property-names';
import { MappedProperty, optionFor } from './mapping/option';
import { readValue, targetOf, type Target } from './mapping/target';
import { isUnitOf } from './mapping/units';

/** Units of a timestamp, in parts of a millisecond: nanoseconds do not fit a number exactly. */
const PER_MILLISECOND = { ns: 1_000_000n, us: 1000n, ms: 1n } as const;

const Precision = z.enum(['ns', 'us', 'ms', 's']);
type Precision = z.infer<typeof Precision>;

const Options = z.strictObject({
  /** What the timestamps count; `precision=` in the address of the push comes first. */
  precision: Precision.default('ns').describe('Einheit der Zeitstempel; `precision=` in der Adresse geht vor'),
  /** The tag that names the station. */
  stationTag: z
    .string()
    .min(1)
    .default('station')
    .describe('Tag, der die Messstelle nennt; fehlt er, `station`, `host`, die Adresse oder die Messung'),
  /** Fields by `measurement.field` or by `field`. */
  fields: z
    .record(z.string(), MappedProperty)
    .default({})
    .describe(
      'Größe (und Einheit) je Feld: `messung.feld` oder `feld`. Ohne Angabe gilt der Name des Feldes, wenn er eine Größe nennt'
    ),
  propertyTag: z
    .string()
    .min(1)
    .default('entity_id')
    .describe(
      'Tag, der die Größe nennt, wenn die Messung nur die Einheit nennt (Home Assistant); sein Wert steht dann in `fields`'
    ),
  periodMinutes: minutes(44_640).optional().describe('Minuten vor dem Zeitpunkt, für die Summen und Zählwerte gelten'),
});
type Options = z.infer<typeof Options>;

/**
 * InfluxDB's line protocol as Telegraf, loggers and scripts write it, many lines in a body
 * (https://docs.influxdata.com/influxdb/v2/reference/syntax/line-protocol/).
 *
 * A field is a property when the option `fields` says so, or when it is called like one (`no2`, `air_temperature`); all
 * others are left out: Telegraf sends what it has. A field called `value` is named by its measurement; in lines of Home
 * Assistant that is the unit, and a tag names what was measured. The station is a
 * tag, else the one in the address of the push, else the measurement.
 */
export const influxLine: Feed<Options> = {
  id: 'influx-line',
  title: { de: 'Line Protocol (Telegraf, InfluxDB)', en: 'Line protocol (Telegraf, InfluxDB)' },
  transport: 'push',
  own: true,
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Eigene Messungen der Kommune',
    redistribution: 'attribution',
  },
  cadence: MINUTE,
  latency: MINUTE,
  provider: 'influx-line',
  options: Options,
  delivers: PROPERTIES.map(({ id }) => id),
  evidence: { documented: 'Beschreibung des Line Protocol, an eigenen Beispielen' },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    const text = textOf(payload);
    let read = 0;
    for (const line of linesOf(text)) {
      if (batch.full) {
        yield batch.take();
      }
      batch.row();
      const point = pointOf(line);
      const time = point && timeOf(point, context);
      if (!point) {
        batch.reject('line that is not line protocol');
      } else if (!time) {
        batch.reject('timestamp that no calendar has: check option "precision"');
      } else {
        readPoint(point, time, context, batch);
      }
      read += point ? 1 : 0;
    }
    if (read === 0) {
      throw new HubError(
        'payload',
        `${nameOf(payload)} has no line in line protocol.`,
        'Send lines such as: wetter,station=rathaus air_temperature=21.5 1751320800000000000. In Telegraf: data_format = "influx".',
        { name: payload.name }
      );
    }
    yield batch.take();
  },
};

function readPoint(
  point: Point,
  time: Interval,
  { options, station: asked }: FeedContext<Options>,
  batch: BatchBuilder
): void {
  const { measurement, tags, fields, contradictory } = point;
  const named = tags.get(options.propertyTag);
  const usual =
    tags.get('station') ?? tags.get('host') ?? (named === undefined ? measurement : (tags.get('domain') ?? named));
  const station = tags.get(options.stationTag) ?? asked ?? usual;
  contradictory.forEach((field) =>
    batch.reject(`field "${field.slice(0, 40)}" stands there twice with different values`)
  );
  let taken = contradictory.length;
  for (const [field, value] of fields) {
    const name = `${named ?? measurement}.${field}`;
    const target =
      named === undefined ? targetFor(measurement, field, options.fields) : taggedTarget(named, field, point, options);
    if (!target) {
      batch.unread(name);
      continue;
    }
    taken++;
    if (typeof target === 'string') {
      batch.unread(name);
      batch.reject(target);
      continue;
    }
    batch.known(name);
    if (typeof value === 'number') {
      readValue(batch, target, value, { station, ...time });
    } else {
      batch.reject(
        `field "${field.slice(0, 40)}" is a ${typeof value === 'string' ? 'text' : 'truth value'}, not a number`
      );
    }
  }
  if (taken === 0) {
    const what = named === undefined ? `measurement "${measurement.slice(0, 40)}"` : `"${named.slice(0, 40)}"`;
    batch.reject(`${what} has no field of a property: name ${named === undefined ? 'them' : 'it'} in option "fields"`);
  }
}

/** A value whose tag names what it is: its measurement is the unit, unless the configuration gives another. */
function taggedTarget(
  named: string,
  field: string,
  { measurement }: Point,
  { fields }: Options
): Target | string | undefined {
  const mapped = optionFor(fields, `${named}.${field}`) ?? (field === 'value' ? optionFor(fields, named) : undefined);
  const own = propertyNamed(named);
  const id = mapped?.property ?? (field === 'value' && own.kind === 'property' ? own.id : undefined);
  // Home Assistant may also be told to call the measurement after the sensor: then it says nothing of the unit.
  const unit = mapped?.unit ?? (isUnitOf(measurement, PROPERTIES) ? measurement : undefined);
  return id === undefined
    ? undefined
    : (targetOf(id, unit) ??
        `"${named.slice(0, 40)}" in ${unit!.slice(0, 20)} is no ${id}: name another property in option "fields"`);
}

/** By configuration, else by a name that is a property's; `value` is what the measurement is called. */
function targetFor(measurement: string, field: string, mapping: Options['fields']): ReturnType<typeof targetOf> {
  const mapped = optionFor(mapping, `${measurement}.${field}`) ?? optionFor(mapping, field);
  if (mapped) {
    return targetOf(mapped.property, mapped.unit);
  }
  const property = findProperty(field === 'value' ? measurement : field);
  return property && targetOf(property.id);
}

/** Undefined for a time that no calendar has: milliseconds read as nanoseconds lie in 1970, seconds beyond all years. */
function timeOf({ timestamp }: Point, context: FeedContext<Options>): Interval | undefined {
  const { options, receivedAt, parameters } = context;
  const precision = Precision.safeParse(parameters?.['precision']).data ?? options.precision;
  const end = timestamp === undefined ? receivedAt : instantOf(BigInt(timestamp), precision);
  const plausible = timestamp === undefined || (end > EARLIEST && end < LATEST);
  return plausible ? { start: end - inMilliseconds(options.periodMinutes ?? 0), end } : undefined;
}

const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

function instantOf(timestamp: bigint, precision: Precision): Instant {
  return Number(precision === 's' ? timestamp * 1000n : timestamp / PER_MILLISECOND[precision]);
}
