import { RELATIONS, type Entity, type SetName, type Time } from '../model/entity';
import { moment } from './moment';
import { MEMBERS } from './v1';
import { typesOf, type EntityType, type NamedRelation, type Version } from './version';

const REQUIREMENTS = 'http://www.opengis.net/spec/sensorthings/2.0/req';

/** What is called otherwise than in 1.1, by the relation's name in the model. */
const RELATION_NAMES: Readonly<Record<string, string>> = {
  'Datastreams/FeatureOfInterest': 'UltimateFeatureOfInterest',
  'Observations/FeatureOfInterest': 'ProximateFeatureOfInterest',
};

const OWN_MEMBERS: Readonly<Partial<Record<SetName, readonly string[]>>> = {
  Datastreams: ['name', 'description', 'resultType', 'observedArea', 'phenomenonTime', 'resultTime', 'properties'],
  Observations: ['phenomenonTime', 'resultTime', 'validTime', 'result', 'properties'],
};

/** Members that are a moment and never an interval. */
const MOMENTS = new Set(['time', 'resultTime']);

/**
 * OGC SensorThings API 2.0 (23-019, a draft): FeatureOfInterest is a Feature, unit and type of a result are one
 * `resultType` in SWE Common, what belongs to an observation stands in its `properties`, its quality, too.
 */
export const V2: Version = {
  path: 'v2.0',
  conformance: ['datamodel', 'request-data'].map((name) => `${REQUIREMENTS}/${name}`),
  types: typesOf(typeOf),
  control: {
    id: 'id',
    selfLink: '@id',
    navigationLink: '@navigationLink',
    nextLink: '@nextLink',
    count: '@count',
  },
  time: ({ start, end }: Time, member) =>
    MOMENTS.has(member) && start === end ? moment(start) : { start: moment(start), end: moment(end) },
};

function typeOf(set: SetName): EntityType {
  return {
    set: set === 'FeaturesOfInterest' ? 'Features' : set,
    members: OWN_MEMBERS[set] ?? MEMBERS[set],
    relations: relationsOf(set),
    valueOf,
  };
}

function relationsOf(set: SetName): Record<string, NamedRelation> {
  return Object.fromEntries(
    Object.entries(RELATIONS[set]).map(([model, relation]) => [
      RELATION_NAMES[`${set}/${model}`] ?? model,
      { ...relation, model },
    ])
  );
}

function valueOf({ set, members }: Entity, member: string): unknown {
  if (set === 'Datastreams' && member === 'resultType') {
    return resultType(members);
  }
  return set === 'Observations' && member === 'properties' ? propertiesOf(members) : members[member];
}

/** A Quantity of SWE Common (OGC 24-014), its unit as code of UCUM. */
function resultType({ name, unitOfMeasurement }: Readonly<Record<string, unknown>>): unknown {
  const { symbol, definition } = Object(unitOfMeasurement) as { symbol?: string; definition?: string };
  const code = definition?.startsWith('ucum:') ? definition.slice('ucum:'.length) : undefined;
  return {
    type: 'Quantity',
    label: name,
    uom: code === undefined ? { symbol, href: definition } : { symbol, code },
  };
}

function propertiesOf({ resultQuality, parameters }: Readonly<Record<string, unknown>>): unknown {
  return resultQuality === undefined && parameters === undefined
    ? undefined
    : { ...(resultQuality === undefined ? {} : { resultQuality }), ...(Object(parameters) as object) };
}
