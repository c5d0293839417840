import { FakeProvider, type Manner } from '../../testing/fake-provider';
import type { FailureCause } from '../../model/outcome/failure';
import { FetchFailure } from './fetch-failure';
import { fetchDocument, userAgentOf } from './http-client';
import { withoutSecrets } from './shown-address';

let provider: FakeProvider;
beforeAll(async () => {
  provider = await FakeProvider.start(() => ({ kind: 'page' }));
});
afterAll(() => provider.stop());

async function textFrom(manner: Manner): Promise<string> {
  provider.behaves(() => manner);
  const answer = await fetchDocument(`${provider.url}/data`);
  return answer.kind === 'document' ? Buffer.from(answer.bytes).toString() : answer.kind;
}

async function failureFrom(manner: Manner, url = `${provider.url}/data?apikey=geheim`): Promise<FetchFailure> {
  provider.behaves(() => manner);
  const outcome: unknown = await fetchDocument(url, { idleTimeout: 200, maxBytes: 1024 }).catch((e: unknown) => e);
  expect(outcome).toBeInstanceOf(FetchFailure);
  return outcome as FetchFailure;
}

test('a document comes with what is needed to ask for news only', async () => {
  const headers = { etag: '"a1"', 'last-modified': 'Sun, 22 Nov 2026 11:00:00 GMT' };
  provider.behaves(() => ({ kind: 'answer', body: 'Messwerte', headers }));
  const answer = await fetchDocument(`${provider.url}/data`, { userAgent: 'hub/1', headers: { 'x-key': 'k' } });
  expect(answer).toMatchObject({ validators: { etag: '"a1"', lastModified: 'Sun, 22 Nov 2026 11:00:00 GMT' } });
  expect(provider.asked.at(-1)?.headers).toMatchObject({ 'user-agent': 'hub/1', 'x-key': 'k' });

  provider.behaves(() => ({ kind: 'status', status: 304 }));
  const validators = { etag: '"a1"', lastModified: 'Sun, 22 Nov 2026 11:00:00 GMT' };
  expect(await fetchDocument(`${provider.url}/data`, { validators })).toEqual({ kind: 'unchanged' });
  expect(provider.asked.at(-1)?.headers).toMatchObject({
    'if-none-match': '"a1"',
    'if-modified-since': 'Sun, 22 Nov 2026 11:00:00 GMT',
  });
});

test.each([
  ['JSON', undefined, 'application/json'],
  ['what the headers say', { 'Content-Type': 'text/xml' }, 'text/xml'],
])('a body is posted as %s, and always answered anew', async (_, headers, type) => {
  provider.behaves(() => ({ kind: 'answer', body: 'Bericht' }));
  const options = { headers, body: '{"id":"9000001"}', validators: { etag: '"a1"', lastModified: 'x' } };
  expect(await fetchDocument(`${provider.url}/report`, options)).toMatchObject({ kind: 'document' });
  const asked = provider.asked.at(-1)!;
  expect(asked).toMatchObject({ method: 'POST', body: '{"id":"9000001"}', headers: { 'content-type': type } });
  expect(asked.headers).not.toHaveProperty('if-none-match');
  expect(asked.headers).not.toHaveProperty('if-modified-since');
});

test('compressed answers are unpacked and redirects are followed', async () => {
  expect(await textFrom({ kind: 'gzip', body: 'Stundenwerte' })).toBe('Stundenwerte');
  provider.behaves(({ path }) =>
    path === '/old'
      ? { kind: 'status', status: 301, headers: { location: '/new' } }
      : { kind: 'answer', body: 'umgezogen' }
  );
  const answer = await fetchDocument(`${provider.url}/old`);
  expect(answer.kind === 'document' && Buffer.from(answer.bytes).toString()).toBe('umgezogen');
});

test.each<[string, Manner, boolean, FailureCause, RegExp]>([
  ['500', { kind: 'status', status: 500 }, true, 'server', /status 500/],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, true, 'quota', /status 429/],
  ['404', { kind: 'status', status: 404 }, false, 'missing', /status 404/],
  ['401', { kind: 'status', status: 401 }, false, 'credentials', /status 401/],
  ['no answer', { kind: 'hang' }, true, 'timeout', /no answer within 0.2 s/],
  ['a closed connection', { kind: 'hang-up' }, true, 'broken', /cannot be read/],
  ['half a body', { kind: 'truncate', body: 'abc' }, true, 'broken', /cannot be read/],
  ['more than allowed', { kind: 'gzip', body: 'x'.repeat(5000) }, false, 'too-large', /more than/],
])('%s is a failure that says its cause and whether to ask again', async (_, manner, passing, cause, message) => {
  const failure = await failureFrom(manner);
  expect(failure.passing).toBe(passing);
  expect(failure.failure).toMatchObject({ cause, host: new URL(provider.url).host });
  expect(failure.message).toMatch(message);
  expect(failure.remedy).not.toBe('');
  expect(failure.message).not.toContain('geheim');
});

test('what the provider asks for with Retry-After is kept', async () => {
  const failure = await failureFrom({ kind: 'status', status: 503, headers: { 'retry-after': '7' } });
  expect(failure.retryAfter).toBe(7000);
});

test('a machine that is not there is named with the reason', async () => {
  const failure = await failureFrom({ kind: 'hang' }, 'http://127.0.0.1:1/x');
  expect(failure.message).toMatch(/^http:\/\/127\.0\.0\.1:1\/x cannot be read: .*(ECONNREFUSED|bad port)/);
  expect(failure.failure.host).toBe('127.0.0.1:1');
});

test('a name that nobody knows is one, whatever address is asked for', async () => {
  // RFC 6761: "invalid" is never resolved.
  const failure = await failureFrom({ kind: 'hang' }, 'https://opendata.dwd.invalid/a/b.zip?x=1');
  expect(failure.failure).toMatchObject({ cause: 'dns', host: 'opendata.dwd.invalid' });
});

test('the moment of Retry-After is one of the clock that the provider has', async () => {
  const headers = { date: 'Sun, 22 Nov 1970 12:00:00 GMT', 'retry-after': 'Sun, 22 Nov 1970 12:01:00 GMT' };
  const failure = await failureFrom({ kind: 'status', status: 503, headers });
  expect(failure.retryAfter).toBe(60_000);
});

test('addresses are shown without their secrets', () => {
  expect(withoutSecrets('https://u:p@h.de/a?station=1&api_key=x&token=y')).toBe(
    'https://h.de/a?station=1&api_key=***&token=***'
  );
});

test('the hub names itself in ASCII, as headers want it', () => {
  expect(userAgentOf('1.2.3', 'Kreis Fröndenberg – Süd', 'it@example.org')).toBe(
    'smart-region-hub/1.2.3 (Kreis Frondenberg  Sud; it@example.org)'
  );
});
