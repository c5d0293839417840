import type { FeedRequest } from '../../../feeds/feed';
import { asError, HubError } from '@smartregion/terms/errors';
import type { NextRequest } from '../../../model/observation';
import { fingerprint } from '../poll-groups';
import { withoutSecrets } from '../../fetch/shown-address';

/** More documents than any list of one region points to; beyond them somebody goes in circles. */
export const MOST_PAGES = 200;

/** What the hub remembers documents by: the same question has the same address. */
export function addressOf(request: FeedRequest): string {
  return fingerprint([request.url, request.headers, request.body]);
}

/** The same address asked for the same station. */
export function requestKey(request: FeedRequest): string {
  return fingerprint([addressOf(request), request.station]);
}

/** Each request is read once, however often it is asked for. */
export function readOnce<T>(read: (request: FeedRequest) => Promise<T>): (request: FeedRequest) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (request) => {
    const key = requestKey(request);
    const result = running.get(key) ?? read(request);
    running.set(key, result);
    return result;
  };
}

/**
 * Reads a request's document and all that it points to, one after the other; one that fails stops no others.
 * A provider may only point to its own server: the hub stands in a network that has more to offer than feeds.
 * @throws the first failure, when the others are read
 */
export async function readWithPages<T extends { readonly next: readonly NextRequest[] }>(
  first: FeedRequest,
  read: (request: FeedRequest) => Promise<T>
): Promise<T[]> {
  const asked = new Map([[requestKey(first), first]]);
  const done: T[] = [];
  const failures: Error[] = [];
  const attempt = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (failure) {
      failures.push(asError(failure));
    }
  };
  for (const request of asked.values()) {
    await attempt(async () => {
      const document = await read(request);
      done.push(document);
      for (const next of document.next) {
        await attempt(() => {
          const page = pageOf(first, request, next);
          if (asked.size > MOST_PAGES && !asked.has(requestKey(page))) {
            throw tooMany(first);
          }
          asked.set(requestKey(page), page);
        });
      }
    });
  }
  if (failures[0]) {
    throw failures[0];
  }
  return done;
}

/** As the first was asked for, but without a body: a page is named by its address. */
function pageOf(first: FeedRequest, from: FeedRequest, { url, station }: NextRequest): FeedRequest {
  const target = URL.canParse(url, from.url) ? new URL(url, from.url) : undefined;
  if (target?.origin !== new URL(first.url).origin) {
    throw elsewhere(from, target?.origin ?? 'an address that is none');
  }
  const { headers, certificate, grant, range, companions } = first;
  return { url: target.href, headers, certificate, grant, range, companions, station: station ?? from.station };
}

function elsewhere(from: FeedRequest, where: string): HubError {
  return new HubError(
    'forbidden',
    `${withoutSecrets(from.url)} points to another server: ${where}. The hub does not go there.`,
    'Name the address under which the provider itself sees its server as baseUrl, e.g. https instead of http.'
  );
}

function tooMany(first: FeedRequest): HubError {
  return new HubError(
    'too-large',
    `${withoutSecrets(first.url)} points to more than ${MOST_PAGES} further documents.`,
    'Ask for fewer stations or a shorter time.'
  );
}
