import type { Quad } from 'n3';
import type { OpenData } from '../../../config/region';
import { iso } from '../../../model/time';
import { isHighValue, type Dataset } from '../datasets/dataset';
import { datasetStatements, placeStatements, type Surroundings } from './dataset';
import {
  catalogIri,
  datasetIri,
  HIGH_VALUE_LAW,
  highValueCategory,
  publishedBy,
  publisherIri,
  publisherStatements,
  serviceIri,
} from './publisher';
import { eu, inBoth, iri, statements, typed } from './terms';

export interface CatalogParts extends Surroundings {
  readonly region: string;
  readonly openData: OpenData;
  readonly datasets: readonly Dataset[];
}

/** What somebody may do with the descriptions themselves. */
const DESCRIPTIONS_ARE_FREE = iri('http://dcat-ap.de/def/licenses/cc-zero');

/** The whole catalogue after DCAT-AP.de 3.0: one document, as there are some dozens of datasets. */
export function catalogStatements(parts: CatalogParts): Quad[] {
  const { datasets, openData, region, base, demo } = parts;
  const modified = datasets.reduce((latest, { span }) => Math.max(latest, span.end), 0);
  const name = (text: string, made: string) => (demo ? `[${made}] ${text}` : text);
  return [
    ...statements(catalogIri(parts), ['dcat:Catalog'], {
      'dct:title': inBoth({
        de: name(`Umwelt- und Verkehrsdaten: ${region}`, 'Vorführdaten'),
        en: name(`Environmental and traffic data: ${region}`, 'demo data'),
      }),
      'dct:description': inBoth({
        de: 'Messwerte zu Luft, Wetter, Verkehr, Parken und Gewässern der Kommunen, fortlaufend erneuert.',
        en: 'Readings of air, weather, traffic, parking and waters of the municipalities, renewed continuously.',
      }),
      'dct:publisher': iri(publisherIri(parts)),
      'foaf:homepage': iri(`${base}/opendata`),
      'dct:language': eu('language', 'DEU'),
      'dct:license': DESCRIPTIONS_ARE_FREE,
      'dcat:themeTaxonomy': iri('http://publications.europa.eu/resource/authority/data-theme'),
      'dct:modified': modified > 0 ? typed(iso(modified), 'xsd:dateTime') : undefined,
      'dcat:dataset': datasets.map(({ id }) => iri(datasetIri(parts, id))),
      'dcat:service': iri(serviceIri(parts)),
      'dcat:record': datasets.map(({ id }) => iri(recordIri(parts, id))),
    }),
    ...datasets.flatMap(({ id, span }) =>
      statements(recordIri(parts, id), ['dcat:CatalogRecord'], {
        'dct:modified': typed(iso(span.end), 'xsd:dateTime'),
        'foaf:primaryTopic': iri(datasetIri(parts, id)),
      })
    ),
    ...publisherStatements(openData, parts),
    ...serviceStatements(parts),
    ...datasets.flatMap((dataset) => datasetStatements(dataset, parts)),
    ...placeStatements(datasets),
  ];
}

const recordIri = (at: CatalogParts, id: string) => `${datasetIri(at, id)}#eintrag`;

/** SensorThings: the interface that high-value datasets must have. */
function serviceStatements(parts: CatalogParts): Quad[] {
  const { base, datasets } = parts;
  const valued = datasets.filter(isHighValue);
  const categories = new Set(valued.flatMap(({ topic }) => topic.highValue));
  return statements(serviceIri(parts), ['dcat:DataService'], {
    'dct:title': inBoth({ de: 'SensorThings-Schnittstelle', en: 'SensorThings interface' }),
    'dcat:endpointURL': iri(`${base}/sta/v1.1`),
    'dcat:endpointDescription': iri(`${base}/api/v1/openapi.json`),
    'foaf:page': iri(`${base}/opendata`),
    ...publishedBy(parts),
    'dct:conformsTo': iri('http://www.opengis.net/spec/iot_sensing/1.1'),
    'dct:accessRights': eu('access-right', 'PUBLIC'),
    'dcat:servesDataset': datasets.map(({ id }) => iri(datasetIri(parts, id))),
    'dcatap:applicableLegislation': valued.length > 0 ? HIGH_VALUE_LAW : undefined,
    'dcatap:hvdCategory': [...categories].map(highValueCategory),
  });
}

/** One dataset, with whom to ask about it. */
export function oneDataset(dataset: Dataset, parts: CatalogParts): Quad[] {
  return [
    ...datasetStatements(dataset, parts),
    ...placeStatements([dataset]),
    ...publisherStatements(parts.openData, parts),
  ];
}
