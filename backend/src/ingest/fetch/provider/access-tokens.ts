import { Mutex } from 'async-mutex';
import { z } from 'zod';
import type { OAuthGrant } from '../../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { MINUTE, SECOND, type Instant } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { FetchFailure } from '../fetch-failure';
import type { Answer, FetchOptions } from '../http-client';
import { fingerprint } from '../../poll/poll-groups';
import { withoutSecrets } from '../shown-address';

/** https://www.rfc-editor.org/rfc/rfc6749#section-5.1; some providers send the number as text. */
const TokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
});

/** What the store remembers of a grant. */
interface Token {
  readonly access: string;
  /** Absent where the provider does not say: then until it is refused. */
  readonly expires?: Instant;
  /** When it was asked for; stores of earlier versions do not have it. */
  readonly asked?: Instant;
  /** The one to renew with: providers may hand out a new one each time, and the old one is void. */
  readonly refresh: string;
}

/** Renewed so long before it expires that a request on its way still arrives in time. */
const MARGIN = MINUTE;

/** Refused as the standard has it, and as Netatmo does. */
const REFUSED: readonly (number | undefined)[] = [401, 403];

/** Access tokens of OAuth 2 refresh grants; they live in the store, so that a restart does not lose the newest. */
export class AccessTokens {
  private readonly turn = new Mutex();

  /** @param send one request to the provider, not repeated: a refresh token may be good for one time only */
  constructor(
    private readonly store: Pick<ObservationStore, 'readState' | 'writeState'>,
    private readonly send: (url: string, options: FetchOptions) => Promise<Answer>,
    private readonly now: () => Instant
  ) {}

  /**
   * Asks with the token as bearer, and once more with a new one when it is refused.
   * @throws HubError `unauthorized` when the provider no longer renews it
   */
  async use<T>(grant: OAuthGrant, ask: (authorization: string) => Promise<T>): Promise<T> {
    const token = await this.current(grant);
    try {
      return await ask(`Bearer ${token.access}`);
    } catch (failure) {
      if (!(failure instanceof FetchFailure && REFUSED.includes(failure.status))) {
        throw failure;
      }
      return ask(`Bearer ${(await this.current(grant, token.access)).access}`);
    }
  }

  /** One after the other: whoever comes while a token is renewed gets the new one. */
  private current(grant: OAuthGrant, refused?: string): Promise<Token> {
    return this.turn.runExclusive(() => this.good(grant, refused));
  }

  /** @param refused an access token that is no longer good, whatever its time says */
  private async good(grant: OAuthGrant, refused?: string): Promise<Token> {
    const key = `oauth/${fingerprint([grant.tokenUrl, grant.clientId, grant.refreshToken])}`;
    const known = await this.store.readState<Token>(key);
    return known && known.access !== refused && lasts(known, this.now())
      ? known
      : this.renew(key, grant, known?.refresh ?? grant.refreshToken);
  }

  private async renew(key: string, grant: OAuthGrant, refresh: string): Promise<Token> {
    const asked = this.now();
    const answer = await this.ask(grant, refresh);
    const token: Token = {
      access: answer.access_token,
      asked,
      ...(answer.expires_in === undefined ? {} : { expires: asked + answer.expires_in * SECOND }),
      refresh: answer.refresh_token ?? refresh,
    };
    await this.store.writeState({ [key]: token });
    return token;
  }

  private async ask(grant: OAuthGrant, refresh: string): Promise<z.infer<typeof TokenAnswer>> {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: grant.clientId,
      client_secret: grant.clientSecret,
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    try {
      const answer = await this.send(grant.tokenUrl, { headers, body, redirects: 'error' });
      return TokenAnswer.parse(answer.kind === 'document' ? JSON.parse(Buffer.from(answer.bytes).toString()) : {});
    } catch (failure) {
      throw failure instanceof FetchFailure && failure.passing ? failure : notRenewed(grant, failure);
    }
  }
}

/** One from the future was asked for by a clock that was ahead, and nobody knows how long it lasts. */
function lasts({ asked, expires = Infinity }: Token, now: Instant): boolean {
  return (asked ?? now) <= now + MARGIN && expires - MARGIN > now;
}

/** The cause is left out: what the provider answers here may hold tokens. */
function notRenewed({ tokenUrl }: OAuthGrant, failure: unknown): HubError {
  const why =
    failure instanceof FetchFailure && failure.status ? `status ${failure.status}` : 'an answer without a token';
  return new HubError(
    'unauthorized',
    `${withoutSecrets(tokenUrl)} does not renew the access: ${why}.`,
    'Create a new refresh token in the account at the provider and put it into the configuration.'
  );
}
