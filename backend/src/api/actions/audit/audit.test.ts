import { parse } from 'papaparse';
import request from 'supertest';
import type { AuditEntry } from '../../../model/action/audit';
import { DAY, MINUTE } from '../../../model/time';
import { FakeDesk, ruleOf } from '../../../testing/fake-desk';
import { routesApp } from '../../../testing/servers/routes-app';
import { TestClock } from '../../../testing/test-clock';
import { actionsRoutes } from '../router';
import type { Express } from 'express';

const NOW = Date.parse('2026-03-10T07:05:00+01:00');
const HUB = 'hub-0123456789abcdef';
const ROUTE = '/api/v1/actions/audit';

function entry(number: number, at: number, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    number,
    at,
    kind: 'person',
    rule: 'pfoertnerampel',
    version: 'v1',
    mode: 'propose',
    from: 'proposed',
    to: 'released',
    inputs: [],
    by: 'Anna',
    reason: { de: 'Freigegeben; "eilig"', en: 'Released' },
    hub: 'hub-1',
    before: '0'.repeat(64),
    hash: 'a'.repeat(64),
    ...more,
  };
}

let desk: FakeDesk;
let app: Express;
beforeEach(() => {
  desk = new FakeDesk();
  desk.put(ruleOf('pfoertnerampel'), 'off', NOW);
  const config = { server: { host: '', port: 0, token: HUB }, kommunen: [], timeZone: 'Europe/Berlin' };
  ({ app } = routesApp((log) => actionsRoutes(config, { desk, log, now: new TestClock(NOW).now })));
});

const ask = (query: string) => request(app).get(`${ROUTE}${query}`).set('Authorization', `Bearer ${HUB}`);

test('the book holds names of people: nobody reads it without a token', async () => {
  expect((await request(app).get(ROUTE)).status).toBe(401);
  expect((await request(app).get(ROUTE).set('Authorization', 'Bearer x')).status).toBe(401);
});

test('JSON has the entries as they stand in the book', async () => {
  desk.book.push(entry(1, NOW - DAY), entry(2, NOW));
  const { body, headers } = await ask('');
  expect(body).toEqual(desk.book);
  expect(headers['content-disposition']).toBe('attachment; filename="massnahmen_2026-02-08_2026-03-10.json"');
  expect((await ask('?from=now-2d&to=now-12h')).body).toEqual([desk.book[0]]);
});

test('an empty book is an empty list, or a header', async () => {
  expect((await ask('')).body).toEqual([]);
  expect((await ask('?format=csv')).text).toMatch(/^number,at,kind,rule,[^\n]*\r\n$/);
});

test('CSV has a line for each entry, and no text that a spreadsheet would work out', async () => {
  const answer = {
    ok: false,
    output: 'vrz',
    target: 'https://vrz.example',
    bodyHash: 'b',
    attempts: 4,
    ms: 12,
    why: '=1+1',
  };
  desk.book.push(entry(1, NOW - MINUTE, { by: '=HYPERLINK("http://evil")', answer }));
  desk.book.push(...Array.from({ length: 450 }, (_, i) => entry(i + 2, NOW - MINUTE)));
  const { data } = parse<Record<string, string>>((await ask('?format=csv')).text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(451);
  expect(data[0]).toMatchObject({
    number: '1',
    at: '2026-03-10T06:04:00.000Z',
    ok: 'false',
    status: '',
    attempts: '4',
  });
  expect(data[0]).toMatchObject({ reason: 'Freigegeben; "eilig"', target: 'https://vrz.example' });
  const excel = (await ask('?format=csv-excel')).text;
  expect(excel.startsWith('\ufeffnumber;at;')).toBe(true);
  expect(excel).toContain(`"'=HYPERLINK(""http://evil"")"`);
});

test.each([
  ['?from=gestern', 400],
  ['?from=now&to=now-1d', 400],
  ['?from[$gt]=1', 400],
  ['?from=1&from=2', 400],
  ['?format=xml', 400],
  ['?format=__proto__', 400],
  ['?rule=x', 400],
  [`?from=${'9'.repeat(3000)}`, 400],
  ['?from=-1e400', 400],
])('%s is told', async (query, expected) => {
  const { status, body } = await ask(query);
  expect(status).toBe(expected);
  expect((body as { remedy: string }).remedy).toMatch(/\S/);
});
