import type { OAuthGrant } from '../../../feeds/feed';
import { SYSTEM_CLOCK, type Clock } from '../../../model/clock/clock';
import { SECOND } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { AccessTokens } from './access-tokens';
import { FetchFailure } from '../fetch-failure';
import { fetchDocument, sleep, type Answer, type FetchOptions } from '../http-client';
import { ProviderRate } from './provider-rate';
import type { Rate } from './rate-window';
import { RetryBudget } from './retry-budget';

export interface ProviderRequestsOptions {
  readonly clock?: Clock;
  readonly random?: () => number;
  /** Wait before the one repetition of a lost request, ms. */
  readonly retryPause?: number;
  /** What the provider allows; requests beyond it wait for their turn. */
  readonly rates?: readonly Rate[];
  /** How a request goes out; a simulation has its own. */
  readonly send?: typeof fetchDocument;
  readonly sleep?: typeof sleep;
}

export interface AuthorisedRequest extends FetchOptions {
  readonly grant?: OAuthGrant;
}

/** Sends requests to one provider: at the rate that it allows, with its tokens, a lost one once more. */
export class ProviderRequests {
  private readonly budget = new RetryBudget();
  private readonly rate: ProviderRate;
  private readonly tokens: AccessTokens;
  private readonly clock: Clock;

  constructor(
    provider: string,
    store: Pick<ObservationStore, 'readState' | 'writeState'>,
    private readonly options: ProviderRequestsOptions
  ) {
    this.clock = options.clock ?? SYSTEM_CLOCK;
    this.rate = new ProviderRate(provider, options.rates ?? [], store, this.clock);
    this.tokens = new AccessTokens(store, (url, request) => this.sendInTurn(url, request), this.clock.now);
  }

  /** @throws FetchFailure; HubError where certificate or grant are no good */
  fetch(url: string, { grant, ...request }: AuthorisedRequest): Promise<Answer> {
    return grant
      ? this.tokens.use(grant, (authorization) =>
          this.sendWithRetry(url, { ...request, headers: { ...request.headers, authorization } })
        )
      : this.sendWithRetry(url, request);
  }

  private async sendWithRetry(url: string, request: FetchOptions): Promise<Answer> {
    this.budget.earn();
    try {
      return await this.sendInTurn(url, request);
    } catch (failure) {
      const lost = failure instanceof FetchFailure && failure.passing && failure.retryAfter === undefined;
      if (!lost || request.signal?.aborted || !this.budget.spend()) {
        throw failure;
      }
      const { retryPause = SECOND, random = Math.random } = this.options;
      await this.sleep(retryPause * (0.5 + random()), request.signal);
      return this.sendInTurn(url, request);
    }
  }

  private async sendInTurn(url: string, request: FetchOptions): Promise<Answer> {
    const wait = await this.rate.book();
    if (wait > 0) {
      await this.sleep(wait, request.signal);
    }
    return (this.options.send ?? fetchDocument)(url, request);
  }

  private sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return (this.options.sleep ?? sleep)(ms, signal);
  }
}
