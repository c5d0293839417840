import { Router, type Request } from 'express';
import type { OpenData, RegionConfig } from '../../config/region';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Access } from '../access';
import { forBrowsers } from '../interfaces/browsers';
import { ownAddress } from '../interfaces/own-address';
import { BulkFiles } from './bulk/bulk-files';
import { bulkRoutes } from './bulk/router';
import { Offer } from './datasets/offer';
import { openDataPages } from './pages/router';
import { rdfRoutes } from './rdf/router';
import type { CatalogParts } from './rdf/catalog';
import type { Dataset } from './datasets/dataset';

export interface OpenDataParts {
  readonly region: Pick<RegionConfig, 'name' | 'timeZone' | 'demo' | 'server' | 'openData'>;
  readonly access: Pick<Access, 'open'>;
  readonly store: ObservationReader;
  /** What is known of a feed; undefined of one that no longer exists. */
  feedOf(feed: string): { readonly own?: true };
  now(): Instant;
}

/** `/opendata`: pages, catalogue and files of all that everybody may have, where the region wants it. */
export function openDataRoutes(parts: OpenDataParts): Router {
  const { openData } = parts.region;
  return openData ? routesOf(parts, openData) : Router();
}

function routesOf({ region, access, store, feedOf, now }: OpenDataParts, openData: OpenData): Router {
  const { catalogue } = access.open;
  const { timeZone } = region;
  const isOwn = (feed: string) => openData.own.includes(feed) || feedOf(feed).own === true;
  const offer = new Offer({ catalogue, store, isOwn, now });
  const baseOf = (request: Request) => ownAddress(request, region.server.publicUrl);
  const catalog = (request: Request, datasets: readonly Dataset[]): CatalogParts => ({
    ...{ region: region.name, timeZone, demo: region.demo, openData, contributor: openData.contributor, datasets },
    base: baseOf(request),
  });
  const router = Router();
  router.use('/opendata', forBrowsers);
  router.use(rdfRoutes({ offer, catalog }));
  router.use(bulkRoutes({ offer, files: new BulkFiles(catalogue, store), timeZone, now }));
  const { kommunen } = catalogue;
  router.use(openDataPages({ region, kommunen, openData, offer, store, addressOf: baseOf, now }));
  return router;
}
