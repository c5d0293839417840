import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE } from '../../model/time';
import { Connection } from '../../store/sqlite/connection';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { testRecord, testStanding } from '../../testing/action-scene';
import { exportAudit, listRules, simulateRule } from './action';
import { verifyAudit } from './verify-audit';

const AT = Date.parse('2026-07-01T12:00Z');

const CONFIG = `
region: { name: Test, ags: "05978" }
kommunen:
  - { ags: "05978024", slug: luenen, name: Lünen }
actions:
  - id: no2-luenen
    name: { de: Ampel }
    kommune: luenen
    input: { query: { type: series, properties: [no2] } }
    on: { above: 80 }
`;

let options: { readonly db: string; readonly config: string; readonly language: 'de' };
let folder: string;
let out: string;
let said: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-action-'));
  options = { db: join(folder, 'hub.sqlite'), config: join(folder, 'region.yaml'), language: 'de' };
  writeFileSync(options.config, CONFIG);
  const store = await openSqliteStore(options.db);
  await store.holdLease('hub-1', AT, AT + MINUTE);
  const records = ['off', 'proposed', 'on'].map((to, i) =>
    testRecord({ at: AT + i * MINUTE, to: to as 'on', rule: 'no2-luenen' })
  );
  await store.decide({ hub: 'hub-1', at: AT, standings: [testStanding()], records, commands: [], answers: [] });
  await store.close();
  [out, said] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)).length > 0);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => (said += String(text)).length > 0);
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** As somebody would with the file in hand, past the store's own refusal. */
async function tamper(...statements: string[]): Promise<void> {
  const connection = await Connection.open(options.db, 'write');
  await connection.script(
    ['DROP TRIGGER action_audit_unchanged;', 'DROP TRIGGER action_audit_kept;', ...statements].join('\n')
  );
  await connection.close();
}

test('verify tells that all is as it was written, and the last hash to note', async () => {
  expect(await verifyAudit(options)).toBe(true);
  expect(out).toMatch(/^3 Einträge, unverändert. Der letzte: 3, 2026-07-01T12:02:00.000Z, [0-9a-f]{64}\n$/);
});

test.each([
  ["UPDATE action_audit SET body = replace(body, 'Weil', 'Darum') WHERE number = 2;", 'Eintrag 2 ist nicht'],
  ['DELETE FROM action_audit WHERE number = 2;', 'Vor Eintrag 3 fehlt einer'],
  ['UPDATE action_audit SET before = hash WHERE number = 3;', 'Eintrag 3 schließt nicht'],
  ["UPDATE action_audit SET rule = 'other' WHERE number = 2;", 'Eintrag 2 ist nicht'],
  ['UPDATE action_audit SET at_ms = at_ms - 86400000 WHERE number = 3;', 'Eintrag 3 ist nicht'],
  ['UPDATE action_audit SET at_ms = -at_ms WHERE number = 3;', 'Eintrag 3 ist nicht'],
  ['UPDATE action_audit SET at_ms = 4e12 WHERE number = 3;', 'Eintrag 3 ist nicht'],
  ['DELETE FROM action_audit WHERE number = 1;', 'beginnt mit Eintrag 2 statt 1: ältere wurden gelöscht'],
  ['DELETE FROM action_audit;', 'ist leer, obwohl schon Regeln entschieden haben'],
])('verify finds %s', async (statement, found) => {
  await tamper(statement);
  expect(await verifyAudit(options)).toBe(false);
  expect(said).toContain(found);
});

test('verify finds that the end was cut, where its hash was noted', async () => {
  await verifyAudit(options);
  const last = out.trim().split(' ').at(-1)!;
  expect(await verifyAudit({ ...options, last })).toBe(true);
  await tamper('DELETE FROM action_audit WHERE number = 3;');
  expect(await verifyAudit(options)).toBe(true);
  expect(await verifyAudit({ ...options, last })).toBe(false);
  expect(said).toContain('gekürzt oder neu geschrieben');
});

test('verify lets go what was deleted as planned, and says so', async () => {
  await tamper('DELETE FROM action_audit WHERE number = 1;');
  expect(await verifyAudit({ ...options, first: 2 })).toBe(true);
  expect(out).toMatch(/^2 Einträge, unverändert/);
});

test('export writes one JSON line for each entry, whose hash anybody can work out', async () => {
  expect(await exportAudit({ ...options, from: '2026-07-01T12:01:00Z' })).toBe(true);
  const [entry, ...rest] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rest).toHaveLength(1);
  const { number, before, hash, ...record } = entry!;
  const sorted = JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b, 'en')))
      : value
  );
  expect(hash).toBe(createHash('sha256').update([number, before, sorted].join('\n')).digest('hex'));
});

test('export writes a table', async () => {
  await exportAudit({ ...options, format: 'csv' });
  const [header, first, ...rest] = out.trim().split('\r\n');
  expect(header).toMatch(/^number,at,kind,rule,version,mode,from,to,by,reason,value,/);
  expect(first).toMatch(/^1,2026-07-01T12:00:00.000Z,state,no2-luenen,/);
  expect(rest).toHaveLength(2);
});

test('list says how each rule stands', async () => {
  expect(await listRules(options)).toBe(true);
  expect(out).toMatch(/Ampel +Lünen +aus/);
});

test('simulate refuses what is no figure, and a rule that there is not', async () => {
  const own = { ...options, format: 'json' as const };
  await expect(simulateRule('no2-luenen', { ...own, with: ['on=hoch'] })).rejects.toThrow('no figure');
  expect(await simulateRule('no2', own)).toBe(false);
  expect(said).toMatch(/no2-luenen/);
  await expect(exportAudit({ ...options, from: 'gestern' })).rejects.toThrow('no moment');
});
