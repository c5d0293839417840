import { z } from 'zod';
import type { Batch } from '../../model/observation';
import { MINUTE, type Instant } from '../../model/time';
import type { Feed } from '../feed';
import { BatchBuilder } from '../support/batch';
import { inMilliseconds, minutes } from '../support/options';
import { Address, ArchiveStep, ArchiveUrl, Certificate, subscriptionOf } from '../traffic/datex2/access';
import { instantOf } from '../traffic/datex2/stamp';
import { publishedRecords } from '../traffic/datex2/publication';
import { requestsFor } from '../traffic/datex2/requests';
import { factsOf } from '../traffic/datex2/site-table';
import { PARKING_PROPERTIES } from './counts';
import { idOf, readStatus, spacesOf } from './datex2-parking/status';
import { carParksIn, PARKING } from './datex2-parking/table';

const Options = z.strictObject({
  /** Address of the newest state, absolute or below the base address. */
  url: Address.default('parkingStatus.xml').describe('Adresse des Belegungsstands'),
  /** Address of the table: names, places and numbers of spaces. */
  tableUrl: Address.default('parkingTable.xml').describe('Adresse der Tabelle der Parkplätze'),
  subscription: subscriptionOf('des Belegungsstands (statt url)'),
  tableSubscription: subscriptionOf('der Tabelle (statt tableUrl)'),
  certificate: Certificate,
  archiveUrl: ArchiveUrl,
  archiveStep: ArchiveStep,
  /** Of a car park that nobody enters or leaves the portal names its last change: in Aachen up to 22 minutes ago. */
  minutes: minutes(1440)
    .default(15)
    .describe('üblicher Abstand zweier Meldungen in Minuten; bei Sensoren, die nur Wechsel melden, 1440'),
});
type Options = z.infer<typeof Options>;

/**
 * DATEX II parking: a ParkingStatusPublication with its ParkingTablePublication, in version 2 within a GenericPublication
 * as German cities send it through the Mobilithek, in version 3 as a publication of its own (https://docs.datex2.eu).
 *
 * A reading is of the instant that its status names (parkingStatusOriginTime, with a zone), which may lie long before
 * the document. A single space, as a record of one space or by its number within a record, has a state.
 */
export const datex2Parking: Feed<Options> = {
  id: 'datex2-parking',
  title: { de: 'Parkplätze (DATEX II v2 und v3)', en: 'Car parks (DATEX II v2 and v3)' },
  transport: 'poll',
  licence: {
    id: 'unspecified',
    url: 'https://www.govdata.de/informationen/lizenzen',
    attribution: 'Betreiber der Parkplätze',
    redistribution: 'no',
  },
  cadence: 15 * MINUTE,
  cadenceOf: (options) => inMilliseconds(options.minutes),
  pollsEvery: 5 * MINUTE,
  latency: 2 * MINUTE,
  provider: 'datex2-parking',
  baseUrl: 'https://mobilithek.info:8443',
  options: Options,
  delivers: PARKING_PROPERTIES,
  evidence: {
    recorded: 'Version 2 aus Aachen (17 Parkhäuser) und Friedrichshafen (55 einzelne Stellplätze), je mit Tabelle',
    documented: 'Version 3, einzelne Stellplätze innerhalb eines Parkplatzes, Zugang über Mobilithek',
  },

  *parse(payload, { companions, asked }): Iterable<Batch> {
    const bytes = companions?.siteTable;
    const parks = bytes && carParksIn({ bytes, name: 'parking table' });
    const wanted = asked?.stations && new Set(asked.stations);
    const isWanted = (station: string) => !wanted || wanted.has(station);
    const batch = new BatchBuilder();
    let published: Instant | undefined;
    for (const record of publishedRecords(payload, PARKING)) {
      if (record.name === 'publicationTime') {
        published = instantOf(record.text);
        continue;
      }
      batch.row();
      if (record.name === 'parkingRecord') {
        batch.station(factsOf(record));
        batch.reject('parking table: describes stations, holds no readings');
      } else if ([idOf(record), ...spacesOf(record).map(({ station }) => station)].some(isWanted)) {
        const park = parks?.get(idOf(record));
        if (park) {
          batch.station(park.facts);
        }
        readStatus(record, park, published, isWanted, batch);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests: (plan) => {
    const { tableUrl: siteTableUrl, tableSubscription: siteTableSubscription, ...options } = plan.options;
    return requestsFor({ ...plan, options: { ...options, siteTableUrl, siteTableSubscription } });
  },
};
