import type { FeedHealth, StationHealth, WatchedStation } from '../../model/health';
import { propertyOf } from '@smartregion/terms/property';
import type { Instant } from '../../model/time';
import type { OwnEvents, Trouble } from './own-events';

export interface SilencePorts {
  readonly own: Pick<OwnEvents, 'begin' | 'end' | 'keepOnly'>;
  /** How everything is doing; what is silent is decided there. */
  readonly health: (now: Instant) => Promise<readonly FeedHealth[]>;
}

/**
 * Makes an event of each station of a feed of which a property is silent; it ends when data comes again. A feed that
 * fails as a whole is an event of its own (outages.ts) and says nothing of its sensors; files that people bring have
 * no rhythm.
 */
export class SilenceWatch {
  constructor(
    private readonly kommunen: readonly string[],
    private readonly ports: SilencePorts
  ) {}

  async look(now: Instant): Promise<void> {
    const { own, health } = this.ports;
    const all = await health(now);
    for (const kommune of this.kommunen) {
      const feeds = all.filter(({ watched }) => watched.kommune === kommune);
      const subjects = feeds.flatMap((feed) => awaited(feed).map(({ station }) => subjectOf(feed, station)));
      await own.keepOnly(kommune, 'silent-sensor', subjects, now);
      for (const feed of feeds.filter(({ state }) => state !== 'failing')) {
        for (const station of awaited(feed)) {
          await this.tell(feed, station, now);
        }
      }
    }
  }

  private async tell(feed: FeedHealth, { station, properties }: StationHealth, now: Instant): Promise<void> {
    const silent = properties.filter(({ state }) => state === 'silent');
    const { kommune } = feed.watched;
    if (silent.length > 0) {
      await this.ports.own.begin(troubleOf(feed, station, silent), now);
    } else if (properties.some(({ state }) => state === 'ok') && !properties.some(({ state }) => state === 'late')) {
      await this.ports.own.end({ kommune, kind: 'silent-sensor', subject: subjectOf(feed, station) }, now);
    }
  }
}

function awaited({ stations }: FeedHealth): StationHealth[] {
  return stations.filter(({ station }) => station.hasRhythm);
}

function subjectOf({ watched }: FeedHealth, { id }: WatchedStation): string {
  return `${watched.feed}/${id}`;
}

function troubleOf(feed: FeedHealth, station: WatchedStation, silent: StationHealth['properties']): Trouble {
  const { provider, name, lat, lon } = station;
  const properties = silent.map(({ property }) => propertyOf(property));
  const listed = (language: 'de' | 'en') => properties.map((property) => property[language]).join(', ');
  return {
    kommune: feed.watched.kommune,
    kind: 'silent-sensor',
    subject: subjectOf(feed, station),
    onset: Math.min(...silent.flatMap(({ newest }) => newest ?? [])),
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
    facts: { feed: feed.watched.feed, properties: properties.map(({ id }) => id).join(', ') },
  };
}
