import { displayUnit } from '@smartregion/terms/units';
import { CELL_WORDS } from '../../analysis/wording/column-words';
import type { DescribedSeries } from '../../model/series';
import { iso, type Instant } from '../../model/time';
import { excelTime, offsetTime, zoneName } from './wall';
import type { ExportPlan } from './plan';
import type { ExportRequest } from './request';
import type { Row } from './rows';

export type Kind = 'time' | 'number' | 'text';

/** A column of a table: what it is called, what is in it. */
export interface Column {
  /** For programs: without spaces, never another one. */
  readonly name: string;
  /** The header. */
  readonly title: string;
  readonly kind: Kind;
  /** Empty is missing. */
  readonly cell: (row: Row) => string | number;
}

/** What stands in the table of an export. */
export function columnsOf({ request, catalogue, series }: ExportPlan): Column[] {
  const { timeZone } = catalogue.region;
  return request.format === 'csv-excel'
    ? columnsForExcel(timeZone, series, request.bucket)
    : columnsForMachines(timeZone, request.bucket);
}

/** How long the time is that a value of a file stands for: that of the series, or the bucket. */
export function periodIn(bucket: ExportRequest['bucket'], { period }: DescribedSeries): string {
  return bucket === 'raw' ? period : bucket;
}

const text = (name: string, cell: (row: Row) => string): Column => ({ name, title: name, kind: 'text', cell });
const finite = (value: number | undefined): number | '' => (Number.isFinite(value) ? value! : '');
const share = (coverage: number | undefined) => finite(coverage && Math.round(coverage * 1000) / 1000);

/** For programs: moments with their offset, so that both hours of October are told apart. */
function columnsForMachines(zone: string, bucket: ExportRequest['bucket']): Column[] {
  const time = (name: string, of: (row: Row) => Instant): Column => ({
    ...{ name, title: name, kind: 'time' },
    cell: (row) => offsetTime(of(row), zone),
  });
  return [
    time('start', ({ start }) => start),
    time('end', ({ end }) => end),
    text('kommune', ({ series }) => series.stationInfo.kommune),
    text('station', ({ series }) => series.station),
    text('station_name', ({ series }) => series.stationInfo.name),
    text('property', ({ series }) => series.property),
    text('period', ({ series }) => periodIn(bucket, series)),
    { name: 'value', title: 'value', kind: 'number', cell: ({ value }) => finite(value) },
    text('unit', ({ series }) => series.propertyInfo.ucum),
    text('quality', ({ quality }) => quality ?? ''),
    text('reasons', ({ reasons = [] }) => reasons.join(' ')),
    text('qualifier', ({ qualifier }) => qualifier ?? ''),
    { name: 'coverage', title: 'coverage', kind: 'number', cell: ({ coverage }) => share(coverage) },
    text('feed', ({ series }) => series.feed),
    text('licence', ({ series }) => series.licence.id),
    text('attribution', ({ series }) => series.licence.attribution),
  ];
}

/**
 * For people with a German Excel, which drops offsets: UTC, the wall clock and what it is called.
 * @param series all of the export: a unit that they share stands in the header
 */
function columnsForExcel(zone: string, series: readonly DescribedSeries[], bucket: ExportRequest['bucket']): Column[] {
  const units = [...new Set(series.map(({ propertyInfo }) => displayUnit(propertyInfo.ucum)))];
  const unit = units.length === 1 && units[0] ? ` (${units[0]})` : '';
  const utc = (name: string, of: (row: Row) => Instant): Column => ({
    ...{ name, title: name, kind: 'time' },
    cell: (row) => iso(of(row)).replace('.000Z', 'Z'),
  });
  return [
    utc('zeit_utc', ({ start }) => start),
    text('zeit_lokal', ({ start }) => excelTime(start, zone)),
    text('zone', ({ start }) => zoneName(start, zone)),
    utc('bis_utc', ({ end }) => end),
    text('kommune', ({ series: { stationInfo } }) => stationInfo.kommune),
    text('messstelle', ({ series: { stationInfo } }) => stationInfo.name),
    text('kennung', ({ series: { station } }) => station),
    text('messgröße', ({ series: { propertyInfo } }) => propertyInfo.de),
    text('zeitraum', ({ series: one }) => periodIn(bucket, one)),
    { name: 'wert', title: `wert${unit}`, kind: 'number', cell: ({ value }) => finite(value) },
    text('einheit', ({ series: { propertyInfo } }) => displayUnit(propertyInfo.ucum)),
    text('güte', ({ quality }) => (quality ? (CELL_WORDS['quality']?.[quality]?.de ?? quality) : '')),
    text('prüfhinweise', ({ reasons = [] }) => reasons.join(' ')),
    text('grenze', ({ qualifier }) => qualifier ?? ''),
    { name: 'abdeckung', title: 'abdeckung', kind: 'number', cell: ({ coverage }) => share(coverage) },
    text('datenquelle', ({ series: { feed } }) => feed),
    text('lizenz', ({ series: { licence } }) => licence.id),
    text('quelle', ({ series: { licence } }) => licence.attribution),
  ];
}
