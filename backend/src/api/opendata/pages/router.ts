import { Router, type Request, type Response } from 'express';
import { SECOND } from '../../../model/time';
import type { OpenData, RegionConfig } from '../../../config/region';
import type { Instant } from '../../../model/time';
import type { Kommune } from '../../../model/kommune';
import type { ObservationReader } from '../../../store/observation-store';
import { policyOf } from '../../citizens/pages/frame';
import { privacyPage } from '../../citizens/pages/privacy-page';
import { accessibilityPage, type Site } from '../../citizens/pages/statement-pages';
import { PAGE_CSS } from '../../citizens/pages/style';
import { STATEMENTS } from '../../citizens/words/statements';
import { TEXTS } from '../../citizens/words/texts';
import { languageOf } from '../../status/words/texts';
import { stationsOf } from '../datasets/dataset';
import { FRESH, type Offer } from '../datasets/offer';
import { drawingOf } from '../map/drawing';
import { mapCss } from '../map/map';
import { datasetIri } from '../rdf/publisher';
import { PAGE_WORDS } from '../words/page-words';
import { datasetPage, noDatasetPage } from './dataset-page';
import type { OpenDataReader, Surroundings } from './frame';
import { overviewPage } from './overview';
import { newestOf } from './preview';
import { OPEN_DATA_CSS } from './style';

export interface PageParts {
  readonly region: Pick<RegionConfig, 'name' | 'timeZone' | 'demo'>;
  readonly kommunen: readonly Kommune[];
  readonly openData: OpenData;
  readonly offer: Offer;
  readonly store: Pick<ObservationReader, 'latest'>;
  /** The hub as others reach it. */
  addressOf(request: Request): string;
  now(): Instant;
}

/** For a minute a browser need not ask again. */
const LIVE = `public, max-age=${FRESH / SECOND}`;

/** The pages for people: `/opendata`, one of each dataset, and what the law asks for. */
export function openDataPages(parts: PageParts): Router {
  const { region, kommunen, openData, offer, store, addressOf, now } = parts;
  const router = Router();
  const readerOf = (request: Request): OpenDataReader => {
    const language = languageOf(request.query['lang'], request.acceptsLanguages('de', 'en'));
    return { language, zone: region.timeZone, now: now(), t: PAGE_WORDS[language] };
  };
  const at = (css = OPEN_DATA_CSS): Surroundings => ({ region, openData, now: now(), css });
  const send = (response: Response, page: string, css = OPEN_DATA_CSS) => {
    response.set({ 'content-security-policy': policyOf(css), vary: 'accept-language, accept' });
    response.type('html').send(page);
  };
  const siteOf = (request: Request, { t, language }: OpenDataReader): Site => {
    const { files, germanNames } = STATEMENTS[language];
    return {
      ...{ title: t.title(region.name), address: `${addressOf(request)}/opendata`, home: '/opendata' },
      ...{ responsible: openData.publisher, exceptions: [files, germanNames], page: openData },
    };
  };

  router.get('/opendata', async (request, response) => {
    const datasets = await offer.datasets();
    const stations = new Map(datasets.flatMap(stationsOf).map((station) => [station.id, station]));
    const drawing = drawingOf(kommunen, [...stations.values()]);
    const css = OPEN_DATA_CSS + (drawing ? mapCss(drawing) : '');
    response.set('cache-control', LIVE);
    send(response, overviewPage({ ...at(css), datasets, drawing }, readerOf(request)), css);
  });
  router.get('/opendata/daten/:kommune/:topic', async (request, response) => {
    const id = `${request.params.kommune}/${request.params.topic}`;
    const dataset = await offer.find(id);
    const reader = readerOf(request);
    if (!dataset) {
      send(response.status(404).set('cache-control', 'no-cache'), noDatasetPage(id, at(), reader));
      return;
    }
    const newest = await newestOf(dataset, store, now());
    const address = datasetIri({ base: addressOf(request) }, id);
    response.set('cache-control', LIVE);
    send(response, datasetPage({ ...at(), dataset, address, newest }, reader));
  });
  const statements = { barrierefreiheit: accessibilityPage, datenschutz: privacyPage };
  for (const [path, page] of Object.entries(statements)) {
    router.get(`/opendata/${path}`, (request, response) => {
      const reader = readerOf(request);
      send(response, page(siteOf(request, reader), { ...reader, t: TEXTS[reader.language] }), PAGE_CSS);
    });
  }
  return router;
}
