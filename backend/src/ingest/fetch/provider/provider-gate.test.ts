import { FakeProvider } from '../../../testing/fake-provider';
import { JUMPS, TestClock } from '../../../testing/test-clock';
import { FetchFailure } from '../fetch-failure';
import { ProviderGate, ProviderPaused } from './provider-gate';

const OK = { kind: 'answer', body: 'ok' } as const;
const DOWN = { kind: 'status', status: 500 } as const;

let provider: FakeProvider;
let clock: TestClock;
let state: Map<string, unknown>;

beforeEach(async () => {
  provider = await FakeProvider.start(() => OK);
  clock = new TestClock(Date.UTC(2026, 10, 22));
  state = new Map();
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
  const rule = { first: 60_000, longest: 3_600_000 };
  return new ProviderGate('office', store, { clock, random: () => 1, rule, retryPause: 1 });
}

const ask = (g: ProviderGate) => g.fetch(`${provider.url}/x`, {}).catch((failure: unknown) => failure);

test('a lost request is repeated once', async () => {
  let calls = 0;
  provider.behaves(() => (++calls === 1 ? { kind: 'hang-up' } : OK));
  expect(await ask(gate())).toMatchObject({ kind: 'document' });
  expect(calls).toBe(2);
});

test('a document that is not there is not asked for twice and does not stop the others', async () => {
  const g = gate();
  provider.behaves(() => ({ kind: 'status', status: 404 }));
  for (let i = 0; i < 5; i++) {
    expect(await ask(g)).toBeInstanceOf(FetchFailure);
  }
  expect(provider.asked).toHaveLength(5);
  provider.behaves(() => OK);
  expect(await ask(g)).toMatchObject({ kind: 'document' });
});

test('one broken document among good ones does not pause the provider', async () => {
  const g = gate();
  provider.behaves(({ path }) => (path === '/broken' ? DOWN : OK));
  for (let i = 0; i < 5; i++) {
    await g.fetch(`${provider.url}/broken`, {}).catch(() => undefined);
    expect(await ask(g)).toMatchObject({ kind: 'document' });
  }
});

test('an outage pauses the provider, longer each time, over a restart, until it answers', async () => {
  provider.behaves(() => DOWN);
  const g = gate();
  for (let i = 0; i < 3; i++) {
    expect(await ask(g)).toBeInstanceOf(FetchFailure);
  }
  expect(await ask(g)).toMatchObject({ until: clock.now() + 60_000 });
  const asked = provider.asked.length;
  const paused = await ask(gate());
  expect(paused).toBeInstanceOf(ProviderPaused);
  expect(provider.asked).toHaveLength(asked);
  // Who is left alone is so for a reason, which the restart has not changed.
  const { host } = new URL(provider.url);
  expect(paused).toMatchObject({ failure: { cause: 'server', host, status: 500, again: clock.now() + 60_000 } });
  expect((paused as Error).message).toMatch(/answers with status 500\. It is asked again at 2026-11-22T00:01:00/);

  clock.passes(60_000);
  const restarted = gate();
  expect(await ask(restarted)).toBeInstanceOf(FetchFailure);
  expect(await ask(restarted)).toMatchObject({ until: clock.now() + 120_000 });

  clock.passes(120_000);
  provider.behaves(() => OK);
  expect(await ask(restarted)).toMatchObject({ kind: 'document' });
  expect(await ask(gate())).toMatchObject({ kind: 'document' });
});

test('a pause that a store of an earlier version has, without its reason, is kept', async () => {
  state.set('provider/office/back-off', { failures: 1, until: clock.now() + 60_000 });
  expect(await ask(gate())).toMatchObject({ until: clock.now() + 60_000, failure: { cause: 'server' } });
  expect(state.get('provider/office/reason')).toBeNull();
});

test('Retry-After pauses at once and is not shortened', async () => {
  provider.behaves(() => ({ kind: 'status', status: 429, headers: { 'retry-after': '600' } }));
  const g = gate();
  expect(await ask(g)).toMatchObject({ retryAfter: 600_000 });
  expect(provider.asked).toHaveLength(1);
  expect(await ask(g)).toMatchObject({ until: clock.now() + 600_000 });
});

test('an outage costs few retries', async () => {
  provider.behaves(() => DOWN);
  const g = gate();
  for (let i = 0; i < 40; i++) {
    await ask(g);
    clock.passes(3_600_000);
  }
  expect(provider.asked.length).toBeLessThanOrEqual(40 + 5 + 8);
});

test('never more than two requests at a time', async () => {
  let open = 0;
  let most = 0;
  const slow = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
    return new Response('ok');
  });
  const g = gate();
  await Promise.all(Array.from({ length: 9 }, () => ask(g)));
  expect(most).toBe(2);
  expect(slow).toHaveBeenCalledTimes(9);
  slow.mockRestore();
});

test('what the provider allows is not exceeded: requests wait, none is dropped', async () => {
  const times: number[] = [];
  provider.behaves(() => (times.push(performance.now()), OK));
  const store = { readState: () => Promise.resolve(undefined), writeState: () => Promise.resolve() };
  const g = new ProviderGate('office', store, { rates: [{ requests: 2, per: 150 }] });
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(g)));
  expect(answers).toHaveLength(5);
  expect(answers.every((answer) => (answer as { kind?: string }).kind === 'document')).toBe(true);
  expect(times[2]! - times[0]!).toBeGreaterThan(120);
  expect(times[4]! - times[2]!).toBeGreaterThan(120);
});

describe.each(JUMPS)('a clock that goes %s', (_, jump) => {
  /** Three lost requests, then the pause of a minute begins. */
  async function outage(g: ProviderGate): Promise<void> {
    provider.behaves(() => DOWN);
    for (let i = 0; i < 3; i++) {
      await ask(g);
    }
    provider.behaves(() => OK);
  }

  test('while the provider rests neither shortens the pause nor prolongs it', async () => {
    const g = gate();
    await outage(g);
    clock.jumps(jump);
    clock.passes(59_000);
    expect(await ask(g)).toBeInstanceOf(ProviderPaused);
    clock.passes(1_000);
    expect(await ask(g)).toMatchObject({ kind: 'document' });
  });

  test('while the hub is down prolongs no pause that is stored, over as many restarts as there are', async () => {
    await outage(gate());
    clock.jumps(jump);
    for (let restart = 0; restart < 3; restart++) {
      clock.passes(20_000);
      await ask(gate());
    }
    clock.passes(20_000);
    expect(await ask(gate())).toMatchObject({ kind: 'document' });
  });

  test('makes no request before its turn, and none wait', async () => {
    const store = { readState: () => Promise.resolve(undefined), writeState: () => Promise.resolve() };
    const g = new ProviderGate('office', store, { clock, rates: [{ requests: 1, per: 100 }] });
    await ask(g);
    clock.jumps(jump);
    clock.passes(60);
    const began = performance.now();
    expect(await ask(g)).toMatchObject({ kind: 'document' });
    expect(performance.now() - began).toBeGreaterThan(30);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

test.each([
  ['half an hour', 30 * 60_000, 30 * 60_000],
  ['months, written by a clock that was ahead', 60 * 86_400_000, 86_400_000],
])('a pause of an earlier version, that lasts %s, lasts a day at most', async (_, stored, most) => {
  state.set('provider/office/back-off', { failures: 5, until: clock.now() + stored });
  clock.passes(1);
  expect(await ask(gate())).toMatchObject({ until: Math.min(clock.now() - 1 + stored, clock.now() + most) });
  clock.passes(most);
  expect(await ask(gate())).toMatchObject({ kind: 'document' });
});
