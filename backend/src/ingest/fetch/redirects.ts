/** Providers move (the Umweltbundesamt did, from one host to another and from v2 to v3); more than this is a circle. */
const HOPS = 5;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** What another server may know of a request; an access key is for the one that it was made for. */
const HARMLESS: readonly string[] = ['accept', 'user-agent', 'if-none-match', 'if-modified-since'];

/**
 * `fetch` that follows redirects but takes no key along to another server: that of Node leaves out `authorization`
 * and cookies alone there, and so does undici's redirect interceptor, but not `x-api-key` and its like.
 */
export async function fetchFollowing(url: string, headers: Headers, signal: AbortSignal): Promise<Response> {
  let [at, sent] = [url, headers];
  for (let hop = 0; hop <= HOPS; hop++) {
    const response = await fetch(at, { headers: sent, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!REDIRECTS.includes(response.status) || location === null) {
      return response;
    }
    await response.body?.cancel();
    const next = new URL(location, at);
    if (next.origin !== new URL(at).origin) {
      sent = new Headers([...sent].filter(([name]) => HARMLESS.includes(name)));
    }
    at = next.href;
  }
  throw new Error(`more than ${HOPS} redirects, one to the next`);
}
