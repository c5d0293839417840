import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import type { Sentence } from '@smartregion/terms/sentence';
import { propertyOf } from '@smartregion/terms/property';
import type { Kommune, Station } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Interval } from '../../model/time';
import type { Catalogue, Scope } from '../question';

/** Which series a question is about: Kommunen AND stations AND properties, where an empty list means all. */
export interface Selection {
  readonly kommunen: readonly string[];
  readonly stations: readonly string[];
  readonly properties: readonly string[];
  readonly feeds?: readonly string[];
  readonly periods?: readonly string[];
}

export interface Selected {
  /** In the order of the catalogue. */
  readonly series: readonly DescribedSeries[];
  /** How many more there are that their licence keeps from this asker. */
  readonly withheld: number;
}

/**
 * @param defaultKommune taken when the question names neither Kommune nor station
 * @throws HubError `not-found` that names the nearest Kommune, station, property or feed; `forbidden` when all that
 * was asked for may not be passed on, or not one by one
 */
export async function select(wanted: Selection, catalogue: Catalogue, defaultKommune?: string): Promise<Selected> {
  const anywhere = wanted.kommunen.length === 0 && wanted.stations.length === 0;
  const kommunen = new Set(kommunenOf(wanted.kommunen, catalogue, anywhere ? defaultKommune : undefined));
  const stations = new Set(wanted.stations.map((id) => stationOf(id, catalogue).id));
  const properties = new Set(wanted.properties.map(knownProperty));
  const known = [...new Set([...catalogue.feeds, ...catalogue.withheldFeeds].map(({ feed }) => feed))];
  const feeds = new Set(wanted.feeds?.map((id) => oneOf(id, known, 'feed')));
  const periods = new Set(wanted.periods);
  const matches = ({ station, property, feed, period, stationInfo }: DescribedSeries) =>
    (periods.size === 0 || periods.has(period)) &&
    (kommunen.size === 0 || kommunen.has(stationInfo.kommune)) &&
    (stations.size === 0 || stations.has(station)) &&
    (properties.size === 0 || properties.has(property)) &&
    (feeds.size === 0 || feeds.has(feed));
  const series = (await catalogue.series()).filter(matches);
  const withheld = (await catalogue.withheld()).filter(matches);
  if (series.length === 0 && withheld.length > 0) {
    throw forbidden(withheld);
  }
  if (series.length === 0 && (await catalogue.coarse?.())?.some(matches)) {
    throw tooFine();
  }
  return { series, withheld: withheld.length };
}

export interface SelectedMeasured extends Selected {
  /** Of each series that has readings: from when until when. */
  readonly extents: ReadonlyMap<number, Interval>;
}

/** As `select`, without what is only forecast: that is another question. */
export async function selectMeasured(
  wanted: Selection,
  { catalogue, store, defaultKommune }: Pick<Scope, 'catalogue' | 'store' | 'defaultKommune'>
): Promise<SelectedMeasured> {
  const selected = await select(wanted, catalogue, defaultKommune);
  const extents = await store.extent(selected.series.map(({ id }) => id));
  const series = selected.series.filter(({ id, modelled }) => !modelled || extents.has(id));
  return { ...selected, series, extents };
}

/** By slug, name or Gemeindeschlüssel. */
export function kommuneOf(asked: string, { kommunen }: Catalogue): Kommune {
  const word = asked.toLowerCase();
  const found = kommunen.find((k) => k.slug === word || k.name.toLowerCase() === word || k.ags === asked);
  if (!found) {
    throw notFound('Kommune', asked, 'kommunen', new Map(kommunen.map((k) => [k.slug, k.name])));
  }
  return found;
}

export function stationOf(asked: string, { stations }: Catalogue): Station {
  const found = stations.find((station) => station.id === asked);
  if (!found) {
    throw notFound('station', asked, 'stations', new Map(stations.map((s) => [s.id, s.name])));
  }
  return found;
}

/**
 * Slugs of the Kommunen that a question is about; empty for all.
 * @param defaultKommune taken when it names none
 */
export function kommunenOf(names: readonly string[], catalogue: Catalogue, defaultKommune?: string): string[] {
  const named = names.length === 0 && defaultKommune ? [defaultKommune] : names;
  return [...new Set(named.map((name) => kommuneOf(name, catalogue).slug))];
}

/** @throws HubError `not-found` that names the nearest of the words */
export function oneOf<Word extends string>(asked: string, words: readonly Word[], noun: string): Word {
  const found = words.find((word) => word === asked);
  if (found !== undefined) {
    return found;
  }
  if (isVariable(asked)) {
    throw withoutValue(asked);
  }
  const guess = nearest(asked, words);
  const all = words.join(', ');
  throw new HubError(
    'not-found',
    unknown(noun, asked),
    guess ? didYouMean(guess) : { de: `Es gibt: ${all}.`, en: `There are: ${all}.` },
    { [noun]: asked }
  );
}

function knownProperty(asked: string): string {
  if (isVariable(asked)) {
    throw withoutValue(asked);
  }
  return propertyOf(asked).id;
}

/** @param names of what there is, by id */
function notFound(noun: string, asked: string, list: string, names: ReadonlyMap<string, string>): HubError {
  if (isVariable(asked)) {
    return withoutValue(asked);
  }
  const ids = new Map([...names].flatMap(([id, name]) => [[name, id] as const, [id, id] as const]));
  const id = ids.get(nearest(asked, ids.keys()) ?? '');
  return new HubError(
    'not-found',
    unknown(noun, asked),
    id
      ? didYouMean(id, names.get(id))
      : {
          de: `Die Liste steht unter /api/v1/catalogue/${list}.`,
          en: `Ask /api/v1/catalogue/${list} for the list.`,
        },
    { [noun.toLowerCase()]: asked }
  );
}

const GERMAN: Readonly<Record<string, string>> = {
  Kommune: 'Die Kommune',
  station: 'Die Messstelle',
  feed: 'Die Datenquelle',
  'kind of event': 'Die Art von Ereignis',
};

function unknown(noun: string, asked: string): Sentence {
  return {
    de: `${GERMAN[noun] ?? noun} „${asked}“ gibt es in diesem Hub nicht.`,
    en: `There is no ${noun} "${asked}" in this hub.`,
  };
}

function didYouMean(id: string, name?: string): Sentence {
  const called = name ? ` (${name})` : '';
  return { de: `Meinten Sie „${id}“${called}?`, en: `Did you mean "${id}"${called}?` };
}

/** Grafana leaves a variable as it stands where it has no value, as in every dashboard that is shared externally. */
function isVariable(text: string): boolean {
  return /^(\$\{?|\[\[)\w/.test(text);
}

function withoutValue(variable: string): HubError {
  return new HubError(
    'query',
    {
      de: `Die Variable „${variable}“ kam hier ohne Wert an.`,
      en: `The variable "${variable}" came here without a value.`,
    },
    {
      de: 'Prüfen Sie ihren Namen. Öffentlich geteilte Dashboards kennen keine Variablen: nehmen Sie dort eines, das auf eine Kommune festgelegt ist.',
      en: 'Check its name; in a dashboard that is shared externally choose fixed values, as it has no variables.',
    },
    { variable }
  );
}

function forbidden(withheld: readonly DescribedSeries[]): HubError {
  const feeds = [...new Set(withheld.map((s) => s.feed))];
  return new HubError(
    'forbidden',
    {
      de: `Die Lizenz von ${feeds.join(', ')} erlaubt nicht, diese Daten an jeden weiterzugeben.`,
      en: `The licence of ${feeds.join(', ')} does not allow the hub to pass these data on to everybody.`,
    },
    {
      de: 'Setzen Sie server.token in der Konfiguration des Hubs und dasselbe Token in der Datenquelle.',
      en: 'Set server.token in the configuration of the hub and the same token in the data source.',
    },
    { feeds }
  );
}

const tooFine = () =>
  new HubError(
    'forbidden',
    {
      de: 'Was auf einem einzelnen Stellplatz geschieht, sagt der Hub nicht jedem: Es kann zeigen, was ein Mensch tut.',
      en: 'What happens in a single parking space is not told to everybody: it may show what one person does.',
    },
    {
      de: 'Fragen Sie „parking“ nach der Zone, oder setzen Sie server.token in der Konfiguration und in der Datenquelle.',
      en: 'Ask "parking" for the zone, or set server.token in the configuration and in the data source.',
    }
  );
