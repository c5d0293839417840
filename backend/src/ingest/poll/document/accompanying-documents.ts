import type { FeedRequest } from '../../../feeds/feed';
import { DAY } from '../../../model/time';
import { fingerprint } from '../poll-groups';

const KEPT = DAY;

/** Documents that others have no meaning without: fetched with them, and kept for a day. */
export class AccompanyingDocuments {
  private readonly kept = new Map<string, { readonly bytes: Uint8Array; readonly fetchedAt: number }>();

  /**
   * @param fetch the document at an address, asked for as the request is
   * @param elapsed of the Clock
   */
  constructor(
    private readonly fetch: (url: string, request: FeedRequest, signal: AbortSignal) => Promise<Uint8Array>,
    private readonly elapsed: () => number
  ) {}

  async of(request: FeedRequest, signal: AbortSignal): Promise<Record<string, Uint8Array>> {
    const entries: [string, Uint8Array][] = [];
    for (const [name, url] of Object.entries(request.companions ?? {})) {
      entries.push([name, await this.one(url, request, signal)]);
    }
    return Object.fromEntries(entries);
  }

  private async one(url: string, request: FeedRequest, signal: AbortSignal): Promise<Uint8Array> {
    const key = fingerprint([url, request.headers]);
    const kept = this.kept.get(key);
    if (kept && this.elapsed() - kept.fetchedAt < KEPT) {
      return kept.bytes;
    }
    const bytes = await this.fetch(url, request, signal);
    this.kept.set(key, { bytes, fetchedAt: this.elapsed() });
    return bytes;
  }
}
