import { setImmediate } from 'node:timers/promises';
import { HubError } from '@smartregion/terms/errors';
import type { Catalogue } from '../../analysis/question';
import type { AccessPoint } from '../../config/region';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import { newestPoints } from './content/newest';
import { sitesOf, versionOf, type Part } from './content/site';
import { element, type Xml } from './xml/element';
import { siteMeasurements } from './xml/measured-data';
import { headerInformation } from './xml/publication';
import { versioned, type VersionedSite } from './xml/site-table';

export const DOCUMENTS = ['sites', 'data'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** The content of a publication, in pieces; when it was made stands in front of it. */
export interface Content {
  readonly type: 'MeasurementSiteTablePublication' | 'MeasuredDataPublication';
  readonly pieces: readonly string[];
  /** Of the content. */
  readonly version: string;
}

export interface Sources {
  readonly published: AccessPoint;
  readonly store: Pick<ObservationReader, 'extent' | 'latest'>;
  now(): Instant;
}

/**
 * What everybody who sees this catalogue may read of a part of the region.
 * @throws HubError `not-found` where nothing of it has ever been measured: a publication has at least one site
 */
export async function contentOf(
  name: DocumentName,
  part: Part,
  catalogue: Catalogue,
  { published, store, now }: Sources
): Promise<Content> {
  const series = await catalogue.series();
  const extents = await store.extent(series.map(({ id }) => id));
  const all = sitesOf(
    series.filter(({ id }) => extents.has(id)),
    part
  );
  if (all.length === 0) {
    throw nothingMeasured();
  }
  const sites = await calmly(all, versioned);
  const table = { id: tableId(part, published), version: versionOf(...sites.map(({ version }) => version)) };
  if (name === 'sites') {
    return siteTable(table, sites, published);
  }
  const measured = { points: await newestPoints(sites, now(), store), extents };
  const measurements = await calmly(sites, (site) => siteMeasurements(site, measured));
  return measuredData(table, measurements, published);
}

interface Table {
  readonly id: string;
  readonly version: string;
}

function siteTable({ id, version }: Table, sites: readonly VersionedSite[], published: AccessPoint): Content {
  const open = element('roa:measurementSiteTable', { id, version }).xml.replace('/>', '>');
  return content('MeasurementSiteTablePublication', [
    `${headerInformation(published).xml}${open}`,
    ...sites.map(({ xml }) => xml.xml),
    '</roa:measurementSiteTable>',
  ]);
}

function measuredData({ id, version }: Table, measurements: readonly Xml[], published: AccessPoint): Content {
  const reference = { targetClass: 'roa:MeasurementSiteTable', id, version };
  return content('MeasuredDataPublication', [
    `${element('roa:measurementSiteTableReference', reference).xml}${headerInformation(published).xml}`,
    ...measurements.map(({ xml }) => xml),
  ]);
}

function content(type: Content['type'], pieces: readonly string[]): Content {
  return { type, pieces: pieces.map((piece) => `${piece}\n`), version: versionOf(type, ...pieces) };
}

/** A table of its own for every part: `DE-KREIS-UNNA`, `DE-KREIS-UNNA.unna.traffic`. */
function tableId({ kommunen, topics }: Part, published: AccessPoint): string {
  const some = (part: readonly string[], all: readonly string[]) => (part.length < all.length ? [part.join('-')] : []);
  return [published.nationalIdentifier, ...some(kommunen, published.kommunen), ...some(topics, published.topics)].join(
    '.'
  );
}

/** Sites that are written before others have a turn: some milliseconds. */
const AT_ONCE = 10;

async function calmly<T, Made>(all: readonly T[], make: (one: T) => Made): Promise<Made[]> {
  const made: Made[] = [];
  for (const [i, one] of all.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) {
      await setImmediate();
    }
    made.push(make(one));
  }
  return made;
}

const nothingMeasured = () =>
  new HubError(
    'not-found',
    {
      de: 'Davon hat noch keine Messstelle etwas gemessen, was weitergegeben werden darf.',
      en: 'No station has measured anything of that yet that may be passed on.',
    },
    {
      de: 'Sehen Sie auf der Statusseite nach, ob Messwerte ankommen und welche Lizenz sie haben.',
      en: 'See on the status page whether readings arrive, and under which licence.',
    }
  );
