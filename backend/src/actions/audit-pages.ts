import type { AuditEntry } from '../model/action/audit';
import type { Interval } from '../model/time';
import type { ActionReader } from '../store/action-store';

/** Entries that are read at one time. */
const PAGE = 1000;

/** The audit of a time, oldest first, page by page. */
export async function* auditOf(
  store: ActionReader,
  range: Interval,
  rules: readonly string[] = []
): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const page = await store.audit({ range, rules, order: 'oldest', after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) {
      return;
    }
    after = page.at(-1)!.number;
  }
}
