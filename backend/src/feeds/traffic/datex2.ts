import { z } from 'zod';
import type { Batch, StationFacts } from '../../model/observation';
import { MINUTE, SECOND } from '../../model/time';
import { ElaboratedReader } from './datex2/elaborated';
import { readSite } from './datex2/measured-data';
import { DATEX2_PROPERTIES } from './datex2/plan';
import { publishedRecords } from './datex2/publication';
import { Address, ArchiveStep, ArchiveUrl, Certificate, subscriptionOf } from './datex2/access';
import { datex2Doubts } from './datex2/doubts';
import { isFromNdw, requestsFor } from './datex2/requests';
import { SiteTable, factsOf } from './datex2/site-table';
import { isLocation, isSiteRecord } from './datex2/versions';
import type { Feed } from '../feed';
import { BatchBuilder } from '../support/batch';
import { child } from '../support/xml/xml-element';

const Options = z.strictObject({
  /** Address of the newest measured data, absolute or below the base address. */
  url: Address.optional().describe('Adresse der neuesten Messwerte; ohne sie `trafficspeed.xml.gz` wie beim NDW'),
  /** Address of the site table that gives the data their meaning. */
  siteTableUrl: Address.optional().describe(
    'Adresse der Tabelle der Messquerschnitte; ohne url und subscription `measurement_current.xml.gz` wie beim NDW'
  ),
  /** Number of the subscription of the measured data at Mobilithek, in place of url. */
  subscription: subscriptionOf('der Messwerte (statt url)'),
  siteTableSubscription: subscriptionOf('der Messquerschnitte (statt siteTableUrl)'),
  /** Mutual TLS. */
  certificate: Certificate,
  /** Address of older documents, with {yyyy} {MM} {dd} {HH} {mm} in UTC; most portals keep none. */
  archiveUrl: ArchiveUrl,
  archiveStep: ArchiveStep,
  /** What a time stamp names: NDW the start of the interval; German profiles differ. */
  timeIs: z.enum(['start', 'end']).default('start').describe('Zeitstempel nennt Anfang oder Ende des Intervalls'),
  /** Where neither value nor site table say it. */
  intervalSeconds: z
    .number()
    .int()
    .positive()
    .max(86_400)
    .optional()
    .describe('Länge des Intervalls in Sekunden, wo weder Messwert noch Tabelle sie nennen'),
  /** Elaborated data of German motorways: the schema says per hour; some values in the field look like per minute. */
  flowRateUnit: z
    .enum(['1/h', '1/min'])
    .default('1/h')
    .describe('Einheit von vehicleFlowRate in ElaboratedData: je Stunde wie im Schema, oder je Minute'),
});
type Options = z.infer<typeof Options>;

/**
 * DATEX II versions 2 and 3: MeasuredDataPublication with its MeasurementSiteTablePublication, and
 * ElaboratedDataPublication with or without its PredefinedLocationsPublication
 * (https://docs.datex2.eu), as the Dutch NDW publishes it and German road authorities offer it by contract through the
 * Mobilithek, to machines with a certificate.
 *
 * A value has no meaning of its own: what index 4 of a site is stands in the site table, under the same id and the
 * same version. What the table does not explain is rejected, never guessed. vehicleFlowRate is vehicles per hour,
 * also of a one-minute interval. Where stations were asked for, the other sites of the document are passed over.
 */
export const datex2: Feed<Options> = {
  id: 'datex2',
  title: { de: 'Verkehrsmessstellen (DATEX II v2 und v3)', en: 'Traffic counting sites (DATEX II v2 and v3)' },
  transport: 'poll',
  licence: {
    id: 'CC0-1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    attribution: 'Nationaal Dataportaal Wegverkeer (NDW)',
    redistribution: 'yes',
  },
  cadence: MINUTE,
  latency: 2 * MINUTE,
  provider: 'datex2',
  baseUrl: 'https://opendata.ndw.nu',
  options: Options,
  isLicensed: isFromNdw,
  doubts: datex2Doubts,
  delivers: DATEX2_PROPERTIES,
  evidence: {
    recorded: 'Dokumente des niederländischen NDW: Version 2 mit einem Messquerschnitt der Tabelle, Version 3 gekürzt',
    documented: 'Profile deutscher Portale, Zugang über Mobilithek, Tabelle der Messquerschnitte in Version 3',
  },

  *parse(payload, context): Iterable<Batch> {
    const bytes = context.companions?.siteTable;
    const table = bytes && SiteTable.read({ bytes, name: 'site table' });
    const { timeIs, intervalSeconds, flowRateUnit } = context.options;
    const reading = { timeIs, ...(intervalSeconds === undefined ? {} : { period: intervalSeconds * SECOND }) };
    const wanted = context.asked?.stations && new Set(context.asked.stations);
    const batch = new BatchBuilder();
    const described = new Set<StationFacts>();
    const perHour = flowRateUnit === '1/min' ? 60 : 1;
    const elaborated = new ElaboratedReader(batch, { ...reading, perHour }, table, wanted);
    for (const record of publishedRecords(payload)) {
      const { id = '', version = '' } = child(record, 'measurementSiteReference')?.attributes ?? {};
      batch.row(id || undefined);
      if (isSiteRecord(record) || isLocation(record)) {
        batch.station(factsOf(record));
        batch.reject('site table: describes stations, holds no readings');
        continue;
      }
      if (record.name === 'elaboratedData') {
        elaborated.read(record);
        if (batch.full) {
          yield batch.take();
        }
        continue;
      }
      if (wanted && !wanted.has(id)) {
        continue;
      }
      const site = table ? table.find(id, version) : 'no site table given: add it with --site-table';
      if (typeof site === 'string') {
        batch.reject(site);
        continue;
      }
      if (!described.has(site.facts)) {
        described.add(site.facts);
        batch.station(site.facts);
      }
      readSite(record, site, reading, batch);
      if (batch.full) {
        yield batch.take();
      }
    }
    elaborated.flush();
    yield batch.take();
  },

  requests: requestsFor,
};
