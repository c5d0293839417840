import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditRecord } from '../../model/action/audit';
import { MINUTE } from '../../model/time';
import { EVER, T0 } from '../contract/samples';
import { Connection } from './connection';
import { openSqliteStore } from './sqlite-store';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-actions-'));
  path = join(folder, 'hub.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const RECORD: AuditRecord = {
  ...{ at: T0, kind: 'state', rule: 'no2', version: 'v1', mode: 'automatic', from: 'off', to: 'on', inputs: [] },
  ...{ by: 'hub', reason: { de: 'ü', en: 'u' }, hub: 'a' },
};
const DECISION = { hub: 'a', at: T0, standings: [], records: [RECORD, RECORD], commands: [], answers: [] };

test('of two hubs on one file one acts, and each entry follows the other’s', async () => {
  const [first, second] = [await openSqliteStore(path), await openSqliteStore(path)];
  const hubs = { a: first, b: second };
  const take = (now: number) =>
    Promise.all(Object.entries(hubs).map(([hub, store]) => store.holdLease(hub, now, now + MINUTE)));
  expect((await take(T0)).filter(Boolean)).toHaveLength(1);
  const decided = () =>
    Promise.all(
      Object.entries(hubs).map(([hub, store]) => store.decide({ ...DECISION, hub, records: [{ ...RECORD, hub }] }))
    );
  expect((await decided()).filter(Boolean)).toHaveLength(1);
  const [holder, waiting] = (await first.holdLease('a', T0, T0 + MINUTE)) ? ['a', 'b'] : ['b', 'a'];
  await hubs[waiting as 'a'].holdLease(waiting, T0 + MINUTE, T0 + 2 * MINUTE);
  expect(await hubs[holder as 'a'].decide({ ...DECISION, hub: holder, at: T0 + MINUTE })).toBe(false);
  expect(await hubs[waiting as 'a'].decide({ ...DECISION, hub: waiting, at: T0 + MINUTE })).toBe(true);
  const book = await first.audit({ range: EVER, rules: [], order: 'oldest', limit: 9 });
  expect(book.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(book[1]!.before).toBe(book[0]!.hash);
  await Promise.all([first.close(), second.close()]);
});

test.each([
  ['UPDATE action_audit SET body = replace(body, "hub", "me")', /never changed/],
  ['DELETE FROM action_audit WHERE number = 2', /only the oldest/],
])('the store itself refuses: %s', async (sql, refusal) => {
  const store = await openSqliteStore(path);
  await store.holdLease('a', T0, T0 + MINUTE);
  await store.decide(DECISION);
  await store.close();
  const connection = await Connection.open(path, 'write');
  await expect(connection.run(sql.replaceAll('"', "'"))).rejects.toThrow(refusal);
  expect(await connection.run('DELETE FROM action_audit WHERE number = 1')).toBe(1);
  await connection.close();
});
