import type { FeedConfig, RegionConfig, StationConfig } from '../config/region';
import type { Feed } from '../feeds/feed';
import { feedOf } from '../feeds/registry';
import type { Clock } from '../model/clock';
import { CLOCK_TOLERANCE } from '../model/observation';
import { propertyOf } from '../model/property';
import type { Series } from '../model/series';
import { DAY, type Instant } from '../model/time';
import type { ObservationStore } from '../store/observation-store';
import type { OwnEvents, Trouble } from './own-events';
import type { IngestProgress } from './progress';

/** A sensor is silent after this many missed cadences. */
const MISSED = 3;

/** What has been silent for longer was taken down; nobody waits for it. */
const GIVEN_UP = 30 * DAY;

/** What one looks at to tell silence. */
export interface Rhythm {
  readonly cadence: number;
  /** How long after the end of an interval its value usually comes, ms. */
  readonly latency: number;
  /** End of the newest interval. */
  readonly newest: Instant;
}

/**
 * Whether a sensor has missed three cadences, given what its value needs to come.
 * @param listening since when the hub could have heard it: what it missed itself is nobody's silence
 */
export function isSilent({ cadence, latency, newest }: Rhythm, listening: Instant, now: Instant): boolean {
  const overdue = Math.max(newest, listening) + MISSED * cadence + latency < now;
  return overdue && now - newest < GIVEN_UP;
}

export interface SilencePorts extends Pick<Clock, 'elapsed'> {
  readonly store: Pick<ObservationStore, 'listSeries' | 'extent'>;
  readonly own: Pick<OwnEvents, 'begin' | 'end' | 'keepOnly'>;
  readonly progress: Pick<IngestProgress, 'lifeOf'>;
  readonly find?: (id: string) => Feed;
}

/** What the store has of one station's feed. */
interface Heard {
  readonly series: Series;
  readonly newest: Instant;
}

/**
 * Makes an event of each station of a feed of which a property is silent; it ends when data comes again. A feed that
 * fails as a whole is an event of its own (outages.ts) and says nothing of its sensors; files that people bring have
 * no rhythm.
 */
export class SilenceWatch {
  /** When the hub began to listen, by the clock that nobody can set. */
  private readonly began: number;

  constructor(
    private readonly config: RegionConfig,
    private readonly ports: SilencePorts
  ) {
    this.began = ports.elapsed();
  }

  async look(now: Instant): Promise<void> {
    const { store, own, progress } = this.ports;
    const heard = await heardBy(store, now);
    for (const { slug, feeds } of this.config.kommunen) {
      const watched = feeds.filter(({ feed }) => (this.ports.find ?? feedOf)(feed).transport !== 'file');
      const subjects = watched.flatMap((feed) => feed.stations.map((station) => subjectOf(feed, station)));
      await own.keepOnly(slug, 'silent-sensor', subjects, now);
      for (const feed of watched.filter((entry) => progress.lifeOf(slug, entry.feed).failingSince === undefined)) {
        for (const station of feed.stations) {
          await this.lookAt(slug, feed, station, heard.get(subjectOf(feed, station)) ?? [], now);
        }
      }
    }
  }

  private async lookAt(
    kommune: string,
    config: FeedConfig,
    station: StationConfig,
    heard: readonly Heard[],
    now: Instant
  ): Promise<void> {
    const { own, elapsed, find = feedOf } = this.ports;
    const since = now - (elapsed() - this.began);
    const { latency } = find(config.feed);
    const silent = heard.filter(({ series, newest }) =>
      isSilent({ cadence: Math.max(series.cadence, config.every), latency, newest }, since, now)
    );
    const subject = subjectOf(config, station);
    if (silent.length > 0) {
      await own.begin(troubleOf(kommune, subject, config, station, silent), now);
    } else if (heard.some(({ newest }) => now - newest < GIVEN_UP)) {
      await own.end({ kommune, kind: 'silent-sensor', subject }, now);
    }
  }
}

async function heardBy(store: SilencePorts['store'], now: Instant): Promise<Map<string, Heard[]>> {
  const all = await store.listSeries();
  const extents = await store.extent(
    all.map(({ id }) => id),
    now + CLOCK_TOLERANCE
  );
  const heard = new Map<string, Heard[]>();
  for (const series of all) {
    const newest = extents.get(series.id)?.end;
    if (newest !== undefined) {
      const key = `${series.feed}/${series.station}`;
      heard.set(key, [...(heard.get(key) ?? []), { series, newest }]);
    }
  }
  return heard;
}

function subjectOf({ feed }: FeedConfig, { id }: StationConfig): string {
  return `${feed}/${id}`;
}

function troubleOf(
  kommune: string,
  subject: string,
  { feed }: FeedConfig,
  { provider, name, lat, lon }: StationConfig,
  silent: readonly Heard[]
): Trouble {
  const properties = silent.map(({ series }) => propertyOf(series.property));
  const listed = (language: 'de' | 'en') => properties.map((property) => property[language]).join(', ');
  return {
    kommune,
    kind: 'silent-sensor',
    subject,
    onset: Math.min(...silent.map(({ newest }) => newest)),
    severity: 'minor',
    stations: [provider],
    place: { lat, lon },
    texts: {
      de: {
        headline: `Messstelle „${name}“ schweigt`,
        description: `Mehr als drei Messungen in Folge fehlen: ${listed('de')}.`,
        instruction: 'Prüfen Sie Strom, Funk und Fühler der Messstelle.',
      },
      en: {
        headline: `Station “${name}” is silent`,
        description: `More than three readings in a row are missing: ${listed('en')}.`,
        instruction: 'Check power, radio and sensors of the station.',
      },
    },
    facts: { feed, properties: properties.map(({ id }) => id).join(', ') },
  };
}
