import type { Express } from 'express';
import { citizensRouter } from '../api/citizens/router';
import type { AppParts } from '../api/app';
import type { CitizensPage, FeedConfig, RegionConfig } from '../config/region';
import type { ObservationStore } from '../store/observation-store';
import { appOf } from './servers/app';
import { REGION } from './region';
import { scene, type Scene } from './scene';

/** What a forecast is made for, in the test region's Unna. */
const FORECAST: FeedConfig = {
  feed: 'model',
  every: 3_600_000,
  options: {},
  stations: [{ id: 'P0033', provider: 'P0033', name: 'Vorhersage Unna', lat: 51.53, lon: 7.69, class: 'model' }],
};

/** The test region with a forecast in Unna, and pages for both Kommunen. */
export function citizensRegion(page: CitizensPage = {}): RegionConfig {
  const kommunen = REGION.kommunen.map((kommune) => ({
    ...kommune,
    feeds: kommune.slug === 'unna' ? [...kommune.feeds, FORECAST] : kommune.feeds,
    citizens: page,
  }));
  return { ...REGION, kommunen };
}

export interface CitizensHub extends Scene {
  readonly app: Express;
}

/** A hub with pages for citizens, at a moment. */
export function citizensHub(
  now: string,
  region: RegionConfig = citizensRegion(),
  parts: Partial<AppParts> & { readonly store?: ObservationStore } = {}
): CitizensHub {
  const made = scene(now, parts.store, region);
  const { app } = appOf(made, {
    ...parts,
    publicRouters: (open) => [citizensRouter(region, open, () => Date.parse(now))],
  });
  return { ...made, app };
}

/** What a reader reads: the text of a page without its marks, on one line. */
export function readable(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
