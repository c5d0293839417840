import { HOUR, iso } from '../../../model/time';
import type { FeedRequest } from '../../feed';
import type { Answer } from './document';

/** Most values that one answer may hold. */
const LIMIT = 1000;

/** Whole hours, so that none falls between two questions. */
export function hoursUrl({ url, range }: FeedRequest, sensor: number): string {
  const [from, to] = [Math.floor(range.start / HOUR) * HOUR, Math.ceil(range.end / HOUR) * HOUR];
  const query = { datetime_from: iso(from), datetime_to: iso(to), limit: String(LIMIT) };
  return new URL(`../sensors/${sensor}/hours?${new URLSearchParams(query)}`, url).href;
}

/** A full page may have one after it. `found` cannot be trusted: it can be the text `>1000`. */
export function nextPage({ results, meta: { page = 1 } }: Answer, asked: FeedRequest | undefined): string | undefined {
  if (!asked || results.length < LIMIT) {
    return undefined;
  }
  const url = new URL(asked.url);
  url.searchParams.set('page', String(page + 1));
  return url.href;
}
