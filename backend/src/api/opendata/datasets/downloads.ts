import type { Dataset, Part } from './dataset';

/** A dataset in a form, at an address. */
export interface Download {
  /** Stable: ends the IRI of the distribution. */
  readonly id: string;
  readonly kind: 'live' | 'day';
  readonly format: Format;
  /** Path below the hub's address. */
  readonly path: string;
  readonly terms: Pick<Part, 'iri' | 'attribution'>;
  /** Undefined where it is all of the dataset. */
  readonly part?: Part;
}

export interface Format {
  readonly id: 'csv' | 'csv-excel' | 'parquet' | 'geojson';
  readonly name: { readonly de: string; readonly en: string };
  /** Code of the EU's list of file types. */
  readonly fileType: string;
  readonly mediaType: string;
}

export const FORMATS: readonly Format[] = [
  { id: 'csv', name: { de: 'CSV für Programme', en: 'CSV for programs' }, fileType: 'CSV', mediaType: 'text/csv' },
  {
    id: 'csv-excel',
    name: { de: 'CSV für deutsches Excel', en: 'CSV for a German Excel' },
    fileType: 'CSV',
    mediaType: 'text/csv',
  },
  {
    id: 'parquet',
    name: { de: 'Parquet', en: 'Parquet' },
    fileType: 'PARQUET',
    mediaType: 'application/vnd.apache.parquet',
  },
  {
    id: 'geojson',
    name: { de: 'GeoJSON, neueste Werte', en: 'GeoJSON, newest values' },
    fileType: 'GEOJSON',
    mediaType: 'application/geo+json',
  },
];

/** What a file of a day is called: `2026-11-26.csv`. */
export const ENDINGS = { csv: '.csv', 'csv-excel': '-excel.csv', parquet: '.parquet' } as const;
export type DayFormat = keyof typeof ENDINGS;

/** All forms of a dataset: the days before today as files, and its export, licence by licence. */
export function downloadsOf(dataset: Dataset): Download[] {
  const days = FORMATS.flatMap((format): Download[] =>
    format.id === 'geojson'
      ? []
      : [
          {
            ...{ id: `tag-${format.id}`, kind: 'day', format, terms: dataset.terms },
            path: bulkPath(dataset.id, `latest${ENDINGS[format.id]}`),
          },
        ]
  );
  const live = dataset.parts.flatMap((part) =>
    FORMATS.map((format): Download => ({
      ...{ id: `${format.id}-${slug(part.licence.id)}`, kind: 'live', format, terms: part },
      path: exportPath(dataset, part, format),
      ...(dataset.parts.length > 1 ? { part } : {}),
    }))
  );
  return [...live, ...days];
}

export const bulkPath = (dataset: string, file = '') => `/opendata/bulk/${dataset}/${file}`;

const slug = (licence: string) => licence.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The last seven days and today, in the hub's export. */
export function exportPath({ kommune, series, parts }: Dataset, part: Part, { id }: Format): string {
  const own = series.filter((one) => one.licence.id === part.licence.id);
  const isShared = parts.some((other) => other !== part && other.feeds.some((feed) => part.feeds.includes(feed)));
  const query = new URLSearchParams({
    kommunen: kommune.slug,
    feeds: part.feeds.join(','),
    ...(isShared ? { stations: part.stations.join(',') } : {}),
    properties: [...new Set(own.map(({ property }) => property))].join(','),
    ...(id === 'geojson' ? {} : { from: 'now-7d/d' }),
    format: id,
  });
  return `/api/v1/export?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}
