import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Batch, Reading } from '../../model/observation';
import { distanceKm } from '../../model/geo';
import { DAY, HOUR, LOCAL, MINUTE, type Interval } from '../../model/time';
import { columnsOf, namesOf, type Column } from './eco-counter/columns';
import { rowTimes } from './eco-counter/local-time';
import type { Feed, FeedRequest, RequestPlan } from '../feed';
import { BatchBuilder } from '../support/batch';
import { csvRows } from '../support/csv';
import { digits } from '../support/options';
import { textOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';

const Options = z.strictObject({
  /** Directories to fetch; needed when only single directions of a site are wanted. Default: the stations. */
  sites: z
    .array(digits('100034982'))
    .optional()
    .describe(
      'Ordner, die abgefragt werden; nötig, wenn nur einzelne Richtungen gewünscht sind. Ohne Angabe die Messstellen'
    ),
});
type Options = z.infer<typeof Options>;

/** Whose files these are where nobody says otherwise, and where its counters stand. */
const MUENSTER = {
  address: 'https://raw.githubusercontent.com/od-ms/radverkehr-zaehlstellen/main',
  lat: 51.9625,
  lon: 7.6256,
  km: 20,
};

type Time = Interval & { readonly ambiguous: boolean };

/**
 * Eco-Counter counts as the city of Münster publishes them, a CSV per site and month
 * (https://github.com/od-ms/radverkehr-zaehlstellen; raw data, not corrected).
 *
 * Every column is a station of its own, by its number: the first is the site's total, the others its directions.
 * Whole days can be missing; an empty cell is no count, 0 is none counted. Cars, told apart by the column's label
 * alone, become vehicles per hour, as traffic is measured everywhere else; where they are counted the site's total
 * mixes both and is not taken.
 */
export const ecoCounterCsv: Feed<Options> = {
  id: 'eco-counter-csv',
  title: { de: 'Radzählstellen (Eco-Counter, Stadt Münster)', en: 'Bicycle counters (Eco-Counter, city of Münster)' },
  transport: 'poll',
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Stadt Münster, Amt für Mobilität und Tiefbau',
    redistribution: 'attribution',
  },
  cadence: 15 * MINUTE,
  pollsEvery: HOUR,
  // The files are renewed every night.
  latency: 30 * HOUR,
  provider: 'eco-counter',
  baseUrl: MUENSTER.address,
  isLicensed: ({ baseUrl }) => baseUrl === MUENSTER.address,
  doubts: ({ baseUrl, stations }) =>
    baseUrl === MUENSTER.address && stations.some((station) => distanceKm(station, MUENSTER) > MUENSTER.km)
      ? [
          {
            path: [],
            sentence: {
              de: 'Ohne baseUrl fragt eco-counter-csv bei der Stadt Münster, die Messstelle liegt woanders.',
              en: 'Without baseUrl eco-counter-csv asks the city of Münster, the station lies elsewhere.',
            },
            remedy: {
              de: 'Ergänzen Sie baseUrl: https://… mit dem Ablageort Ihrer Dateien, oder lesen Sie sie mit „hub import“ ein.',
              en: 'Add baseUrl: https://… with the place of your files, or bring them in with "hub import".',
            },
          },
        ]
      : [],
  options: Options,
  stationIds: () => numbers('100020113'),
  rereads: 3 * DAY,
  delivers: ['bike_count', 'traffic_flow_car'],
  evidence: { recorded: 'drei Monatsdateien einer Zählstelle, mit beiden Zeitumstellungen' },

  *parse(payload): Iterable<Batch> {
    const [header = [], ...rows] = csvRows(textOf(payload), ',', payload);
    const columns = columnsOf(header, payload);
    const times = rowTimes(rows.map((row) => row[0]!.trim()));
    const batch = new BatchBuilder();
    batch.names(
      header.map((title) => title.trim()),
      namesOf(header, columns)
    );
    columns.forEach(({ id, label }) => batch.station({ station: id, ...(label ? { name: label } : {}) }));
    for (const [i, row] of rows.entries()) {
      batch.row();
      const time = times[i]!;
      if (row.length !== header.length) {
        batch.reject('row with more or fewer cells than the header');
      } else if (typeof time === 'string') {
        batch.reject(time);
      } else {
        readRow(row, columns, time, batch);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range }: RequestPlan<Options>): FeedRequest[] {
    const sites = options.sites ?? stations;
    return monthsOf(range).flatMap((month) =>
      sites.map((site) => ({
        url: `${baseUrl}/${encodeURIComponent(site)}/${month.name}.csv`,
        range: { start: Math.max(month.start, range.start), end: Math.min(month.end, range.end) },
      }))
    );
  },
};

function readRow(row: readonly string[], columns: readonly Column[], time: Time, batch: BatchBuilder): void {
  const carsCounted = columns.some((column) => column.counts === 'cars' && Number(row[column.at]) > 0);
  for (const column of columns) {
    const cell = row[column.at]!.trim();
    if (cell === '') {
      batch.missAt({ station: column.id, property: column.counts, end: time.end });
    } else if (!/^\d{1,9}$/.test(cell)) {
      batch.reject('count that is not a whole number');
    } else if (carsCounted && column === columns[0]) {
      batch.unread(`${column.id} (total of bicycles and cars together)`);
    } else {
      batch.read(readingOf(column, Number(cell), time, row));
    }
  }
}

function readingOf(
  { id, counts, status }: Column,
  count: number,
  { start, end, ambiguous }: Time,
  row: readonly string[]
): Reading {
  const flagged = status !== undefined && !['', '0'].includes(row[status]!.trim());
  const reasons = [...(ambiguous ? (['suspect-dst'] as const) : []), ...(flagged ? (['provider-flag'] as const) : [])];
  return {
    station: id,
    start,
    end,
    ...(counts === 'cars'
      ? { property: 'traffic_flow_car', value: (count * HOUR) / (end - start), unit: '1/h' }
      : { property: 'bike_count', value: count, unit: '{count}' }),
    ...(reasons.length > 0 ? { quality: 'suspect', reasons } : {}),
  };
}

interface Month extends Interval {
  readonly name: string;
}

/** The local months that a time touches, newest first. */
function monthsOf(range: Interval): Month[] {
  const months: Month[] = [];
  let month = DateTime.fromMillis(range.end - 1, { zone: LOCAL }).startOf('month');
  for (; month.plus({ months: 1 }).toMillis() > range.start; month = month.minus({ months: 1 })) {
    const end = month.plus({ months: 1 }).toMillis();
    months.push({ name: month.toFormat('yyyy-MM'), start: month.toMillis(), end });
  }
  return months;
}
