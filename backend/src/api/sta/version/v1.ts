import { RELATIONS, type Entity, type SetName, type Time } from '../model/entity';
import { moment } from './moment';
import { typesOf, type EntityType, type Version } from './version';

const REQUIREMENTS = 'http://www.opengis.net/spec/iot_sensing/1.1/req';

const NAMED = ['name', 'description'];

/** Members by set (OGC 18-088, 8.2). Nothing has a `validTime` here, but clients may ask for it. */
export const MEMBERS: Readonly<Record<SetName, readonly string[]>> = {
  Things: [...NAMED, 'properties'],
  Locations: [...NAMED, 'encodingType', 'location', 'properties'],
  HistoricalLocations: ['time'],
  Datastreams: [
    ...NAMED,
    'unitOfMeasurement',
    'observationType',
    'observedArea',
    'phenomenonTime',
    'resultTime',
    'properties',
  ],
  Sensors: [...NAMED, 'encodingType', 'metadata', 'properties'],
  Observations: ['phenomenonTime', 'resultTime', 'result', 'resultQuality', 'validTime', 'parameters'],
  ObservedProperties: ['name', 'definition', 'description', 'properties'],
  FeaturesOfInterest: [...NAMED, 'encodingType', 'feature', 'properties'],
};

/** The relation of 2.0, which 1.1 has not. */
const LATER = new Set(['Datastreams/FeatureOfInterest', 'FeaturesOfInterest/Datastreams']);

function typeOf(set: SetName): EntityType {
  const relations = Object.entries(RELATIONS[set]).filter(([name]) => !LATER.has(`${set}/${name}`));
  return {
    set,
    members: MEMBERS[set],
    relations: Object.fromEntries(relations.map(([model, relation]) => [model, { ...relation, model }])),
    valueOf: ({ members }: Entity, member) => members[member],
  };
}

/** OGC SensorThings API 1.1, part 1 (18-088), the read side. */
export const V1: Version = {
  path: 'v1.1',
  conformance: ['datamodel', 'resource-path/resource-path-to-entities', 'request-data', 'data-array/data-array'].map(
    (name) => `${REQUIREMENTS}/${name}`
  ),
  types: typesOf(typeOf),
  control: {
    id: '@iot.id',
    selfLink: '@iot.selfLink',
    navigationLink: '@iot.navigationLink',
    nextLink: '@iot.nextLink',
    count: '@iot.count',
  },
  time: ({ start, end }: Time) => (start === end ? moment(start) : `${moment(start)}/${moment(end)}`),
};
