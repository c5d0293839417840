import { createHash } from 'node:crypto';
import type { AuditEntry, AuditRecord } from './audit';
import { BEGINNING, breakOf, canonical, chained } from './chain';

const RECORD: AuditRecord = {
  ...{ at: 1, kind: 'state', rule: 'r', version: 'v', mode: 'watch', from: 'off', to: 'pending', inputs: [] },
  ...{ by: 'hub', hub: 'h1', reason: { de: 'Ü', en: 'U' } },
};

function book(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 1; at <= length; at++) {
    entries.push(chained({ ...RECORD, at }, entries.at(-1)));
  }
  return entries;
}

const firstBreak = (entries: readonly AuditEntry[]) =>
  entries.map((entry, i) => breakOf(entry, entries[i - 1])).find((found) => found !== undefined);

test('the hash is that of three lines, as anybody can work it out', () => {
  const [first, second] = book(2);
  const lines = `1\n${'0'.repeat(64)}\n{"at":1,"by":"hub","from":"off","hub":"h1","inputs":[],"kind":"state","mode":"watch","reason":{"de":"Ü","en":"U"},"rule":"r","to":"pending","version":"v"}`;
  expect(first!.hash).toBe(createHash('sha256').update(lines).digest('hex'));
  expect(second).toMatchObject({ number: 2, before: first!.hash });
});

test('the order of keys does not matter', () => {
  expect(canonical({ b: [{ d: 1, c: null }], a: 'ü' })).toBe('{"a":"ü","b":[{"c":null,"d":1}]}');
});

test.each<[string, (entries: AuditEntry[]) => AuditEntry[], string | undefined]>([
  ['as it was written', (all) => all, undefined],
  ['the oldest are no longer kept', (all) => all.slice(2), undefined],
  ['a word is another one', (all) => all.map((one) => (one.number === 3 ? { ...one, by: 'x' } : one)), 'changed'],
  ['one is gone', (all) => all.filter(({ number }) => number !== 3), 'missing'],
  ['one stands twice', (all) => [...all.slice(0, 3), ...all.slice(2)], 'missing'],
  [
    'one was written anew with a hash of its own',
    (all) => all.map((one) => (one.number === 3 ? chained({ ...RECORD, by: 'x' }, all[1]) : one)),
    'unchained',
  ],
  ['the first has something before it', (all) => [{ ...all[0]!, before: 'f'.repeat(64) }], 'unchained'],
])('%s', (_, tampered, broken) => {
  expect(firstBreak(tampered(book(5)))).toBe(broken);
});

test('the first of all is chained to nothing', () => {
  expect(book(1)[0]!.before).toBe(BEGINNING);
});
