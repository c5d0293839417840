import { causeOfStatus, connectionFailure } from './failure-cause';

const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });
const coded = (code: string) => Object.assign(new Error(code), { code });

// Codes of Node (os.constants.errno, dns, tls) and of undici, as their documentation names them.
test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ECONNRESET', 'broken'],
  ['UND_ERR_SOCKET', 'broken'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_PROXY_TUNNEL', 'proxy'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate'],
] as const)('%s is %s, however deep it lies', (code, cause) => {
  expect(connectionFailure(fetchFailed(coded(code)))).toEqual({ cause, code });
  expect(connectionFailure(fetchFailed(fetchFailed(coded(code))))).toEqual({ cause, code });
});

test('what has no code is told by its name, or has just broken', () => {
  expect(connectionFailure(fetchFailed(AbortSignal.abort(new DOMException('x', 'TimeoutError')).reason))).toEqual({
    cause: 'timeout',
  });
  expect(connectionFailure(fetchFailed(new Error('other side closed')))).toEqual({ cause: 'broken' });
  expect(connectionFailure('?')).toEqual({ cause: 'broken' });
});

test('two addresses of one name that both refuse are one refusal', () => {
  // What net.connect throws when it has tried IPv6 and IPv4.
  const both = Object.assign(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')], ''), {
    code: 'ECONNREFUSED',
  });
  expect(connectionFailure(fetchFailed(both))).toEqual({ cause: 'refused', code: 'ECONNREFUSED' });
});

test('a proxy that refuses is no server', () => {
  // As Node 24.21 throws it when the proxy answers CONNECT with 407.
  const refused = Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
    ...{ name: 'AbortError', code: 'UND_ERR_ABORTED' },
  });
  const cancelled = Object.assign(new Error('Request was cancelled.', { cause: refused }), { code: 0 });
  expect(connectionFailure(fetchFailed(cancelled))).toEqual({ cause: 'proxy', code: 'UND_ERR_ABORTED' });
});

// RFC 9110, section 15.
test.each([
  [401, 'credentials'],
  [403, 'credentials'],
  [402, 'quota'],
  [429, 'quota'],
  [404, 'missing'],
  [410, 'missing'],
  [407, 'proxy'],
  [500, 'server'],
  [503, 'server'],
  [408, 'server'],
  [400, 'request'],
  [302, 'request'],
] as const)('status %i is %s', (status, cause) => {
  expect(causeOfStatus(status)).toBe(cause);
});
