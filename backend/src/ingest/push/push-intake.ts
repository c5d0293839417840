import type { FeedConfig, KommuneConfig, RegionConfig } from '../../config/region';
import { isPushed, type Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { PUSH_LIMITS } from '../../feeds/support/limits';
import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import { HOUR, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import type { Parse } from '../parse/parser-pool';
import type { Accepted, Pipeline } from '../accept/pipeline';
import type { IngestProgress } from '../watch/progress';
import { PushLimits } from './push-limits';
import { checkToken, ownersOf } from './push-token';
import { addUp, NOTHING_ACCEPTED } from '../accept/sum-up';
import { notConfigured, stationsIn, unknownStations } from '../accept/unknown-stations';

/** What one device sent. */
export interface Push {
  readonly feed: string;
  /** Slug or AGS; devices whose address is fixed cannot name it: then the token says whose they are. */
  readonly kommune?: string;
  readonly token: string | undefined;
  /** Station named beside the body: its id in the hub or the provider's. */
  readonly station?: string;
  /** What else the address says. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface PushPorts {
  readonly store: Pick<ObservationStore, 'countFeed'>;
  readonly pipeline: Pick<Pipeline, 'accept'>;
  readonly parse: Parse;
  readonly progress: IngestProgress;
  readonly now: () => Instant;
  /** Of the Clock. */
  readonly elapsed?: () => number;
  readonly find?: (id: string) => Feed;
}

/** Takes what devices send by themselves. */
export class PushIntake {
  private readonly limits: PushLimits;

  constructor(
    private readonly config: RegionConfig,
    private readonly ports: PushPorts
  ) {
    this.limits = new PushLimits(ports.elapsed);
  }

  /**
   * Resolves when the readings are on disk.
   * @throws HubError `not-found` (Kommune, feed or station), `unauthorized`, `too-many`, `payload`, `unavailable`
   */
  async accept(push: Push): Promise<Accepted> {
    const kommune = this.kommuneOf(push);
    const now = this.ports.now();
    this.limits.checkKommune(kommune);
    if (push.station !== undefined) {
      this.limits.checkDevices(kommune, push.feed, [push.station]);
    }
    const feed = (this.ports.find ?? feedOf)(push.feed);
    const source = `push/${push.station ?? ''}`;
    try {
      const accepted = await this.take(feed, kommune, push, now);
      this.ports.progress.succeeded(kommune.slug, feed.id, source, now, push.station);
      return accepted;
    } catch (error) {
      // Who sends too much is told so; that says nothing of the feed.
      if (error instanceof HubError && error.kind !== 'too-many') {
        // A name that nobody has configured would stay failing for ever: nothing can come right under it.
        if (error.kind !== 'not-found') {
          this.ports.progress.failed(kommune.slug, feed.id, source, now, error, push.station);
        }
        const hour = Math.floor(now / HOUR) * HOUR;
        const nothing = { readings: 0, missing: 0, rejected: 0, flagged: 0 };
        await this.ports.store.countFeed({ kommune: kommune.slug, feed: feed.id, hour, failures: 1, ...nothing });
      }
      throw error;
    }
  }

  private async take(feed: Feed, kommune: KommuneConfig, push: Push, receivedAt: Instant): Promise<Accepted> {
    const config = feedConfigOf(feed, kommune, push.station);
    const station = config.stations.find(isCalled(push.station))?.provider;
    let sum = NOTHING_ACCEPTED;
    const context = { options: config.options, receivedAt, station, parameters: push.parameters } as const;
    const asker = { name: kommune.slug, isBackground: false, isRefusable: true };
    const payload = { bytes: push.body, limits: PUSH_LIMITS };
    for await (const batch of this.ports.parse(feed, payload, context, asker)) {
      const ids = stationsIn(batch);
      if (push.station === undefined) {
        // Only the body says whose it is.
        this.limits.checkDevices(kommune, feed.id, ids);
      }
      const unknown = unknownStations(ids, config.stations);
      if (unknown.length > 0 && unknown.length === ids.length) {
        throw notConfigured(feed.id, kommune.slug, unknown);
      }
      const member = { kommune: kommune.slug, config };
      sum = addUp(sum, await this.ports.pipeline.accept(member, batch, receivedAt, 'sent'));
    }
    return sum;
  }

  private kommuneOf({ kommune: name, token, feed, station }: Push): KommuneConfig {
    const { kommunen } = this.config;
    if (name === undefined) {
      const owners = ownersOf(kommunen, token);
      const hasStation = (kommune: KommuneConfig) =>
        kommune.feeds.some((config) => config.feed === feed && config.stations.some(isCalled(station)));
      return owners.find(hasStation) ?? owners[0];
    }
    const found = kommunen.find((kommune) => kommune.slug === name || kommune.ags === name);
    if (!found) {
      const guess = nearest(
        name,
        kommunen.map((kommune) => kommune.slug)
      );
      throw new HubError(
        'not-found',
        `There is no Kommune "${name}".`,
        guess ? `Did you mean "${guess}"?` : 'Use the slug that stands in the configuration.'
      );
    }
    checkToken(found, token);
    return found;
  }
}

/** The Kommune's entry of the feed; with a station named, the one that has it. */
function feedConfigOf(feed: Feed, kommune: KommuneConfig, station: string | undefined): FeedConfig {
  if (!isPushed(feed)) {
    throw new HubError(
      'not-found',
      `${feed.id} is asked for by the hub, not sent to it.`,
      'Import a file with "hub import", or push in a format that devices send, such as ecowitt.'
    );
  }
  const configs = kommune.feeds.filter((config) => config.feed === feed.id);
  const config = station === undefined ? configs[0] : configs.find((c) => c.stations.some(isCalled(station)));
  if (config) {
    return config;
  }
  if (station !== undefined) {
    throw notConfigured(feed.id, kommune.slug, [station]);
  }
  // Without a station of its own the push is read all the same: its id stands in the remedy.
  return { feed: feed.id, every: feed.cadence, options: feed.options.parse({}), stations: [] };
}

const isCalled = (name: string | undefined) => (station: { id: string; provider: string }) =>
  station.id === name || station.provider === name;
