import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { HOUR, iso, SECOND } from '../../model/time';
import type { Feed, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { HeaderSecret } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';
import {
  countedInDay,
  countedInRow,
  DayRow,
  READ,
  readingsOf,
  ReportRow,
  SPEED_CLASSES,
  type Counted,
} from './telraam/report';

const Options = z.strictObject({
  apiKey: HeaderSecret.default('').describe('Schlüssel der Schnittstelle aus dem Telraam-Konto, als `{ env: NAME }`'),
});
type Options = z.infer<typeof Options>;

/**
 * Telraam: windows of citizens that count (https://telraam-api.net, POST /v1/reports/traffic, format `per-hour`).
 * Stations are the numbers of the segments.
 *
 * A row begins at its stamp, in UTC. Its counts are corrected for `uptime`, and `uptime` 0 comes with zeros that mean
 * nothing: they are missing, never a quiet street. Below one half, and where S2 devices counted in the dark without
 * telling kinds apart (`night`), counts are suspect. Cars and heavy vehicles become vehicles per hour and together the
 * flow of all; v85 is never averaged: what the speeds of a longer time are follows
 * from the classes of speeds, which become vehicles per hour each. Days of the open collector are read, too: a day of UTC.
 */
export const telraam: Feed<Options> = {
  id: 'telraam',
  title: { de: 'Telraam: Verkehrszählung von Anwohnern', en: 'Telraam: traffic counts of residents' },
  transport: 'poll',
  licence: {
    id: 'CC-BY-NC-4.0',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    attribution: 'Telraam (www.telraam.net), CC BY-NC 4.0, nur nichtkommerzielle Nutzung',
    redistribution: 'attribution',
  },
  cadence: HOUR,
  latency: 2 * HOUR,
  provider: 'telraam',
  baseUrl: 'https://telraam-api.net',
  options: Options,
  stationIds: () => numbers('9000010417'),
  needs: ['apiKey'],
  rereads: 6 * HOUR,
  rate: { requests: 1, per: SECOND },
  delivers: [
    'traffic_flow_all',
    'traffic_flow_car',
    'traffic_flow_heavy',
    'bike_count',
    'pedestrian_count',
    'traffic_speed_v85',
    ...SPEED_CLASSES,
    'device_uptime_fraction',
  ],
  evidence: {
    recorded:
      'Stundenberichte zweier Segmente, eines davon zeitweise ohne Strom (August 2026), und eine Monatsdatei von Tagen',
    documented: 'Hülle der Antwort (`report`), Viertelstunden, Bedeutung der Nachtzählung, Grenzen der Abfrage',
  },

  *parse(payload): Iterable<Batch> {
    const batch = new BatchBuilder();
    for (const { row, counted } of rowsOf(payload)) {
      batch.row();
      batch.names(Object.keys(Object(row) as object), READ);
      if (typeof counted === 'string') {
        batch.reject(counted);
      } else {
        const { readings, missing } = readingsOf(counted);
        readings.forEach((reading) => batch.read(reading));
        batch.miss(missing);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options: { apiKey }, baseUrl, stations, range }) {
    return stations.map((id) => ({
      url: `${baseUrl}/v1/reports/traffic`,
      headers: { 'X-Api-Key': apiKey },
      body: JSON.stringify({
        level: 'segments',
        format: 'per-hour',
        id,
        time_start: asked(Math.floor(range.start / HOUR) * HOUR),
        // Closed-open, in whole hours: the one that is running would be half a count.
        time_end: asked(Math.floor(range.end / HOUR) * HOUR),
      }),
      range,
      station: id,
    }));
  },
};

/** `2026-08-03 00:00:00Z` */
const asked = (instant: number) => iso(instant).replace('T', ' ').replace('.000Z', 'Z');

const Rows = z.array(z.unknown());
/** The API calls the rows `report`; the open collector keeps them as `data`, or sums them up to `days`. */
const Document = z.union([
  z.object({ report: Rows }).transform(({ report }) => ({ hours: report })),
  z.object({ data: Rows }).transform(({ data }) => ({ hours: data })),
  z.object({ device_id: z.string().regex(/^\d{1,20}$/), days: Rows }),
]);

/** What each row says, or in plain words why it cannot be taken. */
function* rowsOf(payload: Payload): Generator<{ readonly row: unknown; readonly counted: Counted | string }> {
  const document = fitting(Document, jsonOf(payload));
  if (document === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not a traffic report of Telraam.`,
      'Check the key (apiKey) and the number of the segment; the rows are expected under "report".',
      { name: payload.name }
    );
  }
  if ('hours' in document) {
    for (const row of document.hours) {
      const parsed = fitting(ReportRow, row);
      yield { row, counted: parsed ? countedInRow(parsed) : UNLIKE };
    }
    return;
  }
  for (const row of document.days) {
    const parsed = fitting(DayRow, row);
    yield { row, counted: parsed ? countedInDay(parsed, document.device_id) : UNLIKE };
  }
}

const UNLIKE = 'row that is not as Telraam describes it';
