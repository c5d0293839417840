import type { Failure, FailureCause } from './failure';

/** What the operating system, TLS and undici call it. The first that fits holds. */
const BY_CODE: readonly (readonly [RegExp, FailureCause])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/, 'unreachable'],
  [/^ECONNREFUSED$/, 'refused'],
  [/TIMEDOUT|_TIMEOUT$/, 'timeout'],
  [/^ERR_PROXY/, 'proxy'],
  [/ALERT.*(CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/, 'certificate'],
  [/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|^ERR_TLS|^ERR_SSL|^EPROTO$/, 'tls'],
];

/** Why a connection brought nothing. */
export function connectionFailure(thrown: unknown): Pick<Failure, 'cause' | 'code'> {
  const code = innermostCode(thrown);
  if (isProxys(thrown)) {
    return { cause: 'proxy', code };
  }
  if (code === undefined) {
    return { cause: isTimeout(thrown) ? 'timeout' : 'broken' };
  }
  return { cause: BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken', code };
}

/** What a status says that is no document. */
export function causeOfStatus(status: number): FailureCause {
  switch (status) {
    case 401:
    case 403:
      return 'credentials';
    case 402:
    case 429:
      return 'quota';
    case 404:
    case 410:
      return 'missing';
    case 407:
      return 'proxy';
    case 408:
    case 425:
      return 'server';
    default:
      return status >= 500 ? 'server' : 'request';
  }
}

/** `fetch failed` says nothing; what lies deepest (ECONNREFUSED …) does. */
function innermostCode(thrown: unknown): string | undefined {
  const { cause, code } = Object(thrown) as { cause?: unknown; code?: unknown };
  const deeper = cause === undefined ? undefined : innermostCode(cause);
  return deeper ?? (typeof code === 'string' ? code : undefined);
}

/** undici has no code of its own for a proxy that refuses; since Node 22.21 and 24.5 it asks one (NODE_USE_ENV_PROXY). */
function isProxys(thrown: unknown): boolean {
  const { cause, message } = Object(thrown) as { cause?: unknown; message?: string };
  return /^Proxy response \(\d+\)/.test(message ?? '') || (cause !== undefined && isProxys(cause));
}

/** `AbortSignal.timeout` throws a DOMException, which has a name in place of a code. */
function isTimeout(thrown: unknown): boolean {
  const { cause, name } = Object(thrown) as { cause?: unknown; name?: string };
  return name === 'TimeoutError' || (cause !== undefined && isTimeout(cause));
}
