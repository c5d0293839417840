import { z } from 'zod';
import type { Interval } from '../../../model/time';
import { intervalOf, instantOf, untilFull } from '../mapping/stamps';
import { localName } from './models';

/** An entity in any representation: each attribute is a value, or a value with what is said about it. */
export const Entity = z.looseObject({
  id: z.string().min(1),
  type: z
    .union([
      z.string(),
      z
        .array(z.string())
        .min(1)
        .transform((types) => types[0]!),
    ])
    .transform(localName),
});
export type Entity = z.infer<typeof Entity>;

export interface Attribute {
  readonly value: unknown;
  readonly unitCode?: string;
  readonly observedAt?: string;
}

/** NGSI-LD says it beside the value, NGSI-v2 in `metadata`, there again as an attribute or plain. */
const About = z.object({
  unitCode: z.unknown(),
  observedAt: z.unknown(),
  TimeInstant: z.unknown(),
  timestamp: z.unknown(),
  metadata: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** A list of attributes whose value is a typed value: no representation nests deeper. */
const DEEPEST = 3;

/** What holds of an attribute that has several instances: those, or why nobody can tell. */
export type Instances = readonly unknown[] | { readonly several: readonly string[] };

/**
 * The instances of an attribute: one, or a list of the values it had (`observedAt`), or of what several sources say
 * (`datasetId`). Of sources the one that is wanted holds, else the one without a name.
 * @param datasets ids of sources, the most wanted first
 */
export function instancesOf(raw: unknown, datasets: readonly string[]): Instances {
  const list = Array.isArray(raw) && raw.every(isObject) ? raw : [raw];
  const instances = list.flatMap(timedValues);
  const named = (id: string | undefined) => instances.filter((one) => datasetOf(one) === id);
  const ids = [...new Set(instances.map(datasetOf))];
  const chosen = [...datasets, undefined].find((id) => ids.includes(id)) ?? (ids.length === 1 ? ids[0] : undefined);
  const found = named(chosen);
  return found.length > 0 ? found : { several: ids.map(String) };
}

function isObject(raw: unknown): raw is object {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw);
}

function datasetOf(raw: unknown): string | undefined {
  return isObject(raw) && 'datasetId' in raw ? String(raw.datasetId) : undefined;
}

/** `{ values: [[34.2, "2026-03-02T07:00:00Z"], …] }`: the simplified form of a temporal representation. */
function timedValues(raw: unknown): unknown[] {
  const { values, ...rest } = Object(raw) as { readonly values?: unknown };
  return isObject(raw) && Array.isArray(values)
    ? values.map((pair: unknown) => {
        const [value, observedAt] = Array.isArray(pair) ? (pair as readonly unknown[]) : [pair];
        return { ...rest, value, observedAt };
      })
    : [raw];
}

/** An attribute of an entity, normalized, concise or as plain value. Of several instances the first without a name. */
export function attributeOf(raw: unknown, depth = 0): Attribute {
  if (depth > DEEPEST) {
    return { value: raw };
  }
  if (Array.isArray(raw)) {
    const unnamed = raw.find((one) => one !== null && typeof one === 'object' && !('datasetId' in one));
    return unnamed === undefined ? { value: raw } : attributeOf(unnamed, depth + 1);
  }
  if (raw === null || typeof raw !== 'object') {
    return { value: raw };
  }
  if (!('value' in raw)) {
    return { value: '@value' in raw ? raw['@value'] : 'object' in raw ? raw.object : raw };
  }
  const { metadata, ...beside } = About.parse(raw);
  const about = { ...beside, ...metadata };
  return {
    value: attributeOf(raw.value, depth + 1).value,
    unitCode: textIn(about.unitCode),
    observedAt:
      textIn(beside.observedAt) ?? [about.observedAt, about.TimeInstant, about.timestamp].map(textIn).find(Boolean),
  };
}

function textIn(raw: unknown): string | undefined {
  const { value } = attributeOf(raw);
  return typeof value === 'string' ? value : undefined;
}

/** The text of an attribute that describes the entity. */
export function textOfAttribute(entity: Entity, name: string): string | undefined {
  const raw = Object.hasOwn(entity, name) ? entity[name] : undefined;
  return textIn(raw);
}

/** What the entity says of the time that its values are for: a period, or an instant. */
export function observedPeriod(entity: Entity, zone: string): Interval | undefined {
  const [from, to] = ['dateObservedFrom', 'dateObservedTo'].map((name) =>
    instantOf(textOfAttribute(entity, name) ?? '', zone)
  );
  if (from !== undefined && to !== undefined && from <= to) {
    return untilFull({ start: from, end: to });
  }
  const said = ['dateObserved', 'TimeInstant', 'timestamp'].map((name) => textOfAttribute(entity, name)).find(Boolean);
  return said === undefined ? undefined : intervalOf(said, zone);
}

/** An entity that is made anew for each observation has its times at the end of its id; the station does not. */
const TIME_IN_ID = /[:_/-]\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The station of an entity; further lanes of a road are stations of their own. */
export function stationOf(entity: Entity): string {
  const id = entity.id.replace(TIME_IN_ID, '').replace(TIME_IN_ID, '') || entity.id;
  const lane = Number(attributeOf(entity['laneId']).value ?? 1);
  return Number.isInteger(lane) && lane > 1 ? `${id}-lane${lane}` : id;
}
