import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { asError } from '@smartregion/terms/errors';
import { failureOf } from '../../model/outcome/failure';
import { FAILURE_WORDS } from '../../model/outcome/failure-words';
import type { Instant } from '../../model/time';
import type { OwnEvents, Trouble } from './own-events';
import type { FeedLife, IngestProgress } from './progress';

/** So many polls in a row may fail before people are told: servers restart at night. */
const PATIENCE = 3;

export interface OutagePorts {
  readonly progress: IngestProgress;
  readonly own: Pick<OwnEvents, 'begin' | 'end' | 'keepOnly'>;
  readonly log: { error(details: object, message: string): void };
  readonly now: () => Instant;
  readonly find?: (id: string) => Feed;
}

/** Makes an event of each feed of a Kommune that fails for too long; it ends when the feed answers again. */
export class OutageWatch {
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: RegionConfig,
    private readonly ports: OutagePorts
  ) {
    ports.progress.onLife((kommune, feed, now) => this.next(() => this.look(kommune, feed, now)));
    this.next(() => this.forgetOthers());
  }

  /** Resolves when all that was noticed is written. */
  settled(): Promise<void> {
    return this.work;
  }

  private next(step: () => Promise<void>): void {
    this.work = this.work.then(step).catch((thrown: unknown) => {
      const { message, stack } = asError(thrown);
      this.ports.log.error({ stack }, `Noting an outage failed: ${message}`);
    });
  }

  private async look(kommune: string, id: string, now: Instant): Promise<void> {
    const { progress, own, find = feedOf } = this.ports;
    const entries = this.entriesOf(kommune).filter(({ feed }) => feed === id);
    const { failingSince, error } = progress.lifeOf(kommune, id);
    if (failingSince === undefined) {
      await own.end({ kommune, kind: 'feed-outage', subject: id }, now);
    } else if (isOutage(progress.failingFor(kommune, id) ?? 0, Math.max(...entries.map(({ every }) => every)))) {
      const stations = entries.flatMap((entry) => entry.stations.map(({ provider }) => provider));
      await own.begin(outageOf(kommune, find(id), error, failingSince, stations), now);
    }
  }

  /** A feed that was taken out of the configuration while it failed will never answer again. */
  private async forgetOthers(): Promise<void> {
    for (const { slug, feeds } of this.config.kommunen) {
      const configured = feeds.map(({ feed }) => feed);
      await this.ports.own.keepOnly(slug, 'feed-outage', configured, this.ports.now());
    }
  }

  private entriesOf(slug: string): RegionConfig['kommunen'][number]['feeds'] {
    return this.config.kommunen.find((kommune) => kommune.slug === slug)?.feeds ?? [];
  }
}

/** @param every distance of two polls, ms; -Infinity where the feed is not in the configuration (a stray push) */
function isOutage(failingFor: number, every: number): boolean {
  return Number.isFinite(every) && failingFor >= PATIENCE * every;
}

function outageOf(
  kommune: string,
  { id, title }: Feed,
  error: FeedLife['error'],
  onset: Instant,
  stations: readonly string[]
): Trouble {
  const failure = error && failureOf(error);
  const because = (language: 'de' | 'en') => (failure ? `: ${FAILURE_WORDS[failure.cause][language]}` : '');
  return {
    kommune,
    kind: 'feed-outage',
    subject: id,
    onset,
    severity: 'minor',
    stations,
    texts: {
      de: {
        headline: `Datenquelle „${title.de}“ ist ausgefallen`,
        description: `Der Hub bekommt von ihr seit mehr als drei Abrufen keine Daten${because('de')}.`,
        instruction: 'Die Statusseite des Hubs sagt, woran es liegt und was zu tun ist.',
      },
      en: {
        headline: `Data source “${title.en}” is down`,
        description: `The hub has had no data from it for more than three polls${because('en')}.`,
        instruction: "The hub's status page says why and what to do.",
      },
    },
    facts: {
      feed: id,
      ...(failure ? { cause: failure.cause } : {}),
      ...(failure?.host ? { server: failure.host } : {}),
      ...(error ? { error: error.message } : {}),
    },
  };
}
