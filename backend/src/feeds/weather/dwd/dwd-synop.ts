import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch, Reading } from '../../../model/observation';
import { HOUR, MINUTE } from '../../../model/time';
import type { Feed, Payload, StationIds } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { bunzip, isBzip2 } from '../../support/unpack/bunzip';
import { fitting } from '../../support/fitting';
import { jsonOf } from '../../support/json';
import { nameOf } from '../../support/unpack/payload';
import { DWD_LICENCE, DWD_OPEN_DATA } from './licence';
import { ELEMENTS } from './dwd-synop/elements';
import { readReport } from './dwd-synop/read';
import { reportOf } from './dwd-synop/report';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/**
 * SYNOP reports of all stations in Germany in one document: BUFR written as JSON (the form of ecCodes' `bufr_dump`),
 * packed with bzip2. A station may report the same moment in several messages (the international one, and national
 * ones with soil and gusts), and the same quantity over several periods: of these the shortest is taken.
 *
 * The stamp is the END of each period, UTC. Reports are not checked; dwd-cdc brings the checked values later.
 * The address of the newest document is known from documentation only.
 */
export const dwdSynop: Feed<Options> = {
  id: 'dwd-synop',
  title: { de: 'Deutscher Wetterdienst: SYNOP-Meldungen', en: 'German Weather Service: SYNOP reports' },
  transport: 'poll',
  licence: DWD_LICENCE,
  stationClass: 'reference',
  cadence: HOUR,
  latency: 30 * MINUTE,
  provider: 'dwd',
  baseUrl: DWD_OPEN_DATA,
  options: Options,
  stationIds: () => SYNOP_NAME,
  depth: HOUR,
  delivers: [...new Set([...ELEMENTS.values()].map(({ property }) => property)), 'air_temperature_ground'],
  evidence: {
    recorded: 'drei Meldungen vom 17. Juni 2020 (Münster/Osnabrück, Ellrich-Werna)',
    documented: 'Adresse des neuesten Dokuments; Schnee, Niederschlag in zehn Minuten, langwellige Strahlung',
  },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    const wanted = context.asked?.stations && new Set(context.asked.stations.map(withoutDepth));
    // The same moment comes in several messages: only all of them tell which period is the shortest.
    const readings = new Map<string, Reading>();
    for (const message of messagesOf(isBzip2(payload) ? bunzip(payload) : payload)) {
      for (const subset of subsetsOf(message)) {
        batch.row();
        const report = reportOf(subset);
        if (!report) {
          batch.reject('report without a station or a time');
        } else if (wanted?.has(report.station) ?? true) {
          readReport(batch, report, readings);
        }
      }
    }
    for (const reading of readings.values()) {
      batch.read(reading);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, now }) {
    const newest = 'Z__C_EDZW_LATEST_bda01,synop_bufr_GER_999999_999999__MW_XXX.json.bz2';
    return [
      {
        url: `${baseUrl}/weather/weather_reports/synoptic/germany/json/${newest}`,
        range: { start: now - HOUR, end: now },
        stations,
      },
    ];
  },
};

/** A station that the DWD has without a number bears its name. */
const SYNOP_NAME: StationIds = {
  pattern: /^(\d{5}|[^\d].*?)(-\d{1,3}cm)?$/,
  like: {
    de: 'fünf Ziffern der WMO in Anführungszeichen wie "10424"',
    en: 'five digits of the WMO in quotes such as "10424"',
  },
};

/** Sensors in the soil are stations of their own: `10315-5cm`. */
const withoutDepth = (station: string): string => station.replace(/-\d+cm$/, '');

const Document = z.object({ messages: z.array(z.array(z.unknown())) });

function messagesOf(payload: Payload): readonly (readonly unknown[])[] {
  const document = fitting(Document, jsonOf(payload));
  if (document === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} holds no SYNOP reports: there is no list of "messages" in it.`,
      'Take a file of weather_reports/synoptic/germany/json of the DWD.',
      { name: payload.name }
    );
  }
  return document.messages;
}

/** A message has its head as objects and behind it one list with a list for each station. */
function subsetsOf(message: readonly unknown[]): readonly unknown[] {
  const body = message.find(Array.isArray);
  return Array.isArray(body) ? body : [];
}
