import request, { type Response } from 'supertest';
import { HOUR, MINUTE } from '../../../model/time';
import { FakeDesk, ruleOf } from '../../../testing/fake-desk';
import { routesApp } from '../../../testing/servers/routes-app';
import { TestClock } from '../../../testing/test-clock';
import { actionsRoutes } from '../router';
import type { Express } from 'express';

const NOW = Date.parse('2026-03-10T07:05:00+01:00');
const PROPOSED = NOW - 5 * MINUTE;
const ANNA = 'anna-0123456789abcdef';
const BEN = 'ben-0123456789abcdef';
const HUB = 'hub-0123456789abcdef';
const RING = '/massnahmen/regel/ring';

let desk: FakeDesk;
let clock: TestClock;
let app: Express;
beforeEach(() => {
  desk = new FakeDesk();
  clock = new TestClock(NOW);
  desk.put(ruleOf('ring'), 'proposed', PROPOSED);
  desk.put(ruleOf('park', { kommune: 'schwerte', name: { de: 'Bewässerung', en: 'Watering' } }), 'on', NOW - HOUR, {
    onSince: NOW - HOUR,
    by: 'automatic',
  });
  app = appWith();
});

function appWith({ token = HUB as string | null, publicUrl = undefined as string | undefined, nobody = false } = {}) {
  const people = [
    { name: 'Anna <Amt>', token: ANNA },
    { name: 'Ben', token: BEN, kommunen: ['unna'] },
  ];
  const server = { host: '', port: 0, ...(token ? { token } : {}), ...(publicUrl ? { publicUrl } : {}) };
  const kommunen = [{ ags: '05978036', slug: 'unna', name: 'Unna', feeds: [] }];
  const config = { server, kommunen, timeZone: 'Europe/Berlin', actionDesk: { people: nobody ? [] : people } };
  return routesApp((log) => actionsRoutes(config, { desk, log, now: clock.now })).app;
}

async function enter(token: string, next = '/massnahmen'): Promise<string> {
  const entered = await request(app).post('/massnahmen/anmelden').type('form').send({ token, next });
  expect(entered.status).toBe(303);
  return entered.get('Set-Cookie')![0]!.split(';')[0]!;
}

const see = (path: string, cookie = '', lang = 'de') =>
  request(app)
    .get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
    .set('Cookie', cookie);
const press = (path: string, cookie: string, fields: object) =>
  request(app).post(path).set('Cookie', cookie).type('form').send(fields);

/** What the button of this name would send. */
function ticketOf({ text }: Response, label: string): string {
  const forms = text.split('<form').filter((form) => form.includes(`>${label}</button>`));
  return /name="ticket" value="([^"]+)"/.exec(forms[0] ?? '')?.[1] ?? '';
}

const labels = ({ text }: Response) =>
  [...text.matchAll(/<button class="(?:first|second)"[^>]*>\s*([^<]*?)\s*</g)].map(([, label]) => label);

describe('coming in', () => {
  test('a page shows nothing to who has not, and leads back to itself', async () => {
    const seen = await see(`${RING}?vorschlag=${PROPOSED}`);
    expect(seen.status).toBe(401);
    expect(seen.text).not.toContain('Pförtnerampel');
    expect(seen.text).toContain(`name="next" value="${RING}?vorschlag=${PROPOSED}"`);
    const entered = await press('/massnahmen/anmelden', '', { token: ANNA, next: `${RING}?vorschlag=${PROPOSED}` });
    expect(entered.get('Location')).toBe(`${RING}?vorschlag=${PROPOSED}&lang=de`);
  });

  test('a wrong token is told, and kept nowhere', async () => {
    const entered = await press('/massnahmen/anmelden', '', { token: 'falsch-falsch-falsch', next: '/massnahmen' });
    expect([entered.status, entered.get('Set-Cookie')]).toEqual([401, undefined]);
    expect(entered.text).toContain('kennt der Hub nicht');
    expect(entered.text).not.toContain('falsch-falsch');
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/massnahmen/regel/../../..',
    '/massnahmen/regel/x\r\nSet-Cookie: a=b',
    '/massnahmen/abmelden',
    'javascript:alert(1)',
  ])('nobody is led to %s', async (next) => {
    const entered = await press('/massnahmen/anmelden', '', { token: ANNA, next });
    expect(entered.get('Location')).toBe('/massnahmen?lang=de');
  });

  test('the cookie is for these pages alone, and for no script', async () => {
    const { headers } = await press('/massnahmen/anmelden', '', { token: ANNA });
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/Path=\/massnahmen;.*HttpOnly; SameSite=Lax$/)]);
    app = appWith({ publicUrl: 'https://daten.example.org/hub' });
    const behind = await press('/massnahmen/anmelden', '', { token: ANNA });
    expect(behind.headers['set-cookie']).toEqual([
      expect.stringMatching(/Path=\/hub\/massnahmen;.*HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(behind.get('Location')).toBe('/hub/massnahmen?lang=de');
  });

  test.each([
    ['changed', (cookie: string) => cookie.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))],
    ['cut', (cookie: string) => cookie.slice(0, 40)],
    ['of no signature', (cookie: string) => cookie.split('.')[0]!],
    ['empty', () => 'massnahmen='],
    ['huge', () => `massnahmen=${'x'.repeat(7000)}`],
    ['strange', () => 'massnahmen=%00.[object Object]'],
  ])('a session that is %s is none', async (_, change) => {
    expect((await see('/massnahmen', change(await enter(ANNA)))).status).toBe(401);
  });

  test('a session ends after a shift, and a ticket is none', async () => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    expect((await see('/massnahmen', `massnahmen=${ticket}`)).status).toBe(401);
    clock.passes(12 * HOUR);
    expect((await see('/massnahmen', cookie)).status).toBe(401);
  });

  test('a hub that nobody may enter says what is missing', async () => {
    app = appWith({ token: null, nobody: true });
    expect((await see('/massnahmen')).text).toContain('weder actionDesk.people noch server.token');
  });

  test('leaving', async () => {
    const left = await press('/massnahmen/abmelden', await enter(ANNA), {});
    expect(left.get('Set-Cookie')![0]).toMatch(/^massnahmen=;.*Expires=Thu, 01 Jan 1970/);
  });
});

describe('leaving', () => {
  test('ends the session, for who has copied it as well', async () => {
    const [cookie, elsewhere] = [await enter(ANNA), await enter(ANNA)];
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    await press('/massnahmen/abmelden', cookie, {});
    expect((await see('/massnahmen', cookie)).status).toBe(401);
    expect((await press(RING, cookie, { ticket })).status).toBe(401);
    clock.passes(11 * HOUR);
    expect((await see('/massnahmen', cookie)).status).toBe(401);
    expect((await see('/massnahmen', elsewhere)).status).toBe(200);
  });

  test.each(['', 'massnahmen=', 'massnahmen=x.y', 'andere=1'])(
    'without a session (%s) does nothing',
    async (cookie) => {
      const other = await enter(ANNA);
      expect((await press('/massnahmen/abmelden', cookie, {})).status).toBe(303);
      expect((await see('/massnahmen', other)).status).toBe(200);
    }
  );
});

describe('guessing', () => {
  const guess = (token: string, from = '198.51.100.1') =>
    press('/massnahmen/anmelden', '', { token, next: '/massnahmen' }).set('X-Forwarded-For', from);
  const guesses = async (count: number) => {
    const seen: number[] = [];
    for (let i = 0; i < count; i++) {
      seen.push((await guess(`falsch-falsch-${i}`)).status);
    }
    return seen;
  };
  beforeEach(() => {
    app = appWith({ publicUrl: 'https://daten.example.org' });
  });

  test('has to wait after five wrong ones, also with the right one', async () => {
    expect(await guesses(25)).toEqual([...Array<number>(5).fill(401), ...Array<number>(20).fill(429)]);
    const right = await guess(ANNA);
    expect([right.status, right.get('Retry-After'), right.get('Set-Cookie')]).toEqual([429, '30', undefined]);
    expect(right.text).toContain('zu viele falsche Kennwörter. Versuchen Sie es in 30 Sekunden wieder.');
    clock.passes(MINUTE / 2);
    expect((await guess(ANNA)).status).toBe(303);
  });

  test('keeps nobody out elsewhere, and no program', async () => {
    await guesses(25);
    expect((await guess(ANNA, '198.51.100.2')).status).toBe(303);
    const states = await request(app).get('/api/v1/actions').set('Authorization', `Bearer ${HUB}`);
    expect(states.status).toBe(200);
  });

  test('by programs has to wait as well', async () => {
    const ask = (token?: string) =>
      request(app)
        .get('/api/v1/actions')
        .set(token ? { Authorization: `Bearer ${token}` } : {});
    for (let i = 0; i < 5; i++) {
      expect((await ask(`falsch-${i}`)).status).toBe(401);
    }
    const { status, headers } = await ask(HUB);
    expect([status, (headers as Record<string, string>)['retry-after']]).toEqual([429, '30']);
    expect((await ask()).status).toBe(401);
  });
});

describe('what is shown', () => {
  test('all measures, what waits first, in both languages', async () => {
    const cookie = await enter(ANNA);
    const german = await see('/massnahmen', cookie);
    expect(german.text).toContain('Eine Maßnahme wartet auf eine Freigabe. Eine ist ein.');
    expect(german.text.indexOf('Pförtnerampel Ring')).toBeLessThan(german.text.indexOf('Bewässerung'));
    expect(german.text).toContain('NO2 lag in 2 von 3 halben Stunden über 80 µg/m³.');
    expect(german.text).toContain('Automatik');
    expect(german.text).toContain('07:00');
    expect(labels(german)).toEqual(['Freigeben', 'Ablehnen', 'Ausschalten']);
    const english = await see('/massnahmen', cookie, 'en');
    expect(english.text).toContain('One measure waits for a release.');
    expect(labels(english)).toEqual(['Release', 'Refuse', 'Switch off']);
  });

  test('names are text, whatever they are', async () => {
    desk.put(ruleOf('x"><script>', { name: { de: '<script>alert(1)</script>', en: '' } }), 'proposed', NOW, {
      by: '<b>',
    });
    const { text, headers } = await see('/massnahmen', await enter(ANNA));
    expect(text).not.toMatch(/<script|<b>/);
    expect(text).toContain('Anna &lt;Amt&gt;');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['off', []],
    ['pending', []],
    ['proposed', ['Freigeben', 'Ablehnen']],
    ['released', ['Ausschalten']],
    ['on', ['Ausschalten']],
    ['withdrawing', []],
    ['locked', []],
    ['faulty', ['Ausschalten, Störung ist behoben']],
  ] as const)('to a measure that is %s can be said %j', async (state, expected) => {
    desk.put(ruleOf('ring'), state, NOW);
    expect(labels(await see(RING, await enter(ANNA)))).toEqual(expected);
  });

  test.each([
    ['the hub’s token', HUB, RING],
    ['a person of another Kommune', BEN, '/massnahmen/regel/park'],
  ])('%s looks on', async (_, token, path) => {
    const seen = await see(path, await enter(token));
    expect(labels(seen)).toEqual([]);
    expect(seen.text).toContain('Sie sehen zu.');
  });

  test('a link to a proposal that is gone says so', async () => {
    const cookie = await enter(ANNA);
    expect((await see(`${RING}?vorschlag=${PROPOSED}`, cookie)).text).not.toContain('gilt nicht mehr');
    for (const other of ['1', 'x', '', '1&vorschlag=2']) {
      expect((await see(`${RING}?vorschlag=${other}`, cookie)).text).toContain('gilt nicht mehr');
    }
  });

  test('the book, for who has come in', async () => {
    expect((await see('/massnahmen/protokoll.csv')).status).toBe(401);
    const { status, text } = await see('/massnahmen/protokoll.csv', await enter(ANNA));
    expect([status, text]).toEqual([200, expect.stringMatching(/^\ufeffnumber;at;/)]);
  });
});

describe('a decision', () => {
  test('is a person’s, made by the button of a page, once', async () => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    const done = await press(RING, cookie, { ticket });
    expect([done.status, done.get('Location')]).toEqual([303, `${RING}?lang=de`]);
    expect(desk.words).toEqual([['release', 'ring', 'Anna <Amt>', PROPOSED]]);
    const again = await press(RING, cookie, { ticket });
    expect([again.status, desk.words.length]).toEqual([403, 1]);
    expect(again.text).toContain('schon gedrückt');
  });

  test.each([
    ['Ablehnen', RING, ['refuse', 'ring', 'Anna <Amt>', PROPOSED]],
    ['Ausschalten', '/massnahmen/regel/park', ['switchOff', 'park', 'Anna <Amt>']],
  ])('%s', async (label, path, said) => {
    const cookie = await enter(ANNA);
    expect((await press(path, cookie, { ticket: ticketOf(await see(path, cookie), label) })).status).toBe(303);
    expect(desk.words).toEqual([said]);
  });

  test('a mail scanner that opens all links and buttons’ addresses decides nothing', async () => {
    const cookie = await enter(ANNA);
    const { text } = await see('/massnahmen', cookie);
    const addresses = [...text.matchAll(/(?:href|action)="(\/[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      await request(app).get(address.replaceAll('&amp;', '&')).set('Cookie', cookie);
      await request(app).head(address.replaceAll('&amp;', '&')).set('Cookie', cookie);
    }
    expect(desk.words).toEqual([]);
  });

  test('after the proposal is gone does nothing', async () => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    desk.put(ruleOf('ring'), 'proposed', NOW);
    const late = await press(RING, cookie, { ticket });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Nichts wurde geschaltet: Diesen Vorschlag gibt es nicht mehr.');
  });

  const cases: readonly (readonly [string, (ticket: string) => object, string, string])[] = [
    ['without a ticket', () => ({}), ANNA, RING],
    ['with one that is made up', () => ({ ticket: 'eyJraW5kIjoidGlja2V0In0.xxxx' }), ANNA, RING],
    ['with one that is changed', (ticket) => ({ ticket: `${ticket}A` }), ANNA, RING],
    ['with two', (ticket) => ({ ticket: [ticket, ticket] }), ANNA, RING],
    ['with that of another person', (ticket) => ({ ticket }), BEN, RING],
    ['with the hub’s token', (ticket) => ({ ticket }), HUB, RING],
    ['about another measure', (ticket) => ({ ticket }), ANNA, '/massnahmen/regel/park'],
    ['with a word in its place', () => ({ word: 'release', rule: 'ring' }), ANNA, RING],
  ];
  test.each(cases)('%s is none', async (_, fields, token, path) => {
    const ticket = ticketOf(await see(RING, await enter(ANNA)), 'Freigeben');
    expect((await press(path, await enter(token), fields(ticket))).status).toBe(403);
    expect(desk.words).toEqual([]);
  });

  test.each([
    ['another person', BEN, RING],
    ['the hub’s token', HUB, RING],
    ['a form of another measure', ANNA, '/massnahmen/regel/park'],
  ])('that failed with %s is still good for whose it is', async (_, token, path) => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    expect((await press(path, await enter(token), { ticket })).status).toBe(403);
    expect((await press(RING, cookie, { ticket })).status).toBe(303);
    expect(desk.words).toEqual([['release', 'ring', 'Anna <Amt>', PROPOSED]]);
  });

  test('on a page that was open for too long is none', async () => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    clock.passes(15 * MINUTE);
    expect((await press(RING, cookie, { ticket })).status).toBe(403);
    expect(desk.words).toEqual([]);
  });

  test('without a session is none', async () => {
    const ticket = ticketOf(await see(RING, await enter(ANNA)), 'Freigeben');
    expect((await press(RING, '', { ticket })).status).toBe(401);
    expect(desk.words).toEqual([]);
  });

  test.each(['cross-site', 'same-site'])('sent by a page of others (%s) is none', async (site) => {
    const cookie = await enter(ANNA);
    const ticket = ticketOf(await see(RING, cookie), 'Freigeben');
    const sent = await press(RING, cookie, { ticket }).set('Sec-Fetch-Site', site);
    expect([sent.status, desk.words]).toEqual([403, []]);
  });

  test.each<[string, string, number]>([
    ['huge', `ticket=${'x'.repeat(20_000)}`, 413],
    ['of many fields', 'a=1&'.repeat(50), 413],
    ['in another charset', 'ticket=x', 415],
  ])('a form that is %s', async (name, body, expected) => {
    const type = `application/x-www-form-urlencoded${name.includes('charset') ? '; charset=utf-7' : ''}`;
    const sent = await request(app)
      .post(RING)
      .set({ Cookie: await enter(ANNA), 'Content-Type': type })
      .send(body);
    expect(sent.status).toBe(expected);
    expect(desk.words).toEqual([]);
  });

  test.each(['/massnahmen/regel/keine', '/massnahmen/regel/__proto__', '/massnahmen/regel/%2e%2e%2fetc'])(
    'about %s, which there is not',
    async (path) => {
      const seen = await see(path, await enter(ANNA));
      expect([seen.status, seen.text]).toEqual([404, expect.stringContaining('Diese Maßnahme gibt es nicht')]);
    }
  );
});
