import { FakeProvider, type Asked, type Manner } from '../../../testing/fake-provider';
import { JUMPS, TestClock } from '../../../testing/test-clock';
import { ProviderGate } from './provider-gate';

let provider: FakeProvider;
let clock: TestClock;
let state: Map<string, unknown>;
/** What the provider takes at this time. */
let good: { access: string; refresh: string };
let issued: number;

/** Each renewal voids the tokens before; the data wants the newest access token. */
function netatmo({ path, headers, body, method }: Asked): Manner {
  if (path === '/data') {
    const isGood = headers.authorization === `Bearer ${good.access}`;
    return isGood ? { kind: 'answer', body: 'Messwerte' } : { kind: 'status', status: 401 };
  }
  const form = new URLSearchParams(body);
  const isRight =
    method === 'POST' &&
    headers['content-type'] === 'application/x-www-form-urlencoded' &&
    form.get('grant_type') === 'refresh_token' &&
    form.get('client_id') === 'hub' &&
    form.get('client_secret') === 'geheim-client' &&
    form.get('refresh_token') === good.refresh;
  if (!isRight) {
    return { kind: 'status', status: 400 };
  }
  issued += 1;
  good = { access: `geheim-a${issued}`, refresh: `geheim-r${issued}` };
  return {
    kind: 'answer',
    body: JSON.stringify({ access_token: good.access, expires_in: 10_800, refresh_token: good.refresh }),
  };
}

beforeEach(async () => {
  provider = await FakeProvider.start(netatmo);
  clock = new TestClock(Date.UTC(2026, 10, 22));
  state = new Map();
  good = { access: 'none', refresh: 'geheim-r0' };
  issued = 0;
});
afterEach(() => provider.stop());

/** As a hub that starts with what the store remembers. */
function gate(): ProviderGate {
  const store = {
    readState: <T>(key: string) => Promise.resolve(state.get(key) as T | undefined),
    writeState: (entries: Record<string, unknown>) => {
      Object.entries(entries).forEach(([key, value]) => state.set(key, value));
      return Promise.resolve();
    },
  };
  return new ProviderGate('netatmo', store, { clock, random: () => 1, retryPause: 1 });
}

const ask = (g: ProviderGate, refreshToken = 'geheim-r0') =>
  g.fetch(`${provider.url}/data`, {
    headers: { 'x-own': 'yes' },
    grant: { tokenUrl: `${provider.url}/token`, clientId: 'hub', clientSecret: 'geheim-client', refreshToken },
  });
const paths = () => provider.asked.map(({ path }) => path);

test('the token is fetched once and used until shortly before it expires, over a restart', async () => {
  await ask(gate());
  expect(provider.asked.at(-1)!.headers).toMatchObject({ authorization: 'Bearer geheim-a1', 'x-own': 'yes' });
  clock.passes(10_800_000 - 61_000);
  await ask(gate());
  expect(paths()).toEqual(['/token', '/data', '/data']);
  clock.passes(2_000);
  await ask(gate());
  expect(paths().slice(3)).toEqual(['/token', '/data']);
});

test('a refused token is renewed with the newest refresh token, not that of the configuration', async () => {
  await ask(gate());
  good = { ...good, access: 'voided' };
  expect(await ask(gate())).toMatchObject({ kind: 'document' });
  expect(issued).toBe(2);
});

test('several at once renew it once', async () => {
  const g = gate();
  await Promise.all([ask(g), ask(g), ask(g)]);
  expect(issued).toBe(1);
});

test('a new refresh token in the configuration begins anew', async () => {
  await ask(gate());
  good = { access: 'voided', refresh: 'geheim-new' };
  expect(await ask(gate(), 'geheim-new')).toMatchObject({ kind: 'document' });
});

test('an access that is withdrawn is said with its remedy and without secrets; keys in the store hold none', async () => {
  good = { access: 'voided', refresh: 'voided' };
  const failure = (await ask(gate()).catch((thrown: unknown) => thrown)) as Error & { remedy: string };
  expect(failure).toMatchObject({ kind: 'unauthorized', message: expect.stringContaining('/token does not renew') });
  expect(failure.remedy).toMatch(/refresh token/);
  expect(JSON.stringify([failure.message, failure.remedy, failure.cause ?? ''])).not.toContain('geheim');
  await ask(gate(), (good = { access: '', refresh: 'geheim-r9' }).refresh);
  expect([...state.keys()].join()).toMatch(/^oauth\/[0-9a-f]+$/);
});

test('a token server that is down is an outage, not a lost access', async () => {
  provider.behaves(() => ({ kind: 'status', status: 503 }));
  await expect(ask(gate())).rejects.toMatchObject({ passing: true });
});

describe.each(JUMPS)('a clock that goes %s', (_, jump) => {
  test('costs at most one renewal, and no request goes out with a token that is over', async () => {
    await ask(gate());
    clock.jumps(jump);
    await ask(gate());
    await ask(gate());
    expect(issued).toBeLessThanOrEqual(2);
    clock.passes(10_800_000);
    await ask(gate());
    expect(provider.asked.at(-1)).toMatchObject({
      path: '/data',
      headers: { authorization: `Bearer geheim-a${issued}` },
    });
    const spent = provider.asked.filter(({ path }) => path === '/data');
    expect(spent).toHaveLength(4);
  });
});
