import dns from 'node:dns';
import { createServer, type AddressInfo } from 'node:net';
import { FakeProvider, type Manner } from '../testing/fake-provider';
import { createDeliver, type Delivery, type DeliverParts, type Target } from './deliver';

const OK: Manner = { kind: 'answer', body: 'taken' };
const MESSAGE = { type: 'application/cloudevents+json', text: '{"id":"ä"}' };

let target: FakeProvider;
beforeEach(async () => {
  target = await FakeProvider.start(() => OK);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await target.stop();
});

const QUICK = { backOff: { first: 10, longest: 20 }, random: () => 0.5 };

function deliver(to: Partial<Target> = {}, parts: Partial<DeliverParts> = {}): Promise<Delivery> {
  const send = createDeliver({ targets: [target.url], userAgent: 'smart-region-hub/1', ...QUICK, ...parts });
  return send({ url: `${target.url}/hook`, ...to }, MESSAGE);
}

/** Says each of these once, and then the last again. */
function says(...manners: Manner[]): void {
  target.behaves(() => (manners.length > 1 ? manners.shift()! : manners[0]!));
}

const status = (code: number, headers: Record<string, string> = {}): Manner => ({
  kind: 'status',
  status: code,
  headers,
});

test('a message arrives as it is, with its type and the headers of its target', async () => {
  expect(await deliver({ headers: { Authorization: 'Bearer geheim' } })).toMatchObject({
    ok: true,
    status: 200,
    attempts: 1,
    answer: 'taken',
  });
  const { method, path, headers, body } = target.asked[0]!;
  expect({ method, path, body }).toEqual({ method: 'POST', path: '/hook', body: MESSAGE.text });
  expect(headers).toMatchObject({
    'content-type': MESSAGE.type,
    'content-length': '11',
    authorization: 'Bearer geheim',
    'user-agent': 'smart-region-hub/1',
  });
});

test('what frames a message is not for a target’s headers to say', async () => {
  const headers = { Host: 'evil.example', 'content-length': '1', 'Transfer-Encoding': 'chunked', 'content-type': 'x' };
  expect((await deliver({ headers })).ok).toBe(true);
  const { headers: sent, body } = target.asked[0]!;
  expect(body).toBe(MESSAGE.text);
  expect(sent.host).toBe(new URL(target.url).host);
  expect(sent['content-type']).toBe(MESSAGE.type);
});

test.each<[string, Manner[], number, boolean]>([
  ['trouble that passes', [status(503), status(502), OK], 3, true],
  ['too many', [status(429), OK], 2, true],
  ['a broken connection', [{ kind: 'hang-up' }, OK], 2, true],
  ['trouble that stays', [status(500)], 4, false],
  ['a refusal', [status(403)], 1, false],
  ['a message that is not taken', [status(422)], 1, false],
])('%s: so many attempts', async (_, manners, attempts, ok) => {
  says(...manners);
  expect(await deliver()).toMatchObject({ ok, attempts });
  expect(target.asked).toHaveLength(attempts);
});

test('Retry-After is waited for, and where it asks for too much nothing is sent late', async () => {
  says(status(503, { 'retry-after': '1' }), OK);
  const { ok, ms } = await deliver();
  expect(ok).toBe(true);
  expect(ms).toBeGreaterThanOrEqual(990);
  says(status(503, { 'retry-after': '3600' }));
  expect(await deliver()).toMatchObject({ ok: false, attempts: 1, cause: 'server' });
});

test('a redirect is not followed', async () => {
  const other = await FakeProvider.start(() => OK);
  says(status(307, { location: `${other.url}/` }));
  const { ok, why } = await deliver({}, { targets: [target.url, other.url] });
  await other.stop();
  expect({ ok, asked: other.asked }).toEqual({ ok: false, asked: [] });
  expect(why).toContain('leads to another address (status 307)');
});

test('an answer is kept to its beginning', async () => {
  says({ kind: 'answer', body: 'x'.repeat(5_000_000) });
  const { ok, answer } = await deliver();
  expect({ ok, length: answer!.length }).toEqual({ ok: true, length: 4096 });
});

test('a target that keeps silent is given up in time', async () => {
  says({ kind: 'hang' });
  const { ms, ...rest } = await deliver({}, { timeout: 100, attempts: 2 });
  expect(rest).toMatchObject({ ok: false, attempts: 2, cause: 'timeout' });
  expect(ms).toBeLessThan(2000);
});

test('nobody listens', async () => {
  const url = await freeAddress();
  expect(await deliver({ url }, { targets: [url] })).toMatchObject({ ok: false, attempts: 4, cause: 'refused' });
});

test('a hub that stops waits for nothing', async () => {
  says(status(503, { 'retry-after': '30' }));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  expect(await deliver({}, { signal: stop.signal })).toMatchObject({ ok: false, cause: 'hub' });
});

describe('addresses of the own network', () => {
  const named = () => `http://hook.example.org:${new URL(target.url).port}/`;

  function resolvesTo(...addresses: string[]): jest.SpyInstance {
    const answer = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_host: string, _options: object, found: (e: null, all: unknown) => void) =>
        found(null, answer)) as never);
  }

  test.each([[['127.0.0.1']], [['::1']], [['10.0.0.1']], [['169.254.169.254']], [['93.184.216.34', '127.0.0.1']]])(
    'a name behind which stand %j is refused, and nothing is sent',
    async (addresses) => {
      const url = named();
      const lookup = resolvesTo(...addresses);
      const delivery = await deliver({ url }, { targets: [url] });
      expect(delivery).toMatchObject({ ok: false, attempts: 1, cause: 'configuration' });
      expect(delivery.why).toContain('hook.example.org');
      expect(lookup).toHaveBeenCalledTimes(1);
      expect(target.asked).toEqual([]);
    }
  );

  test('a name may stand for one that the configuration allows', async () => {
    resolvesTo('127.0.0.1');
    expect((await deliver({ url: named() }, { targets: [named()], networks: ['127.0.0.0/8'] })).ok).toBe(true);
  });

  test('this machine is meant where the list names it', async () => {
    const url = target.url.replace('127.0.0.1', 'localhost');
    expect((await deliver({ url }, { targets: [url] })).ok).toBe(true);
  });

  test.each(['http://2130706433', 'http://0x7f.1', 'http://[::ffff:7f00:1]', 'http://127.1'])(
    '%s is this machine in disguise',
    async (host) => {
      const url = `${host}:${new URL(target.url).port}/hook`;
      const { ok } = await deliver({ url }, { targets: ['https://broker.example.org'] });
      expect({ ok, asked: target.asked }).toEqual({ ok: false, asked: [] });
    }
  );
});

test.each<[string, Partial<Target>]>([
  ['an address that is not allowed', { url: 'https://evil.example/geheim?token=geheim' }],
  ['a header that cannot be sent', { headers: { 'X-Key': 'geheim\r\nX-Evil: 1' } }],
  ['a name that is no header', { headers: { 'X Key': 'geheim' } }],
])('%s is refused without a word of its secrets', async (_, to) => {
  const { ok, why, german } = await deliver(to);
  expect(ok).toBe(false);
  expect(`${why} ${german}`).not.toMatch(/geheim|undefined/);
  expect(target.asked).toEqual([]);
});

test('what a target refuses is told without its secrets', async () => {
  says(status(403));
  const { why, german } = await deliver({ url: `${target.url}/geheim?sig=geheim`, headers: { 'X-Key': 'geheim' } });
  const { host } = new URL(target.url);
  expect([why, german]).toEqual([`${host} answers with status 403.`, `${host} antwortet mit Status 403.`]);
});

async function freeAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
