import { Router } from 'express';
import { z } from 'zod';
import { attributionOf, kommuneName } from '../analysis/selection/describe';
import { checkKeys } from '../analysis/asking/keys';
import { listSchema } from '../analysis/selection/lists';
import { parseQuery } from '../analysis/asking/request';
import { kommuneOf, stationOf } from '../analysis/selection/selection';
import { PROPERTIES, propertyOf } from '@smartregion/terms/property';
import { SURROUNDINGS } from '../model/kommune';
import { SECOND } from '../model/time';
import { displayUnit } from '@smartregion/terms/units';
import type { RequestHandler } from 'express';
import type { Catalogue } from '../analysis/question';
import type { DescribedSeries } from '../model/series';

const CLASSES = ['reference', 'indicative', 'model'] as const;
const DOMAINS = ['weather', 'air', 'traffic', 'water', 'noise', 'device'] as const;

/** Filters repeat or stand with commas; none means all. */
export const kommunenFilter = z.object({ property: listSchema });
export const stationsFilter = z.object({
  kommune: listSchema,
  property: listSchema,
  feed: listSchema,
  class: listSchema.pipe(z.array(z.enum(CLASSES))),
});
export const propertiesFilter = z.object({
  kommune: listSchema,
  station: listSchema,
  domain: listSchema.pipe(z.array(z.enum(DOMAINS))),
});
export const feedsFilter = z.object({ kommune: listSchema });

export const kommuneItem = z.object({
  ags: z.string(),
  slug: z.string(),
  name: z.string(),
  stations: z.int().describe('How many stations it has; with a property: how many measure it.'),
});
export const stationItem = z.object({
  id: z.string(),
  name: z.string(),
  kommune: z.string().describe('Slug.'),
  kommuneName: z.string(),
  lat: z.number(),
  lon: z.number(),
  class: z.enum(CLASSES),
  surroundings: z.enum(SURROUNDINGS).optional().describe('What shapes its air most, where the configuration says so.'),
  properties: z.array(z.string()),
  feeds: z.array(z.string()),
  attribution: z.string().describe('The line that must stand beside its data.'),
  demo: z.boolean(),
});
export const propertyItem = z.object({
  id: z.string(),
  de: z.string(),
  en: z.string(),
  unit: z.string().describe('As people read it.'),
  ucum: z.string(),
  domain: z.enum(DOMAINS),
  aggregation: z.string(),
  decimals: z.int(),
  symbol: z.string().optional(),
  periods: z.array(z.string()).describe('Lengths of the intervals that its values stand for, finest first.'),
  every: z.array(z.number()).describe('How far apart its readings come, as last seen, in seconds; finest first.'),
});

export const feedItem = z.object({
  id: z.string(),
  kommunen: z.array(z.string()).describe('Slugs of those that have it.'),
  attribution: z.string().describe('The line that must stand beside its data.'),
});

/** GET /api/v1/catalogue/…: what a query editor offers. */
export function catalogueRoutes(catalogue: Catalogue, authorise: RequestHandler): Router {
  const router = Router();
  const list = <Filter>(
    name: string,
    filter: z.ZodType<Filter> & { readonly shape: object },
    items: (filter: Filter, catalogue: Catalogue) => Promise<unknown[]>
  ) =>
    router.get(`/api/v1/catalogue/${name}`, authorise, async (request, response) => {
      // Grafana's plugin says the language of its reader, for what fails on the way.
      const known = [...Object.keys(filter.shape), 'lang'];
      checkKeys(request.query, known, { de: 'dieser Liste', en: 'this list' });
      response.set('Cache-Control', 'no-store');
      response.json({ items: await items(parseQuery(filter, request.query), catalogue) });
    });
  list('kommunen', kommunenFilter, kommunen);
  list('stations', stationsFilter, stations);
  list('properties', propertiesFilter, properties);
  list('feeds', feedsFilter, feeds);
  return router;
}

type Items<T extends z.ZodType> = Promise<z.infer<T>[]>;

async function kommunen(filter: z.output<typeof kommunenFilter>, catalogue: Catalogue): Items<typeof kommuneItem> {
  const wanted = new Set(filter.property.map((id) => propertyOf(id).id));
  const series = (await catalogue.series()).filter((s) => wanted.has(s.property) && !s.modelled);
  const measuring = new Set(series.map((s) => s.station));
  return catalogue.kommunen
    .map((kommune) => {
      const own = catalogue.stations.filter((s) => s.kommune === kommune.slug);
      return { ...kommune, stations: own.filter((s) => wanted.size === 0 || measuring.has(s.id)).length };
    })
    .filter((kommune) => wanted.size === 0 || kommune.stations > 0);
}

async function stations(filter: z.output<typeof stationsFilter>, catalogue: Catalogue): Items<typeof stationItem> {
  const inKommune = among(filter.kommune.map((name) => kommuneOf(name, catalogue).slug));
  const measures = among(filter.property.map((id) => propertyOf(id).id));
  const [fromFeed, ofClass] = [among(filter.feed), among(filter.class)];
  const byStation = groupByStation(await catalogue.series());
  const anySeries = filter.property.length === 0 && filter.feed.length === 0;
  // Who asks for stations with a property means those that measure it; a place of a forecast comes when it is named.
  const counts = ({ modelled }: DescribedSeries) =>
    !modelled || filter.property.length === 0 || filter.class.includes('model') || filter.feed.length > 0;
  return catalogue.stations
    .filter((station) => inKommune(station.kommune) && ofClass(station.class))
    .map((station) => ({ station, series: byStation.get(station.id) ?? [] }))
    .filter(({ series }) => anySeries || series.some((s) => counts(s) && measures(s.property) && fromFeed(s.feed)))
    .map(({ station, series }) => ({
      ...station,
      kommuneName: kommuneName(station, catalogue),
      properties: inVocabularyOrder(series).map((p) => p.id),
      feeds: [...new Set(series.map((s) => s.feed))],
      attribution: attributionOf(series),
      demo: catalogue.region.demo,
    }));
}

/** Only what is measured: an editor offers nothing that has no data. */
async function properties(filter: z.output<typeof propertiesFilter>, catalogue: Catalogue): Items<typeof propertyItem> {
  const inKommune = among(filter.kommune.map((name) => kommuneOf(name, catalogue).slug));
  const atStation = among(filter.station.map((id) => stationOf(id, catalogue).id));
  const ofDomain = among(filter.domain);
  const series = (await catalogue.series()).filter(
    (s) => inKommune(s.stationInfo.kommune) && atStation(s.station) && ofDomain(s.propertyInfo.domain)
  );
  const inOrder = [...series].sort((a, b) => a.cadence - b.cadence);
  const ofEach = <T>(id: string, of: (one: DescribedSeries) => T): T[] => [
    ...new Set(inOrder.filter((s) => s.property === id).map(of)),
  ];
  return inVocabularyOrder(series).map(({ id, de, en, ucum, domain, aggregation, decimals, symbol }) => ({
    id,
    de,
    en,
    unit: displayUnit(ucum),
    ucum,
    domain,
    aggregation,
    decimals,
    ...(symbol ? { symbol } : {}),
    periods: ofEach(id, ({ period }) => period),
    every: ofEach(id, ({ cadence }) => cadence / SECOND),
  }));
}

/** As configured, also those that bring events and no series. */
function feeds(filter: z.output<typeof feedsFilter>, catalogue: Catalogue): Items<typeof feedItem> {
  const inKommune = among(filter.kommune.map((name) => kommuneOf(name, catalogue).slug));
  const ids = new Set(catalogue.feeds.filter(({ kommune }) => inKommune(kommune)).map(({ feed }) => feed));
  const items = [...ids].map((id) => {
    const entries = catalogue.feeds.filter(({ feed }) => feed === id);
    const attributions = new Set(entries.map(({ licence }) => licence.attribution));
    return { id, kommunen: entries.map(({ kommune }) => kommune), attribution: [...attributions].join('; ') };
  });
  return Promise.resolve(items);
}

/** Whether a value is in the list; an empty list has all. */
function among(list: readonly string[]): (value: string) => boolean {
  const set = new Set(list);
  return (value) => set.size === 0 || set.has(value);
}

function groupByStation(all: readonly DescribedSeries[]): Map<string, DescribedSeries[]> {
  const groups = new Map<string, DescribedSeries[]>();
  for (const series of all) {
    const group = groups.get(series.station);
    if (group) {
      group.push(series);
    } else {
      groups.set(series.station, [series]);
    }
  }
  return groups;
}

function inVocabularyOrder(series: readonly DescribedSeries[]) {
  const measured = new Set(series.map((s) => s.property));
  return PROPERTIES.filter((property) => measured.has(property.id));
}
