import { createHash } from 'node:crypto';
import type { AuditEntry, AuditRecord } from './audit';

/** What stands in the place of a hash before the first entry. */
export const BEGINNING = '0'.repeat(64);

/** JSON in which the keys of objects stand in order, so that the same is always the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}

/** SHA-256, hex, of number, hash before and record, each on a line of its own, the record as `canonical`. */
export function hashOf(number: number, before: string, record: AuditRecord): string {
  return createHash('sha256')
    .update(`${number}\n${before}\n${canonical(record)}`)
    .digest('hex');
}

/** The record as it stands in the book behind what was the last entry. */
export function chained(record: AuditRecord, last: Pick<AuditEntry, 'number' | 'hash'> | undefined): AuditEntry {
  const [number, before] = [(last?.number ?? 0) + 1, last?.hash ?? BEGINNING];
  return { ...record, number, before, hash: hashOf(number, before, record) };
}

/** Why an entry does not fit to what stands before it. */
export type ChainBreak = 'missing' | 'unchained' | 'changed';

/**
 * Whether an entry stands where it was written, as it was written.
 * @param last the entry before; undefined: this one is the first that is kept
 */
export function breakOf(entry: AuditEntry, last: AuditEntry | undefined): ChainBreak | undefined {
  const { number, before, hash, ...record } = entry;
  if (last && number !== last.number + 1) {
    return 'missing';
  }
  if (before !== (last?.hash ?? (number === 1 ? BEGINNING : before))) {
    return 'unchained';
  }
  return hash === hashOf(number, before, record) ? undefined : 'changed';
}
