import type { FeedConfig, KommuneConfig, RegionConfig, StationConfig } from '../../config/region';
import { feedOf } from '../../feeds/registry';
import type { Batch, StationFacts } from '../../model/observation';
import type { ObservationStore } from '../../store/observation-store';
import { stationsIn } from '../accept/unknown-stations';

/** By slug of the Kommune and feed: stations that came with an import and stand in no configuration. */
type Imported = Readonly<Record<string, Readonly<Record<string, readonly ImportedStation[]>>>>;

interface ImportedStation {
  readonly id: string;
  readonly name: string;
  readonly place: { readonly lat: number; readonly lon: number } | null;
}

const KEY = 'imported-stations';

/** Stations as a recording names them: from its facts where it has them, else by id alone. */
export class StationBook {
  private readonly known = new Map<string, ImportedStation>();
  /** As the store has them; a feed without a station is remembered, too: it may have events. */
  private remembered: string | undefined;

  constructor(
    private readonly store: Pick<ObservationStore, 'readState' | 'writeState'>,
    private readonly kommune: string,
    private readonly feed: string
  ) {}

  /** Takes in what a batch says of its stations; all stations known so far. */
  async read(batch: Batch): Promise<readonly StationConfig[]> {
    const before = this.remembered;
    for (const id of stationsIn(batch)) {
      this.known.set(id, this.known.get(id) ?? { id, name: id, place: null });
    }
    for (const facts of batch.stations) {
      const known = this.known.get(facts.station);
      this.known.set(facts.station, withFacts(known ?? { id: facts.station, name: facts.station, place: null }, facts));
    }
    this.remembered = JSON.stringify([...this.known.values()]);
    if (this.remembered !== before) {
      await this.remember();
    }
    return [...this.known.values()].map((station) => asConfig(station, this.feed));
  }

  private async remember(): Promise<void> {
    const all = (await this.store.readState<Imported>(KEY)) ?? {};
    const ofKommune = all[this.kommune] ?? {};
    const others = (ofKommune[this.feed] ?? []).filter((station) => !this.known.has(station.id));
    const stations = [...others, ...this.known.values()];
    await this.store.writeState({ [KEY]: { ...all, [this.kommune]: { ...ofKommune, [this.feed]: stations } } });
  }
}

/** The region with the stations that were imported beside it; what the configuration says of a station holds. */
export async function withImported(
  config: RegionConfig,
  store: Pick<ObservationStore, 'readState'>
): Promise<RegionConfig> {
  const imported = await importedKommunen(config, store);
  const configured = new Set(config.kommunen.flatMap((k) => k.feeds).flatMap((f) => f.stations.map((s) => s.id)));
  const others = (feeds: readonly FeedConfig[]) =>
    feeds.map((feed) => ({ ...feed, stations: feed.stations.filter((station) => !configured.has(station.id)) }));
  const known = config.kommunen.map((kommune) => {
    const more = imported.find((candidate) => candidate.slug === kommune.slug);
    return more ? { ...kommune, feeds: [...kommune.feeds, ...others(more.feeds)] } : kommune;
  });
  const strangers = imported
    .filter((kommune) => !config.kommunen.some(({ slug }) => slug === kommune.slug))
    .map((kommune) => ({ ...kommune, feeds: others(kommune.feeds) }));
  return { ...config, kommunen: [...known, ...strangers] };
}

/**
 * The region that a store of imports alone describes; undefined when nothing was imported without a configuration.
 * @param names region to take the names of Kommunen from
 */
export async function importedRegion(
  names: RegionConfig,
  store: Pick<ObservationStore, 'readState'>
): Promise<RegionConfig | undefined> {
  const kommunen = await importedKommunen(names, store);
  return kommunen.length > 0 ? { ...names, demo: false, kommunen } : undefined;
}

async function importedKommunen(
  names: RegionConfig,
  store: Pick<ObservationStore, 'readState'>
): Promise<KommuneConfig[]> {
  const imported = (await store.readState<Imported>(KEY)) ?? {};
  return Object.entries(imported).map(([slug, feeds]) => ({
    ags: '',
    name: slug,
    ...names.kommunen.find((kommune) => kommune.slug === slug),
    slug,
    feeds: Object.entries(feeds).map(([feed, stations]) =>
      recordedFeed(
        feed,
        stations.map((station) => asConfig(station, feed))
      )
    ),
  }));
}

/** A feed that is read from files only. */
export function recordedFeed(id: string, stations: readonly StationConfig[]): FeedConfig {
  const feed = feedOf(id);
  return { feed: id, every: feed.cadence, options: feed.options.parse({}), stations };
}

function withFacts(station: ImportedStation, { name, lat, lon }: StationFacts): ImportedStation {
  return {
    id: station.id,
    name: name ?? station.name,
    place: lat !== undefined && lon !== undefined ? { lat, lon } : station.place,
  };
}

/** What the events of a batch name: no stations that measure, but places that are concerned. */
export function placesOf({ events = [] }: Pick<Batch, 'events'>, feed: string): StationConfig[] {
  const ids = new Set(events.flatMap((event) => event.stations));
  return [...ids].map((id) => asConfig({ id, name: id, place: null }, feed));
}

/** An unknown place is NaN, which leaves the hub as null: no map shows it at the wrong spot. */
function asConfig({ id, name, place }: ImportedStation, feed: string): StationConfig {
  const { stationClass = 'indicative' } = feedOf(feed);
  return { id, provider: id, name, lat: place?.lat ?? NaN, lon: place?.lon ?? NaN, class: stationClass };
}
