import { Semaphore } from 'async-mutex';
import { SYSTEM_CLOCK, type Clock } from '../../../model/clock/clock';
import { iso, type Instant } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import {
  afterFailure,
  asRead,
  BACK_OFF,
  type BackOff,
  type BackOffRule,
  type StoredBackOff,
} from '../../../model/clock/back-off';
import { LONGEST_RETRY_AFTER } from '../../../model/outcome/retry-after';
import { FetchFailure } from '../fetch-failure';
import type { Answer } from '../http-client';
import { SourceFailure } from '../source-failure';
import { ProviderRequests, type AuthorisedRequest, type ProviderRequestsOptions } from './provider-requests';

/** At most so many requests at the same time: the providers are public offices. */
const CONCURRENCY = 2;
/** So many requests in a row without an answer mean that the provider is out, not one document. */
const OUTAGE = 3;

export interface GateOptions extends ProviderRequestsOptions {
  readonly rule?: BackOffRule;
}

/** What made a provider be left alone. */
type Reason = Pick<FetchFailure, 'message' | 'remedy' | 'failure'>;

/** The provider is being left alone: no request was made. It says why the last one brought nothing. */
export class ProviderPaused extends SourceFailure {
  constructor(
    provider: string,
    readonly until: Instant,
    because?: Reason
  ) {
    super(
      `${because?.message ?? `${provider} did not answer lately.`} It is asked again at ${iso(until)}.`,
      because?.remedy ?? 'Nothing to do: what was missed is caught up.',
      { ...(because?.failure ?? { cause: 'server' }), again: until }
    );
  }
}

/**
 * The one way to a provider's servers: few requests at a time, one budget of retries, and after an outage a growing
 * pause that survives a restart. Other providers have their own gates and never wait for this one.
 */
export class ProviderGate {
  private readonly places = new Semaphore(CONCURRENCY);
  private readonly sender: ProviderRequests;
  private lostInARow = 0;
  private backOff: BackOff | undefined;
  private reason: Reason | undefined;
  /** When the pause is over, by the clock that nobody can set. */
  private over = 0;
  private readonly clock: Clock;
  private loaded: Promise<void> | undefined;

  constructor(
    readonly provider: string,
    private readonly store: Pick<ObservationStore, 'readState' | 'writeState'>,
    private readonly options: GateOptions = {}
  ) {
    this.clock = options.clock ?? SYSTEM_CLOCK;
    this.sender = new ProviderRequests(provider, store, options);
  }

  /**
   * @throws ProviderPaused without a request, or FetchFailure after one (or two); HubError where certificate or grant
   * are no good
   */
  fetch(url: string, request: AuthorisedRequest): Promise<Answer> {
    return this.places.runExclusive(() => this.fetchUnlessPaused(url, request));
  }

  private async fetchUnlessPaused(url: string, request: AuthorisedRequest): Promise<Answer> {
    try {
      await (this.loaded ??= this.load());
      const left = this.over - this.clock.elapsed();
      if (this.backOff && left > 0) {
        throw new ProviderPaused(this.provider, Math.round(this.clock.now() + left), this.reason);
      }
      const answer = await this.sender.fetch(url, request);
      await this.recovered();
      return answer;
    } catch (failure) {
      await this.learn(failure, request.signal);
      throw failure;
    }
  }

  private async learn(failure: unknown, signal?: AbortSignal): Promise<void> {
    if (!(failure instanceof FetchFailure) || signal?.aborted) {
      return;
    }
    if (!failure.passing) {
      await this.recovered();
      return;
    }
    this.lostInARow += 1;
    const { message, remedy } = failure;
    this.reason = { message, remedy, failure: failure.failure };
    if (this.lostInARow >= OUTAGE || failure.retryAfter !== undefined) {
      const { rule = BACK_OFF } = this.options;
      await this.remember(afterFailure(this.backOff, this.clock.now(), this.random(), failure.retryAfter, rule));
    }
  }

  private async recovered(): Promise<void> {
    this.lostInARow = 0;
    if (this.backOff) {
      await this.remember(undefined);
    }
  }

  private get stateKey(): string {
    return `provider/${this.provider}/back-off`;
  }

  private get reasonKey(): string {
    return `provider/${this.provider}/reason`;
  }

  private async load(): Promise<void> {
    this.reason = (await this.store.readState<Reason | null>(this.reasonKey)) ?? undefined;
    const stored = (await this.store.readState<StoredBackOff | null>(this.stateKey)) ?? undefined;
    this.lostInARow = stored ? OUTAGE - 1 : 0;
    if (stored) {
      const { longest } = this.options.rule ?? BACK_OFF;
      await this.remember(asRead(stored, this.clock.now(), Math.max(longest, LONGEST_RETRY_AFTER)));
    }
  }

  private async remember(backOff: BackOff | undefined): Promise<void> {
    this.backOff = backOff;
    this.over = backOff ? this.clock.elapsed() + backOff.until - this.clock.now() : 0;
    await this.store.writeState({
      [this.stateKey]: backOff ?? null,
      [this.reasonKey]: (backOff && this.reason) ?? null,
    });
  }

  private random(): number {
    return (this.options.random ?? Math.random)();
  }
}
