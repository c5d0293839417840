import { plainValue, stamp, type Attribute, type Entity } from '../model/entity';

type Json = Readonly<Record<string, unknown>>;

/** An entity as NGSI-v2 writes it; it knows one value of each attribute. */
export function entityV2({ id, type, attributes }: Entity, isPlain: boolean): Json {
  return { id, type, ...attributesV2(attributes, isPlain) };
}

export function attributesV2(attributes: Iterable<readonly [string, readonly Attribute[]]>, isPlain: boolean): Json {
  return Object.fromEntries(
    [...attributes].map(([name, [first]]) => [name, isPlain ? plainValue(first!.value) : normalized(first!)])
  );
}

function normalized({ kind, value, unitCode, observedAt, about = {} }: Attribute): Json {
  const said = { ...(unitCode === undefined ? {} : { unitCode }), ...about };
  const metadata = Object.entries(said).map(([name, one]) => [name, { type: typeOf(one), value: one }] as const);
  return {
    type: kind === 'GeoProperty' ? 'geo:json' : kind === 'Relationship' ? 'Relationship' : typeOf(value),
    value: plainValue(value),
    metadata: {
      ...Object.fromEntries(metadata),
      ...(observedAt === undefined ? {} : { TimeInstant: { type: 'DateTime', value: stamp(observedAt) } }),
    },
  };
}

function typeOf(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    case 'string':
      return 'Text';
    default:
      return plainValue(value) === value ? 'StructuredValue' : 'DateTime';
  }
}
