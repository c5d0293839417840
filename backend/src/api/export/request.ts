import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { checkKeys } from '../../analysis/asking/keys';
import { atNow, instantSchema, parseQuery } from '../../analysis/asking/request';
import { listSchema } from '../../analysis/selection/lists';
import { CLOCK_TOLERANCE } from '../../model/observation';
import { QUALITIES } from '../../model/quality';
import { DAY, type Instant, type Interval } from '../../model/time';

export const FORMATS = ['csv', 'csv-excel', 'parquet', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];

export const STEPS = ['raw', '1h', '1d'] as const;

/** Lists repeat or stand with commas; none means all. */
export const exportSchema = z.object({
  kommunen: listSchema.describe('Slugs, names or Gemeindeschlüssel.'),
  stations: listSchema.describe('Ids of stations.'),
  properties: listSchema.describe('Ids of the vocabulary.'),
  feeds: listSchema.describe('Ids of feeds.'),
  from: instantSchema.optional().describe('ISO 8601, milliseconds, or counted from now (now-7d/d); default a day ago.'),
  to: instantSchema.optional().describe('The same, not contained; default now.'),
  bucket: z.enum(STEPS).default('raw').describe('Readings as they are, or values of whole hours or local days.'),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that is given.'),
  format: z.enum(FORMATS).default('csv'),
});

export interface ExportRequest extends Omit<z.output<typeof exportSchema>, 'from' | 'to'> {
  readonly range: Interval;
}

/**
 * What somebody asks for, by an address or on the command line.
 * @throws HubError `query` that names the key and what is wrong with it
 */
export function parseExport(given: object, now: Instant): ExportRequest {
  const { lang: _, ...asked } = given as { lang?: unknown };
  checkKeys(asked, Object.keys(exportSchema.shape), { de: 'eines Exports', en: 'an export' });
  const { from, to = now, ...wanted } = parseQuery(exportSchema, atNow(asked, now));
  const range = { start: from ?? to - DAY, end: to };
  if (range.start >= range.end) {
    throw new HubError(
      'query',
      { de: '„from“ liegt nicht vor „to“.', en: '"from" is not before "to".' },
      { de: 'Nennen Sie einen Zeitraum, der vorwärts läuft.', en: 'Name a time that runs forward.' }
    );
  }
  if (wanted.format === 'geojson' && wanted.bucket !== 'raw') {
    throw new HubError(
      'query',
      { de: 'GeoJSON zeigt nur neueste Messwerte.', en: 'GeoJSON shows the newest readings alone.' },
      {
        de: 'Lassen Sie „bucket“ weg oder nehmen Sie CSV oder Parquet.',
        en: 'Leave "bucket" out, or take CSV or Parquet.',
      }
    );
  }
  // What is measured is over: far ends are no work.
  return { ...wanted, range: { ...range, end: Math.min(range.end, now + CLOCK_TOLERANCE) } };
}
