import { z } from 'zod';
import type { Batch, StationFacts } from '../../model/observation';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import { readSite } from './datex2/measured-data';
import { DATEX2_PROPERTIES } from './datex2/plan';
import { publishedRecords } from './datex2/publication';
import { SiteTable, factsOf } from './datex2/site-table';
import type { Feed, FeedRequest, RequestPlan } from '../feed';
import { BatchBuilder } from '../support/batch';
import { child } from '../support/xml-element';

/** How far apart the documents of an archive are. */
const ARCHIVE_STEPS = { document: MINUTE, hour: HOUR, day: DAY } as const;

const Options = z.strictObject({
  /** Address of the newest measured data, absolute or below the base address. */
  url: z.string().min(1).default('trafficspeed.xml.gz').describe('Adresse der neuesten Messwerte'),
  /** Address of the site table that gives the data their meaning. */
  siteTableUrl: z
    .string()
    .min(1)
    .default('measurement_current.xml.gz')
    .describe('Adresse der Tabelle der Messquerschnitte'),
  /** Address of older documents, with {yyyy} {MM} {dd} {HH} {mm} in UTC; most portals keep none. */
  archiveUrl: z
    .string()
    .min(1)
    .optional()
    .describe('Adresse älterer Dokumente mit {yyyy} {MM} {dd} {HH} {mm} in UTC; ohne sie wird nichts nachgeladen'),
  archiveStep: z.enum(['document', 'hour', 'day']).default('day').describe('Abstand der Dokumente im Archiv'),
  /** What a time stamp names: NDW the start of the interval; German profiles differ. */
  timeIs: z.enum(['start', 'end']).default('start').describe('Zeitstempel nennt Anfang oder Ende des Intervalls'),
});
type Options = z.infer<typeof Options>;

/**
 * DATEX II version 2, MeasuredDataPublication with its MeasurementSiteTablePublication (https://docs.datex2.eu), as
 * the Dutch NDW publishes it and German road authorities offer it by contract through the Mobilithek.
 *
 * A value has no meaning of its own: what index 4 of a site is stands in the site table, under the same id and the
 * same version. What the table does not explain is rejected, never guessed. vehicleFlowRate is vehicles per hour,
 * also of a one-minute interval.
 */
export const datex2: Feed<Options> = {
  id: 'datex2',
  title: { de: 'Verkehrsmessstellen (DATEX II v2)', en: 'Traffic counting sites (DATEX II v2)' },
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
  delivers: DATEX2_PROPERTIES,
  evidence: { recorded: 'Dokumente des niederländischen NDW', documented: 'Profile deutscher Portale (Mobilithek)' },

  *parse(payload, context): Iterable<Batch> {
    const bytes = context.companions?.siteTable;
    const table = bytes && SiteTable.read({ bytes, name: 'site table' });
    const batch = new BatchBuilder();
    const described = new Set<StationFacts>();
    for (const record of publishedRecords(payload)) {
      batch.row();
      if (record.name === 'measurementSiteRecord') {
        batch.station(factsOf(record));
        batch.reject('site table: describes stations, holds no readings');
        continue;
      }
      const { id = '', version = '' } = child(record, 'measurementSiteReference')?.attributes ?? {};
      const site = table ? table.find(id, version) : 'no site table given';
      if (typeof site === 'string') {
        batch.reject(site);
        continue;
      }
      if (!described.has(site.facts)) {
        described.add(site.facts);
        batch.station(site.facts);
      }
      readSite(record, site, context.options.timeIs, batch);
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests(plan: RequestPlan<Options>): FeedRequest[] {
    const { url, siteTableUrl, archiveUrl, archiveStep } = plan.options;
    const below = (address: string) => new URL(address, `${plan.baseUrl}/`).href;
    const companions = { siteTable: below(siteTableUrl) };
    const newest = { url: below(url), companions };
    if (archiveUrl === undefined) {
      // Nothing older can be had, so that this one answer settles all of the range.
      return [{ ...newest, range: plan.range }];
    }
    const step = ARCHIVE_STEPS[archiveStep];
    const { start, end } = plan.range;
    const archivedUntil = Math.max(start, Math.min(end, plan.now - newestCovers(step)));
    const requests: FeedRequest[] = archivedUntil < end ? [{ ...newest, range: { start: archivedUntil, end } }] : [];
    for (
      let at = Math.floor((archivedUntil - 1) / step) * step;
      Math.min(at + step, archivedUntil) > start;
      at -= step
    ) {
      const range = { start: Math.max(at, start), end: Math.min(at + step, archivedUntil) };
      requests.push({ url: below(expand(archiveUrl, at)), range, companions });
    }
    return requests;
  },
};

/** Asking the archive of a day for the last minutes would fetch the whole day on every poll. */
function newestCovers(step: number): number {
  return step === MINUTE ? 2 * MINUTE : 10 * MINUTE;
}

function expand(template: string, at: Instant): string {
  const stamp = new Date(at).toISOString();
  return template
    .replaceAll('{yyyy}', stamp.slice(0, 4))
    .replaceAll('{MM}', stamp.slice(5, 7))
    .replaceAll('{dd}', stamp.slice(8, 10))
    .replaceAll('{HH}', stamp.slice(11, 13))
    .replaceAll('{mm}', stamp.slice(14, 16));
}
