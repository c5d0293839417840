import type { Feed, FeedContext, FeedRequest, Payload } from '../feeds/feed';
import { asError, HubError } from '../model/errors';
import type { Batch } from '../model/observation';
import { DAY, HOUR, type Instant } from '../model/time';
import type { ObservationStore } from '../store/observation-store';
import { withoutSecrets, type Answer, type FetchOptions, type Validators } from './http-client';
import { fingerprint, type Member, type PollGroup } from './poll-groups';
import { ProviderPaused } from './provider-gate';

/** What a poller needs of the rest of the hub. */
export interface PollPorts {
  readonly store: Pick<ObservationStore, 'readState' | 'writeState' | 'countFeed'>;
  readonly gate: { fetch(url: string, options: FetchOptions): Promise<Answer> };
  readonly parse: (feed: Feed, payload: Payload, context: FeedContext) => AsyncIterable<Batch>;
  /** Commits what a batch has for the stations of one Kommune. */
  readonly accept: (member: Member, batch: Batch, receivedAt: Instant) => Promise<unknown>;
  readonly log: { warn(details: object, message: string): void; error(details: object, message: string): void };
  readonly now: () => Instant;
  readonly userAgent: string;
}

/** A document as it was when its readings were committed. */
export interface KnownDocument {
  readonly validators: Validators;
  /** For whom it was read: for others the same document is news. */
  readonly takers: string;
  readonly usedAt: Instant;
}

export type Taken =
  | { readonly outcome: 'taken'; readonly request: FeedRequest; readonly known: KnownDocument }
  /** The provider rests or the hub stops: nothing was tried. */
  | { readonly outcome: 'put-off'; readonly request: FeedRequest; readonly error: HubError }
  | { readonly outcome: 'failed'; readonly request: FeedRequest; readonly error: HubError };

const COMPANION_KEPT = DAY;

/** Fetches documents of one poll group, parses each once and hands its readings to every Kommune that wants them. */
export class DocumentTaker {
  private readonly companions = new Map<string, { readonly bytes: Uint8Array; readonly fetchedAt: Instant }>();
  private readonly takers: string;

  constructor(
    private readonly group: PollGroup,
    private readonly ports: PollPorts
  ) {
    this.takers = fingerprint(group.members.map(({ kommune, config }) => [kommune, config.stations]));
  }

  /** Never throws because of provider or document; a failure is counted and said. */
  async take(request: FeedRequest, known: KnownDocument | undefined, signal: AbortSignal): Promise<Taken> {
    const { gate, now, userAgent } = this.ports;
    const receivedAt = now();
    const validators = known?.takers === this.takers ? known.validators : {};
    try {
      const companions = await this.companionsOf(request, signal);
      const answer = await gate.fetch(request.url, { headers: request.headers, userAgent, validators, signal });
      if (answer.kind === 'document') {
        await this.deliver(request, answer.bytes, companions, receivedAt);
      }
      const latest = answer.kind === 'document' ? answer.validators : validators;
      return { outcome: 'taken', request, known: { validators: latest, takers: this.takers, usedAt: receivedAt } };
    } catch (thrown) {
      if (thrown instanceof ProviderPaused || signal.aborted) {
        const error = thrown instanceof HubError ? thrown : stopped();
        return { outcome: 'put-off', request, error };
      }
      return { outcome: 'failed', request, error: await this.report(thrown, request) };
    }
  }

  private async deliver(
    request: FeedRequest,
    bytes: Uint8Array,
    companions: Readonly<Record<string, Uint8Array>>,
    receivedAt: Instant
  ): Promise<void> {
    const { feed, options } = this.group;
    const name = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
    const context = { options, receivedAt, station: request.station, companions };
    for await (const batch of this.ports.parse(feed, { bytes, name }, context)) {
      for (const member of concerned(this.membersOf(request), batch)) {
        await this.ports.accept(member, batch, receivedAt);
      }
    }
  }

  private async companionsOf(request: FeedRequest, signal: AbortSignal): Promise<Record<string, Uint8Array>> {
    const entries: [string, Uint8Array][] = [];
    for (const [name, url] of Object.entries(request.companions ?? {})) {
      entries.push([name, await this.companion(url, request, signal)]);
    }
    return Object.fromEntries(entries);
  }

  private async companion(url: string, request: FeedRequest, signal: AbortSignal): Promise<Uint8Array> {
    const { gate, now, userAgent } = this.ports;
    const kept = this.companions.get(url);
    if (kept && now() - kept.fetchedAt < COMPANION_KEPT) {
      return kept.bytes;
    }
    const answer = await gate.fetch(url, { headers: request.headers, userAgent, signal });
    const bytes = answer.kind === 'document' ? answer.bytes : new Uint8Array();
    this.companions.set(url, { bytes, fetchedAt: now() });
    return bytes;
  }

  /** Whom an answer concerns: all, or those that have the station that was asked for. */
  membersOf({ station }: FeedRequest): readonly Member[] {
    const { members } = this.group;
    return station === undefined
      ? members
      : members.filter(({ config }) => config.stations.some((s) => s.provider === station));
  }

  private async report(thrown: unknown, request: FeedRequest): Promise<HubError> {
    const { log, now, store } = this.ports;
    const feed = this.group.feed.id;
    const error = thrown instanceof HubError ? thrown : defect(thrown, feed);
    const details = { feed, url: withoutSecrets(request.url), remedy: error.remedy };
    if (thrown === error) {
      log.warn(details, error.message);
    } else {
      log.error({ ...details, stack: asError(thrown).stack }, error.message);
    }
    const hour = Math.floor(now() / HOUR) * HOUR;
    const nothing = { readings: 0, missing: 0, rejected: 0, flagged: 0 };
    for (const { kommune } of this.membersOf(request)) {
      await store.countFeed({ kommune, feed, hour, failures: 1, ...nothing });
    }
    return error;
  }
}

/** A part of a document without readings of a Kommune is none of its business; one without any is everybody's. */
function concerned(members: readonly Member[], { readings }: Batch): readonly Member[] {
  const named = new Set(readings.map((reading) => reading.station));
  return named.size === 0
    ? members
    : members.filter(({ config }) => config.stations.some((station) => named.has(station.provider)));
}

function defect(thrown: unknown, feed: string): HubError {
  return new HubError(
    'unavailable',
    `Reading ${feed} failed inside the hub: ${asError(thrown).message}.`,
    'This is a defect of the hub; report it with the log. The document is read again with the next poll.',
    {},
    { cause: thrown }
  );
}

function stopped(): HubError {
  return new HubError('unavailable', 'The hub is stopping.', 'Nothing to do: it goes on where it stopped.');
}
