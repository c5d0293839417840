import { Semaphore } from 'async-mutex';
import type { FeedRequest } from '../../feeds/feed';
import { DocumentTaker, type KnownDocument, type PollPorts, type Taken } from './document/document-taker';
import { requestKey } from './document/pages';
import type { Member, PollGroup } from './poll-groups';
import type { Ask } from './plan';

/** Documents in work at the same time: bounds the memory. */
const AT_ONCE = 2;

/** Asks a provider for a time of some stations, by as many requests as its feed makes of that. */
export class Asker {
  private readonly taker: DocumentTaker;

  constructor(
    private readonly group: PollGroup,
    private readonly ports: PollPorts
  ) {
    this.taker = new DocumentTaker(group, ports);
  }

  /**
   * Never throws because of feed, provider or document: every request has an outcome, and a station for which the feed
   * can make none has failed.
   * @param known documents that need not come again unchanged
   */
  async ask(ask: Ask, known: Readonly<Record<string, KnownDocument>>, signal: AbortSignal): Promise<Taken[]> {
    const { requests, failed } = await this.requestsFor(ask);
    return [...failed, ...(await this.take(requests, known, signal))];
  }

  /** The same requests again. */
  take(
    requests: readonly FeedRequest[],
    known: Readonly<Record<string, KnownDocument>>,
    signal: AbortSignal
  ): Promise<Taken[]> {
    const [places, take] = [new Semaphore(AT_ONCE), this.taker.round(known, signal)];
    const all = Promise.all(requests.map((request) => places.runExclusive(() => take(request))));
    // With a store that fails, nothing more is begun.
    return all.finally(() => places.cancel());
  }

  /** Whom a request concerns. */
  membersOf(request: Pick<FeedRequest, 'station'>): readonly Member[] {
    return this.taker.membersOf(request);
  }

  /** One station with which the feed cannot do anything must not stand in the way of the others. */
  private async requestsFor({ stations, range }: Ask): Promise<{ requests: FeedRequest[]; failed: Taken[] }> {
    const together = this.plan(stations, range);
    if ('requests' in together) {
      return { requests: distinct(together.requests), failed: [] };
    }
    const alone = stations.map((station) => ({ station, ...this.plan([station], range) }));
    const isAnyBad = alone.some((plan) => 'thrown' in plan);
    const bad = alone.filter((plan) => !isAnyBad || 'thrown' in plan);
    const failed: Taken[] = [];
    for (const { station, ...plan } of bad) {
      const request = { url: this.group.baseUrl, range, station };
      const error = await this.taker.report('thrown' in plan ? plan.thrown : together.thrown, request);
      failed.push({ outcome: 'failed', request, error });
    }
    const good = stations.filter((station) => !bad.some((one) => one.station === station));
    const rest = good.length > 0 ? this.plan(good, range) : { requests: [] };
    return { requests: 'requests' in rest ? distinct(rest.requests) : [], failed };
  }

  private plan(
    stations: readonly string[],
    range: Ask['range']
  ): { readonly requests: readonly FeedRequest[] } | { readonly thrown: unknown } {
    const { feed, options, baseUrl } = this.group;
    try {
      return { requests: feed.requests?.({ options, baseUrl, stations, range, now: this.ports.now() }) ?? [] };
    } catch (thrown) {
      return { thrown };
    }
  }
}

/** The same address for the same station is fetched once. */
function distinct(requests: readonly FeedRequest[]): FeedRequest[] {
  return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}
