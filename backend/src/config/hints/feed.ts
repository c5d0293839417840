import type { Feed, Source } from '../../feeds/feed';
import type { Sentence } from '@smartregion/terms/sentence';
import { areaAround, kmOutside } from './area';
import type { ConfigReader } from '../problems/reader';
import type { FeedConfig, StationConfig } from '../region';
import type { KeyPath } from '../yaml/source';

/** A feed as it was read: where it stands, and where each of its stations does. */
export interface PlacedFeed {
  readonly feed: Feed;
  readonly config: FeedConfig;
  readonly path: KeyPath;
  readonly source?: Source;
  readonly stations: readonly { readonly path: KeyPath; readonly station: StationConfig }[];
}

/** Stations of one's own stand in one's own Kommune; those of a network may be the nearest that there is. */
const FAR = { own: 5, network: 50 };

/** Whose a feed is. */
export interface Owner {
  readonly name: string;
  /** Undefined where the key cannot be trusted. */
  readonly ags?: string;
  readonly takesPushes: boolean;
}

/** What is allowed in a feed of a Kommune, but seldom meant. */
export function hintAtFeed(reader: ConfigReader, placed: PlacedFeed, kommune: Owner): void {
  hintAtNothing(reader, placed, kommune.takesPushes);
  hintAtNames(reader, placed);
  hintAtLicence(reader, placed);
  const { feed, path, source } = placed;
  for (const { path: inner, sentence, remedy } of (source && feed.doubts?.(source)) ?? []) {
    reader.hint([...path, ...inner], sentence, remedy);
  }
  placed.stations.forEach((at) => hintAtStation(reader, placed, at, kommune));
}

/** A feed of which nothing can come. */
function hintAtNothing(reader: ConfigReader, { feed, path }: PlacedFeed, takesPushes: boolean): void {
  if (feed.transport !== 'poll' && reader.listAt([...path, 'stations']).entries.length === 0) {
    reader.hint(
      path,
      { de: `${feed.id} hat keine Messstelle.`, en: `${feed.id} has no station.` },
      {
        de: 'Solange keine unter stations steht, wird nichts gespeichert; was ankommt, nennt die Antwort an das Gerät mit dem Block dafür.',
        en: 'As long as there is none under stations nothing is stored; the answer to a device brings the block for it.',
      }
    );
  }
  if (feed.transport === 'push' && !takesPushes) {
    reader.hint(
      path,
      {
        de: `${feed.id} kommt von Geräten, aber die Kommune hat kein pushToken: alles wird abgewiesen.`,
        en: `${feed.id} comes from devices, but the Kommune has no pushToken: all of it is turned away.`,
      },
      {
        de: 'Ergänzen Sie bei der Kommune pushToken: { env: NAME }, wenn nicht nur Dateien eingelesen werden.',
        en: 'Add pushToken: { env: NAME } to the Kommune, unless only files are imported.',
      }
    );
  }
  for (const option of feed.needs ?? []) {
    if (reader.source.valueAt([...path, option]) === undefined) {
      reader.hint(
        path,
        {
          de: `${feed.id} hat kein „${option}“: so kommt nichts.`,
          en: `${feed.id} has no "${option}": nothing comes in this way.`,
        },
        {
          de: `Wie man es bekommt, steht in docs/feeds/${feed.id}.md.`,
          en: `docs/feeds/${feed.id}.md says how to get it.`,
        }
      );
    }
  }
}

/** Data of somebody else than the format's best known publisher, of which nobody says whose they are. */
function hintAtLicence(reader: ConfigReader, { feed, path, source }: PlacedFeed): void {
  const at = [...path, 'licence'];
  const lacking = ['attribution', 'redistribution'].filter((key) => reader.source.valueAt([...at, key]) === undefined);
  if (source && feed.isLicensed?.(source) === false && lacking.length > 0) {
    const list = lacking.join(', ');
    reader.hint(
      at,
      {
        de: `Wem diese Daten gehören, sagt licence nicht (es fehlt: ${list}): so gibt der Hub sie nicht weiter.`,
        en: `licence does not say whose data these are (missing: ${list}): the hub does not pass them on this way.`,
      },
      {
        de: 'Schreiben Sie nach dem Vertrag: licence: { id: …, attribution: Datengeber, redistribution: no } (oder attribution, yes).',
        en: 'Write as the contract says: licence: { id: …, attribution: publisher, redistribution: no } (or attribution, yes).',
      }
    );
  }
}

/** Devices that options name, and that no station is. */
function hintAtNames(reader: ConfigReader, { feed, config, path }: PlacedFeed): void {
  const known = config.stations.flatMap(({ id, provider }) => [id.toLowerCase(), provider.toLowerCase()]);
  const isKnown = (name: string, exact = false) =>
    known.some((own) => own === name || (!exact && own.startsWith(`${name}-`)));
  // Of one that could not be read it is not known what it is called.
  const areAllRead = config.stations.length === reader.listAt([...path, 'stations']).entries.length;
  for (const { path: inner, station, exact } of feed.stationsNamed?.(config.options) ?? []) {
    if (config.stations.length > 0 && areAllRead && !isKnown(station.toLowerCase(), exact)) {
      reader.hint(
        [...path, ...inner],
        {
          de: `Keine Messstelle heißt „${station}“: seine Werte werden abgelehnt.`,
          en: `No station is called "${station}": its values are rejected.`,
        },
        {
          de: `Ergänzen Sie unter stations eine mit provider: "${station}", oder berichtigen Sie den Namen.`,
          en: `Add one under stations with provider: "${station}", or correct the name.`,
        }
      );
    }
  }
}

function hintAtStation(
  reader: ConfigReader,
  { feed, config }: PlacedFeed,
  { path, station }: PlacedFeed['stations'][number],
  { ags, name }: Owner
): void {
  const ids = feed.stationIds?.(config.options);
  if (ids && !ids.must && !ids.pattern.test(station.provider)) {
    reader.hint([...path, whereNamed(reader, path)], ...notAnId(feed, station.provider, ids.like));
  }
  const never = (station.properties ?? []).filter((property) => !feed.delivers.includes(property));
  if (never.length > 0) {
    const [list, all] = [never.join(', '), feed.delivers.join(', ')];
    reader.hint(
      [...path, 'properties'],
      { de: `${feed.id} liefert nie: ${list}.`, en: `${feed.id} never delivers: ${list}.` },
      { de: `Es liefert: ${all || 'nur Meldungen'}.`, en: `It delivers: ${all || 'events alone'}.` }
    );
  }
  const area = ags === undefined ? undefined : areaAround(ags);
  const km = area ? Math.round(kmOutside(area, station)) : 0;
  const isOwn = feed.transport === 'push' || feed.transport === 'subscribe';
  if (area && km > (isOwn ? FAR.own : FAR.network)) {
    reader.hint(
      [...path, 'lat'],
      {
        de: `${station.name} liegt ${km} km außerhalb von ${name}.`,
        en: `${station.name} lies ${km} km outside of ${name}.`,
      },
      {
        de: 'Vergleichen Sie lat und lon mit einer Karte; sonst ist es so gemeint.',
        en: 'Compare lat and lon with a map; else it is meant so.',
      }
    );
  }
}

/** The key that names the station to the provider. */
function whereNamed(reader: ConfigReader, path: KeyPath): string {
  return reader.source.valueAt([...path, 'provider']) === undefined ? 'id' : 'provider';
}

/** What is wrong with the name of a station, and what it looks like elsewhere. */
export function notAnId({ id }: Feed, name: string, like: Sentence): readonly [Sentence, Sentence] {
  return [
    { de: `„${name}“ ist keine Station von ${id}.`, en: `"${name}" is no station of ${id}.` },
    { de: `Unter provider gehört: ${like.de}.`, en: `Under provider belongs: ${like.en}.` },
  ];
}
