import type { Licence } from '../../model/kommune';
import { iso } from '../../model/time';
import { EXCEL, MACHINES } from './csv';
import type { DescribedSeries } from '../../model/series';
import { columnsOf, periodIn, type Column, type Kind } from './columns';
import type { ExportPlan } from './plan';
import type { ExportRequest } from './request';

/**
 * What the file is, in the words of CSV on the Web (W3C): columns, and of every feed and series in it the licence, the
 * line that must stand beside it, and the unit. It tells of nothing that is not in the file.
 * @param url of the file, as seen from this document
 */
export function metadataOf(plan: ExportPlan, url: string): object {
  const { request, catalogue, series } = plan;
  const { format, bucket, minQuality, range } = request;
  const { delimiter, decimal } = format === 'csv-excel' ? EXCEL : MACHINES;
  const feeds = new Map(series.map((one) => [`${one.feed} ${one.licence.id} ${one.licence.attribution}`, one]));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': format === 'csv-excel' ? 'de' : 'en' }],
    url,
    'dc:title': catalogue.region.name,
    'dc:license': [...new Set(series.map(({ licence }) => licence.url))],
    'dc:source': [...new Set(series.map(({ licence }) => licence.attribution))],
    'dc:temporal': `${iso(range.start)}/${iso(range.end)}`,
    ...(format === 'csv' || format === 'csv-excel'
      ? { dialect: { delimiter, encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"' } }
      : {}),
    ...(format === 'geojson'
      ? {}
      : { tableSchema: { columns: columnsOf(plan).map((one) => described(one, decimal)) } }),
    notes: [
      { bucket, minQuality, timeZone: catalogue.region.timeZone, demo: catalogue.region.demo },
      ...[...feeds.values()].map(({ feed, licence }) => ({ feed, ...told(licence) })),
      ...series.map((one) => seriesTold(one, bucket)),
    ],
  };
}

/** @param bucket with one, what its values are of the readings: mean, sum, highest … */
function seriesTold(series: DescribedSeries, bucket: ExportRequest['bucket']): object {
  const { station, stationInfo, property, propertyInfo, feed, licence, modelled } = series;
  const { name, kommune, lat, lon } = stationInfo;
  return {
    ...{ station, name, kommune, lat, lon, property, period: periodIn(bucket, series), feed },
    ...{ unit: propertyInfo.ucum, attribution: licence.attribution, modelled },
    ...(bucket === 'raw' ? {} : { statistic: propertyInfo.aggregation }),
  };
}

function described({ name, title, kind }: Column, decimalChar: string): object {
  const datatypes: Record<Kind, unknown> = {
    time: { base: 'dateTimeStamp' },
    number: decimalChar === ',' ? { base: 'decimal', format: { decimalChar } } : 'double',
    text: 'string',
  };
  return { name, titles: title, datatype: datatypes[kind], null: '' };
}

function told({ id, url, attribution, redistribution }: Licence): object {
  return { licence: id, licenceUrl: url, attribution, redistribution };
}
