import { plainValue, stamp, type Attribute, type Entity } from '../model/entity';

/** Representations of ETSI GS CIM 009, 4.5: in full, without what is plain, bare values. */
export type Format = 'normalized' | 'concise' | 'simplified';

export interface Look {
  readonly format: Format;
  /** With createdAt and modifiedAt. */
  readonly sysAttrs: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** An entity as NGSI-LD writes it, without its @context. */
export function entityJson({ id, type, attributes }: Entity, look: Look): Json {
  return {
    ...{ id, type },
    ...(look.sysAttrs && look.format !== 'simplified' ? entityTimes([...attributes.values()].flat()) : {}),
    ...Object.fromEntries([...attributes].map(([name, instances]) => [name, attributeJson(instances, look)])),
  };
}

/** The same as a GeoJSON feature (4.5.16). */
export function featureJson(entity: Entity, look: Look): Json {
  const { id, ...properties } = entityJson(entity, look);
  const geometry = entity.attributes.get('location')?.[0]?.value ?? null;
  return { id, type: 'Feature', geometry, properties };
}

/** What does not change with the readings, as in an entity of now; of what is read over time every instance. */
export function temporalJson(
  { id, type, attributes }: Entity,
  coursesOf: (name: string) => unknown,
  isFixed: (name: string) => boolean,
  look: Look
): Json {
  return {
    ...{ id, type },
    ...Object.fromEntries(
      [...attributes].map(([name, instances]) => [
        name,
        isFixed(name)
          ? attributeJson(instances, look)
          : (coursesOf(name) ?? instances.map((one) => normalized(one, look))),
      ])
    ),
  };
}

function attributeJson(instances: readonly Attribute[], look: Look): unknown {
  if (look.format === 'simplified') {
    // Bare values have no name by which they could be told from each other.
    return plainValue(instances[0]!.value);
  }
  const written = instances.map((one) => (look.format === 'concise' ? concise(one, look) : normalized(one, look)));
  return written.length === 1 ? written[0] : written;
}

function normalized(attribute: Attribute, { sysAttrs }: Look): Json {
  const { kind, value, about = {} } = attribute;
  return {
    type: kind,
    [kind === 'Relationship' ? 'object' : 'value']: value,
    ...beside(attribute, sysAttrs),
    ...Object.fromEntries(Object.entries(about).map(([name, said]) => [name, { type: 'Property', value: said }])),
  };
}

function concise(attribute: Attribute, { sysAttrs }: Look): unknown {
  const { kind, value, about = {} } = attribute;
  const more = { ...beside(attribute, sysAttrs), ...about };
  const isBare = Object.keys(more).length === 0 && kind !== 'Relationship';
  return isBare ? value : { [kind === 'Relationship' ? 'object' : 'value']: value, ...more };
}

function beside({ unitCode, observedAt, datasetId, createdAt, modifiedAt }: Attribute, sysAttrs: boolean): Json {
  return {
    ...(unitCode === undefined ? {} : { unitCode }),
    ...(observedAt === undefined ? {} : { observedAt: stamp(observedAt) }),
    ...(datasetId === undefined ? {} : { datasetId }),
    ...(sysAttrs && createdAt !== undefined ? { createdAt: stamp(createdAt) } : {}),
    ...(sysAttrs && modifiedAt !== undefined ? { modifiedAt: stamp(modifiedAt) } : {}),
  };
}

function entityTimes(attributes: readonly Attribute[]): Json {
  const created = attributes.flatMap(({ createdAt }) => createdAt ?? []);
  const modified = attributes.flatMap(({ modifiedAt }) => modifiedAt ?? []);
  return {
    ...(created.length > 0 ? { createdAt: stamp(Math.min(...created)) } : {}),
    ...(modified.length > 0 ? { modifiedAt: stamp(Math.max(...modified)) } : {}),
  };
}
