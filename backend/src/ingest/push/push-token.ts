import { createHash, timingSafeEqual } from 'node:crypto';
import type { KommuneConfig } from '../../config/region';
import { HubError } from '@smartregion/terms/errors';

/**
 * @throws HubError `unauthorized` when the token is not that of the Kommune, or the Kommune has none
 */
export function checkToken(kommune: KommuneConfig, token: string | undefined): void {
  if (!isTokenOf(kommune, token)) {
    throw new HubError(
      'unauthorized',
      `The token is not that of ${kommune.name}.`,
      kommune.pushToken
        ? 'Send it as "Authorization: Bearer …", as X-Hub-Token or as ?token=…'
        : `Give the Kommune a pushToken in the configuration: ${kommune.slug} takes no pushes without one.`
    );
  }
}

/**
 * Whose token it is; several Kommunen may share one.
 * @throws HubError `unauthorized` when it is nobody's
 */
export function ownersOf(
  kommunen: readonly KommuneConfig[],
  token: string | undefined
): [KommuneConfig, ...KommuneConfig[]] {
  const [first, ...others] = kommunen.filter((kommune) => isTokenOf(kommune, token));
  if (!first) {
    throw new HubError(
      'unauthorized',
      'The token is not that of any Kommune.',
      'Enter the pushToken of the Kommune as password (key) of the station, or in the path of the address.'
    );
  }
  return [first, ...others];
}

/** In constant time. */
function isTokenOf({ pushToken }: KommuneConfig, token: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(token ?? ''), digest(pushToken ?? '')) && Boolean(pushToken) && Boolean(token);
}
