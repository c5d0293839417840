import { DateTime } from 'luxon';
import type { ObservationReader } from '../../store/observation-store';
import { columnsOf } from './columns';
import { csvOf, EXCEL, MACHINES } from './csv';
import { geoJsonOf } from './geojson';
import { metadataOf } from './metadata';
import { parquetOf } from './parquet';
import type { ExportPlan } from './plan';
import type { Format } from './request';
import { rowsOf } from './rows';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-excel': 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json',
};

/** The file, piece by piece: each is read and written when somebody takes it. */
export function piecesOf(plan: ExportPlan, store: ObservationReader): AsyncGenerator<string | Uint8Array> {
  switch (plan.request.format) {
    case 'csv':
      return csvOf(rowsOf(plan, store), columnsOf(plan), MACHINES);
    case 'csv-excel':
      return csvOf(rowsOf(plan, store), columnsOf(plan), EXCEL);
    case 'parquet':
      return parquetOf(rowsOf(plan, store), columnsOf(plan), metadataOf(plan, fileName(plan)));
    case 'geojson':
      return geoJsonOf(plan, store);
  }
}

/** `messwerte_2026-07-01_2026-08-01.csv` */
export function fileName({ request: { format, range }, catalogue }: ExportPlan): string {
  const day = (instant: number) => DateTime.fromMillis(instant, { zone: catalogue.region.timeZone }).toISODate();
  const extension = format === 'csv-excel' ? 'csv' : format;
  return `messwerte_${day(range.start)}_${day(range.end)}.${extension}`;
}
