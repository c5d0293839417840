import { PROPERTIES } from '@smartregion/terms/property';
import { DEFINED_BY_A_HUB } from '../../../model/property-names';
import { ENTITY_TYPES, meaningOf } from '../model/models';

const CORE = 'https://uri.etsi.org/ngsi-ld/';
const MODELS = 'https://smartdatamodels.org/';
const HUB = 'urn:smart-region-hub:term:';

/**
 * Terms of the Smart Data Models by subject, as their contexts have them (context.jsonld of each dataModel.*, CC BY 4.0).
 * Where several subjects have a term, it stands at the one whose types are mostly asked for it: a context has one meaning
 * of each.
 */
const SUBJECTS: Readonly<Record<string, string>> = {
  '': 'dateObserved name address areaServed dataProvider source',
  'dataModel.Environment/':
    'AirQualityObserved NoiseLevelObserved WaterObserved no no2 nox o3 so2 co co2 pm1 pm10 pm25 c6h6 airQualityIndex pressure LAeq LAmax dateObservedFrom dateObservedTo refWeatherObserved',
  'dataModel.Weather/':
    'WeatherObserved temperature relativeHumidity dewPoint atmosphericPressure windSpeed windDirection gustSpeed solarRadiation snowHeight uVIndexMax precipitation visibility',
  'dataModel.Transportation/':
    'TrafficFlowObserved CrowdFlowObserved intensity averageVehicleSpeed occupancy peopleCount',
  'dataModel.Parking/':
    'OffStreetParking OnStreetParking ParkingSpot availableSpotNumber occupiedSpotNumber totalSpotNumber outOfServiceSlotNumber category refParkingSite',
  'dataModel.Device/': 'Device',
};

/** What the hub says of a reading. */
const OF_THE_HUB = [
  'quality',
  'qualityReasons',
  'qualifier',
  'feed',
  'period',
  'attribution',
  'modelled',
  'handedOn',
  'demo',
];

const ofVocabulary = PROPERTIES.flatMap((property) =>
  ENTITY_TYPES.flatMap((type) => meaningOf(property, type)?.name ?? []).filter((name) => name === property.id)
);

/** What each term of an answer stands for. */
export const TERMS: ReadonlyMap<string, string> = new Map([
  ...ofVocabulary.map((id) => [id, `${DEFINED_BY_A_HUB}${id}`] as const),
  ...OF_THE_HUB.map((term) => [term, `${HUB}${term}`] as const),
  ...Object.entries(SUBJECTS).flatMap(([subject, terms]) =>
    terms.split(' ').map((term) => [term, `${MODELS}${subject}${term}`] as const)
  ),
  ['observedProperty', 'http://www.w3.org/ns/sosa/observedProperty'],
  ['license', 'http://purl.org/dc/terms/license'],
  ['location', `${CORE}location`],
  ['status', `${CORE}status`],
]);

const BY_ADDRESS: ReadonlyMap<string, string> = new Map([...TERMS].map(([term, address]) => [address, term]));

/**
 * The term of a name in a request, be it the term or what it stands for, also as another subject of the models has it
 * (`…/dataModel.Environment/temperature`).
 */
export function termOf(name: string): string {
  const known = BY_ADDRESS.get(name);
  return known ?? (name.startsWith(MODELS) ? name.slice(name.lastIndexOf('/') + 1) : name);
}

/** Of the core context (ETSI GS CIM 009 V1.9.1, annex B) what stands in answers: nobody has to fetch it elsewhere. */
const OF_CORE: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  'ngsi-ld': CORE,
  geojson: 'https://purl.org/geojson/vocab#',
  id: '@id',
  type: '@type',
  DateTime: 'ngsi-ld:DateTime',
  ...Object.fromEntries(
    ['Property', 'GeoProperty', 'Relationship', 'Subscription', 'Notification'].map((term) => [term, `ngsi-ld:${term}`])
  ),
  ...Object.fromEntries(
    ['Feature', 'FeatureCollection', 'Point', 'Polygon', 'LineString'].map((term) => [term, `geojson:${term}`])
  ),
  coordinates: { '@container': '@list', '@id': 'geojson:coordinates' },
  geometry: 'geojson:geometry',
  properties: 'geojson:properties',
  features: { '@container': '@set', '@id': 'geojson:features' },
  value: 'ngsi-ld:hasValue',
  object: { '@id': 'ngsi-ld:hasObject', '@type': '@id' },
  unitCode: 'ngsi-ld:unitCode',
  datasetId: { '@id': 'ngsi-ld:datasetId', '@type': '@id' },
  data: 'ngsi-ld:data',
  subscriptionId: { '@id': 'ngsi-ld:subscriptionId', '@type': '@id' },
  ...Object.fromEntries(
    ['observedAt', 'createdAt', 'modifiedAt', 'notifiedAt'].map((term) => [
      term,
      { '@id': `ngsi-ld:${term}`, '@type': 'DateTime' },
    ])
  ),
  ...Object.fromEntries(
    ['avg', 'sum', 'min', 'max', 'stddev', 'sumsq', 'totalCount', 'distinctCount'].map((term) => [
      term,
      { '@id': `ngsi-ld:${term}`, '@container': '@list' },
    ])
  ),
  values: { '@id': 'ngsi-ld:hasValues', '@container': '@list' },
  title: 'http://purl.org/dc/terms/title',
  description: 'http://purl.org/dc/terms/description',
};

/** GET /ngsi-ld/v1/jsonldContexts/smart-region-hub.jsonld */
export const CONTEXT_DOCUMENT = { '@context': { ...OF_CORE, ...Object.fromEntries(TERMS) } };
