import type { Feed } from '../../feeds/feed';
import type { Sentence } from '@smartregion/terms/sentence';
import { FeedYaml, KommuneYaml, RegionYaml, ServerYaml, StationYaml, TopYaml } from '../region-yaml';
import { schemaOf } from './schema-node';

const PLACES: readonly (readonly [keys: readonly string[], place: Sentence])[] = [
  [
    Object.keys(TopYaml.shape),
    { de: 'ganz nach links, neben region und kommunen', en: 'at the very left, beside region and kommunen' },
  ],
  [Object.keys(StationYaml.shape), { de: 'zu einer Messstelle unter stations', en: 'to a station under stations' }],
  [Object.keys(FeedYaml.shape), { de: 'zu einer Datenquelle unter feeds', en: 'to a feed under feeds' }],
  [Object.keys(KommuneYaml.shape), { de: 'zu einer Kommune unter kommunen', en: 'to a Kommune under kommunen' }],
  [Object.keys(RegionYaml.shape), { de: 'unter region', en: 'under region' }],
  [Object.keys(ServerYaml.shape), { de: 'unter server', en: 'under server' }],
];

/** What people write who know other programs. */
const SYNONYMS = new Map(
  Object.entries({
    latitude: 'lat',
    breite: 'lat',
    longitude: 'lon',
    lng: 'lon',
    long: 'lon',
    laenge: 'lon',
    länge: 'lon',
    coordinates: 'lat und lon',
    coords: 'lat und lon',
    koordinaten: 'lat und lon',
    position: 'lat und lon',
    url: 'baseUrl',
    interval: 'every',
    intervall: 'every',
    lizenz: 'licence',
    license: 'licence',
    typ: 'class',
    type: 'class',
    klasse: 'class',
    nummer: 'provider',
    kennung: 'provider',
  })
);

/** Where a key belongs that is unknown where it stands: another part of the file, or another feed. */
export function elsewhere(key: string, feeds: readonly Feed[], known: readonly string[] = []): Sentence | undefined {
  const meant = SYNONYMS.get(key.toLowerCase());
  if (meant !== undefined && known.some((name) => meant.split(' ').includes(name))) {
    return { de: `Hier heißt das: ${meant}.`, en: `Here it is called: ${meant.replace('und', 'and')}.` };
  }
  const [, place] = PLACES.find(([keys]) => keys.includes(key)) ?? [];
  if (place) {
    return {
      de: `Er gehört ${place.de}; achten Sie auf die Einrückung.`,
      en: `It belongs ${place.en}; mind the indentation.`,
    };
  }
  const owners = feeds
    .filter(({ options }) => Object.hasOwn(schemaOf(options).properties ?? {}, key))
    .map(({ id }) => id);
  const some = owners.slice(0, 4).join(', ') + (owners.length > 4 ? ' …' : '');
  return owners.length > 0 ? { de: `Ihn gibt es bei: ${some}.`, en: `There is one at: ${some}.` } : undefined;
}
