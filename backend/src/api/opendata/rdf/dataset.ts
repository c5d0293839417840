import type { Quad } from 'n3';
import { propertyNames, stationNames, titleOf } from '../words/titles';
import { isHighValue, propertiesOf, stationsOf, type Dataset } from '../datasets/dataset';
import { downloadsOf, type Download } from '../datasets/downloads';
import { iso, HOUR, DAY } from '../../../model/time';
import { datasetIri, HIGH_VALUE_LAW, highValueCategory, publishedBy, serviceIri, type Addresses } from './publisher';
import { eu, inBoth, iri, plain, statements, typed } from './terms';
import { DESCRIBED } from '../words/described';

const GEO = 'http://dcat-ap.de/def/politicalGeocoding';

/** Where and by whom, beside the dataset itself. */
export interface Surroundings extends Addresses {
  /** Entry of GovData's list: who hands the data on to it. */
  readonly contributor: string;
  readonly demo: boolean;
  readonly timeZone: string;
}

/** A dataset with its distributions, after DCAT-AP.de 3.0. */
export function datasetStatements(dataset: Dataset, at: Surroundings): Quad[] {
  const address = datasetIri(at, dataset.id);
  const { kommune, topic, span, series } = dataset;
  const place = placeOf(kommune.ags);
  const downloads = downloadsOf(dataset);
  return [
    ...statements(address, ['dcat:Dataset', 'dcat:Resource'], {
      'dct:title': inBoth(titleOf(dataset, at.demo)),
      'dct:description': inBoth(described(dataset, at.demo)),
      'dct:identifier': plain(address),
      'dct:modified': typed(iso(span.end), 'xsd:dateTime'),
      ...publishedBy(at),
      'dcatde:contributorID': iri(`http://dcat-ap.de/def/contributors/${at.contributor}`),
      'dcat:theme': topic.themes.map((code) => eu('data-theme', code)),
      'dcat:keyword': keywordsOf(dataset),
      'dcat:landingPage': iri(address),
      'dct:accessRights': eu('access-right', 'PUBLIC'),
      'dct:accrualPeriodicity': eu('frequency', frequencyOf(Math.min(...series.map(({ cadence }) => cadence)))),
      'dct:language': eu('language', 'DEU'),
      'dct:spatial': iri(place.iri),
      'dcatde:politicalGeocodingLevelURI': iri(`${GEO}/Level/${place.level}`),
      'dct:temporal': iri(`${address}#zeitraum`),
      'dcatap:availability': AVAILABLE,
      ...highValue(dataset),
      'dcat:distribution': [
        ...downloads.map(({ id }) => iri(distributionIri(address, id))),
        iri(distributionIri(address, 'sensorthings')),
      ],
    }),
    ...statements(`${address}#zeitraum`, ['dct:PeriodOfTime'], {
      'dcat:startDate': typed(iso(span.start), 'xsd:dateTime'),
      'dcat:endDate': typed(iso(span.end), 'xsd:dateTime'),
    }),
    ...downloads.flatMap((download) => downloadStatements(download, dataset, at)),
    ...sensorThings(dataset, at),
  ];
}

/** The places that datasets are about, each once. */
export function placeStatements(datasets: readonly Dataset[]): Quad[] {
  const places = new Set(datasets.map(({ kommune }) => placeOf(kommune.ags).iri));
  return [...places].flatMap((place) => statements(place, ['dct:Location'], {}));
}

/** The law stands on the dataset and each of its distributions. */
const lawOf = (dataset: Dataset) => ({
  'dcatap:applicableLegislation': isHighValue(dataset) ? HIGH_VALUE_LAW : undefined,
});

const highValue = (dataset: Dataset) => ({
  ...lawOf(dataset),
  'dcatap:hvdCategory': isHighValue(dataset) ? dataset.topic.highValue.map(highValueCategory) : undefined,
});

const AVAILABLE = eu('planned-availability', 'AVAILABLE');

const distributionIri = (dataset: string, id: string) => `${dataset}#${id}`;

function downloadStatements(download: Download, dataset: Dataset, at: Surroundings): Quad[] {
  const { id, format, path, terms, part, kind } = download;
  const file = iri(at.base + path);
  const title = DESCRIBED[kind](format.name, part);
  return statements(distributionIri(datasetIri(at, dataset.id), id), ['dcat:Distribution'], {
    'dct:title': inBoth(title),
    'dcat:accessURL': file,
    'dcat:downloadURL': file,
    'dct:format': eu('file-type', format.fileType),
    'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${format.mediaType}`),
    'dct:conformsTo': format.fileType === 'CSV' ? iri('https://www.w3.org/TR/tabular-data-model/') : undefined,
    'dct:modified': kind === 'live' ? typed(iso(dataset.span.end), 'xsd:dateTime') : undefined,
    ...termsSaid(terms),
    ...lawOf(dataset),
    'dcatap:availability': AVAILABLE,
  });
}

/** What was given free of any duty needs no line beside it; it stands there all the same, as people ask whose it is. */
const termsSaid = ({ iri: licence, attribution }: Dataset['terms']) => ({
  'dct:license': iri(licence),
  'dcatde:licenseAttributionByText': plain(attribution),
});

function sensorThings(dataset: Dataset, at: Surroundings): Quad[] {
  const filter = `Thing/properties/kommune eq '${dataset.kommune.slug}'`;
  return statements(distributionIri(datasetIri(at, dataset.id), 'sensorthings'), ['dcat:Distribution'], {
    'dct:title': inBoth({
      de: 'SensorThings API 1.1, alle Reihen der Kommune',
      en: 'SensorThings API 1.1, all series',
    }),
    'dcat:accessURL': iri(`${at.base}/sta/v1.1/Datastreams?$filter=${encodeURIComponent(filter)}`),
    'dcat:accessService': iri(serviceIri(at)),
    'dct:format': eu('file-type', 'JSON'),
    'dcat:mediaType': iri('https://www.iana.org/assignments/media-types/application/json'),
    'dct:conformsTo': iri('http://www.opengis.net/spec/iot_sensing/1.1'),
    ...termsSaid(dataset.terms),
    ...lawOf(dataset),
    'dcatap:availability': AVAILABLE,
  });
}

function keywordsOf({ topic: { keywords }, kommune }: Dataset) {
  return [
    ...[...keywords.de, kommune.name, 'opendata'].map((word) => inBoth({ de: word, en: word })[0]!),
    ...keywords.en.map((word) => inBoth({ de: word, en: word })[1]!),
  ];
}

function described(dataset: Dataset, demo: boolean) {
  const what = { properties: propertiesOf(dataset), stations: stationsOf(dataset) };
  return DESCRIBED.dataset({
    properties: propertyNames(what.properties),
    stations: stationNames(what.stations),
    count: what.stations.length,
    attribution: dataset.terms.attribution,
    demo,
  });
}

/** A municipality has a key of 8 digits, a Kreis one of 5. */
function placeOf(ags: string): { readonly iri: string; readonly level: string } {
  return ags.length === 8
    ? { iri: `${GEO}/municipalityKey/${ags}`, level: 'municipality' }
    : { iri: `${GEO}/districtKey/${ags}`, level: 'administrativeDistrict' };
}

function frequencyOf(cadence: number): string {
  return cadence < HOUR ? 'UPDATE_CONT' : cadence < DAY ? 'HOURLY' : 'DAILY';
}
