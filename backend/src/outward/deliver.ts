import { setTimeout as pause } from 'node:timers/promises';
import { both, joined, type Sentence } from '@smartregion/terms/sentence';
import { afterFailure, type BackOffRule } from '../model/clock/back-off';
import { SYSTEM_CLOCK, type Clock } from '../model/clock/clock';
import type { FailureCause } from '../model/outcome/failure';
import { causeOfStatus, connectionFailure } from '../model/outcome/failure-cause';
import { FAILURE_WORDS } from '../model/outcome/failure-words';
import { retryAfter } from '../model/outcome/retry-after';
import { MINUTE, SECOND } from '../model/time';
import { allowed, type Allowed, type AllowList } from './allow-list';
import { ForbiddenAddress, post, type Posted } from './post';

/** Where a message goes. Address and headers may hold secrets: neither is ever told. */
export interface Target {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of a message. */
export interface Delivery {
  /** The target took it: any status 2xx. */
  readonly ok: boolean;
  /** What the target answered with last, if it did. */
  readonly status?: number;
  readonly attempts: number;
  /** From the first attempt to the end of the last, pauses included. */
  readonly ms: number;
  /** Of one that failed, what a program goes by. */
  readonly cause?: FailureCause;
  /** Of one that failed, in one sentence without secrets. */
  readonly why?: string;
  /** The same in German. */
  readonly german?: string;
  /** The beginning of what the target answered, as it is: nothing to show to everybody. */
  readonly answer?: string;
}

/** Sends a message to a target; whatever happens on the way is told, nothing is thrown. */
export type Deliver = (target: Target, body: { readonly type: string; readonly text: string }) => Promise<Delivery>;

/** `outward` of the configuration, and how patient the hub is. */
export interface DeliverParts extends AllowList {
  readonly userAgent: string;
  /** Ends all that is under way or waits, when the hub stops. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  readonly random?: () => number;
  /** Longest time for one attempt, ms. */
  readonly timeout?: number;
  readonly attempts?: number;
  readonly backOff?: BackOffRule;
  /** Longest time for a message, ms: what comes later than that may do harm. */
  readonly patience?: number;
}

const BACK_OFF: BackOffRule = { first: SECOND, longest: 20 * SECOND };

/** One attempt: what the target said or why it said nothing, and whether another may do better. */
interface Attempt {
  readonly posted?: Posted;
  readonly cause?: FailureCause;
  readonly why?: Sentence;
  readonly passing: boolean;
  /** What the target asked for with Retry-After, ms. */
  readonly wait?: number;
}

/**
 * A sender of messages to the targets that the configuration allows, and to no other: POST without redirects, again
 * after a pause where the network failed or the target says that it is in trouble. A message may arrive twice, when
 * only the answer to it got lost: it must carry an id.
 */
export function createDeliver(parts: DeliverParts): Deliver {
  const { attempts = 4, patience = MINUTE, backOff = BACK_OFF, random = Math.random, signal } = parts;
  const { elapsed } = parts.clock ?? SYSTEM_CLOCK;
  return async (target, body) => {
    const began = elapsed();
    const place = allowed(target.url, parts);
    if (!place) {
      return { ok: false, attempts: 0, ms: 0, cause: 'configuration', ...told(NOT_ALLOWED) };
    }
    let failures = 0;
    for (;;) {
      const { posted, passing, wait, cause, why } = await attempt(place, target, body, parts);
      const ended = { attempts: failures + 1, ms: Math.round(elapsed() - began) };
      const known = posted ? { status: posted.status, answer: posted.answer } : {};
      if (cause === undefined || why === undefined) {
        return { ok: true, ...ended, ...known };
      }
      const next = afterFailure({ failures: failures++ }, 0, random(), wait, backOff).wait;
      if (!passing || failures >= attempts || ended.ms + next > patience || signal?.aborted) {
        return { ok: false, ...ended, ...known, cause, ...told(why) };
      }
      await pause(next, undefined, { signal }).catch(() => undefined);
    }
  };
}

const NOT_ALLOWED: Sentence = {
  de: 'Das Ziel steht nicht unter denen, die die Konfiguration erlaubt (outward.targets).',
  en: 'The target is not among those that the configuration allows (outward.targets).',
};

const told = ({ de, en }: Sentence) => ({ why: en, german: de });

async function attempt(
  place: Allowed,
  { headers }: Target,
  { type, text }: Parameters<Deliver>[1],
  { userAgent, signal, timeout = 10 * SECOND, clock = SYSTEM_CLOCK }: DeliverParts
): Promise<Attempt> {
  const { host } = place.url;
  const limit = AbortSignal.timeout(timeout);
  try {
    const own = { ...headers, 'Content-Type': type, 'User-Agent': userAgent };
    const posted = await post(place, own, text, signal ? AbortSignal.any([signal, limit]) : limit);
    return { posted, ...judged(posted, host, clock.now()) };
  } catch (thrown) {
    if (signal?.aborted) {
      const why = {
        de: `Der Hub hielt an, bevor ${host} geantwortet hatte.`,
        en: `The hub stopped before ${host} had answered.`,
      };
      return { cause: 'hub', why, passing: false };
    }
    if (thrown instanceof ForbiddenAddress) {
      const why = {
        de: `${host} steht in einem eigenen Netz, das outward.networks nicht erlaubt.`,
        en: `${host} stands in a network of its own that outward.networks does not allow.`,
      };
      return { cause: 'configuration', why, passing: false };
    }
    if (isMalformed(thrown)) {
      const why = {
        de: `Eine Kopfzeile für ${host} hat Zeichen, die eine Kopfzeile nicht haben kann.`,
        en: `A header for ${host} has characters that a header cannot have.`,
      };
      return { cause: 'configuration', why, passing: false };
    }
    const { cause } = limit.aborted ? { cause: 'timeout' as const } : connectionFailure(thrown);
    // A certificate that is not accepted now is not accepted in a minute.
    return { cause, why: joined([both(host), FAILURE_WORDS[cause]], ': '), passing: cause !== 'tls' };
  }
}

function judged({ status, headers }: Posted, host: string, now: number): Omit<Attempt, 'posted'> {
  if (status >= 200 && status < 300) {
    return { passing: false };
  }
  if (status >= 300 && status < 400) {
    const why = {
      de: `${host} führt zu einer anderen Adresse (Status ${status}); der Hub folgt nicht.`,
      en: `${host} leads to another address (status ${status}), which the hub does not follow.`,
    };
    return { cause: 'missing', why, passing: false };
  }
  const wait = retryAfter(headers['retry-after'] ?? null, now);
  return {
    cause: causeOfStatus(status),
    why: { de: `${host} antwortet mit Status ${status}.`, en: `${host} answers with status ${status}.` },
    passing: status >= 500 || [408, 425, 429].includes(status),
    ...(wait === undefined ? {} : { wait }),
  };
}

/** What Node says of a name or a value before it sends anything. */
function isMalformed(thrown: unknown): boolean {
  const { code } = Object(thrown) as { code?: unknown };
  return code === 'ERR_INVALID_CHAR' || code === 'ERR_INVALID_HTTP_TOKEN';
}
