import type { FeedRequest } from '../../../feeds/feed';
import type { Clock } from '../../../model/clock/clock';
import { HubError } from '@smartregion/terms/errors';
import type { Batch, NextRequest } from '../../../model/observation';
import type { Instant } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { AccompanyingDocuments } from './accompanying-documents';
import { reportFailure, stopped, type ReportPorts } from '../../fetch/failure-report';
import type { Answer, Validators } from '../../fetch/http-client';
import { addressOf, readOnce, readWithPages } from './pages';
import type { Parse } from '../../parse/parser-pool';
import { fingerprint, type Member, type PollGroup } from '../poll-groups';
import { ProviderPaused } from '../../fetch/provider/provider-gate';
import type { AuthorisedRequest } from '../../fetch/provider/provider-requests';
import { concerned, ownPart } from './sharing';

/** What a poller needs of the rest of the hub. */
export interface PollPorts extends ReportPorts, Clock {
  readonly store: Pick<ObservationStore, 'readState' | 'writeState' | 'countFeed'>;
  readonly gate: { fetch(url: string, request: AuthorisedRequest): Promise<Answer> };
  readonly parse: Parse;
  /** Commits what a batch has for the stations of one Kommune. */
  readonly accept: (member: Member, batch: Batch, receivedAt: Instant) => Promise<unknown>;
  readonly userAgent: string;
}

/** A document as it was when its readings were committed. */
export interface KnownDocument {
  readonly validators: Validators;
  /** For whom it was read: for others the same document is news. */
  readonly takers: string;
  readonly usedAt: Instant;
}

interface ReadDocument {
  readonly request: FeedRequest;
  readonly known: KnownDocument;
  readonly next: readonly NextRequest[];
}

/** In which a document is read. */
interface Circumstances {
  readonly companions: Readonly<Record<string, Uint8Array>>;
  readonly receivedAt: Instant;
  readonly signal: AbortSignal;
}

/** What became of a request with all that its document points to. */
export type Taken =
  | { readonly outcome: 'taken'; readonly request: FeedRequest; readonly documents: readonly ReadDocument[] }
  /** The provider rests or the hub stops: nothing was tried. */
  | { readonly outcome: 'put-off'; readonly request: FeedRequest; readonly error: HubError }
  | { readonly outcome: 'failed'; readonly request: FeedRequest; readonly error: HubError };

/** Fetches documents of one poll group, parses each once and hands its readings to every Kommune that wants them. */
export class DocumentTaker {
  private readonly companions: AccompanyingDocuments;
  private readonly takers: string;

  constructor(
    private readonly group: PollGroup,
    private readonly ports: PollPorts
  ) {
    const fetchCompanion = async (url: string, request: FeedRequest, signal: AbortSignal): Promise<Uint8Array> => {
      const answer = await this.fetch({ ...request, url, body: undefined }, { signal });
      return answer.kind === 'document' ? answer.bytes : new Uint8Array();
    };
    this.companions = new AccompanyingDocuments(fetchCompanion, ports.elapsed);
    this.takers = fingerprint(group.members.map(({ kommune, config }) => [kommune, config.stations]));
  }

  /**
   * One round of requests, in which each document is fetched once, whoever points to it. What is returned takes a
   * request and never throws because of provider or document; a failure is counted and said.
   */
  round(known: Readonly<Record<string, KnownDocument>>, signal: AbortSignal): (request: FeedRequest) => Promise<Taken> {
    const roots = new Set<FeedRequest>();
    const read = readOnce((asked) => {
      const redirects = roots.has(asked) ? 'follow' : 'error';
      return this.read(asked, known[addressOf(asked)], { signal, redirects });
    });
    return async (request) => {
      if (signal.aborted) {
        return { outcome: 'put-off', request, error: stopped() };
      }
      roots.add(request);
      try {
        return { outcome: 'taken', request, documents: await readWithPages(request, read) };
      } catch (thrown) {
        if (thrown instanceof ProviderPaused || signal.aborted) {
          return { outcome: 'put-off', request, error: thrown instanceof HubError ? thrown : stopped() };
        }
        return { outcome: 'failed', request, error: await this.report(thrown, request) };
      }
    };
  }

  private async read(
    request: FeedRequest,
    known: KnownDocument | undefined,
    options: Pick<AuthorisedRequest, 'redirects'> & { readonly signal: AbortSignal }
  ): Promise<ReadDocument> {
    const receivedAt = this.ports.now();
    const validators = known?.takers === this.takers ? known.validators : {};
    const companions = await this.companions.of(request, options.signal);
    const answer = await this.fetch(request, { ...options, validators });
    const circumstances = { companions, receivedAt, signal: options.signal };
    const next = answer.kind === 'document' ? await this.deliver(request, answer.bytes, circumstances) : [];
    const latest = answer.kind === 'document' ? answer.validators : validators;
    // Unchanged would mean that nobody knows any more what it points to.
    const kept = next.length > 0 ? {} : latest;
    return { request, next, known: { validators: kept, takers: this.takers, usedAt: receivedAt } };
  }

  private fetch(
    { url, headers, body, certificate, grant }: FeedRequest,
    options: Partial<AuthorisedRequest>
  ): Promise<Answer> {
    const { gate, userAgent } = this.ports;
    return gate.fetch(url, { headers, body, certificate, grant, userAgent, ...options });
  }

  /**
   * Stops within the batch at hand: what was taken of a document comes again with it, and is the same.
   * @returns the documents that it points to
   */
  private async deliver(
    request: FeedRequest,
    bytes: Uint8Array,
    { companions, receivedAt, signal }: Circumstances
  ): Promise<readonly NextRequest[]> {
    const { feed, options } = this.group;
    const payload = { bytes, name: nameIn(request.url) };
    const context = { options, receivedAt, station: request.station, companions, asked: request };
    const next: NextRequest[] = [];
    const asker = { name: this.group.key, isBackground: true };
    for await (const batch of this.ports.parse(feed, payload, context, asker)) {
      for (const member of concerned(this.membersOf(request), batch)) {
        if (signal.aborted) {
          throw stopped();
        }
        await this.ports.accept(member, ownPart(batch, member), receivedAt);
      }
      next.push(...(batch.next ?? []));
    }
    return next;
  }

  /** Says and counts that a request brought nothing. */
  report(thrown: unknown, request: FeedRequest): Promise<HubError> {
    const kommunen = this.membersOf(request).map(({ kommune }) => kommune);
    return reportFailure(thrown, { feed: this.group.feed.id, request, kommunen }, this.ports);
  }

  /** Whom an answer concerns: all, or those that have the station that was asked for. */
  membersOf({ station }: Pick<FeedRequest, 'station'>): readonly Member[] {
    const { members } = this.group;
    return station === undefined
      ? members
      : members.filter(({ config }) => config.stations.some((s) => s.provider === station));
  }
}

/** The last part of the address, as some formats say in it what they are. */
function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
