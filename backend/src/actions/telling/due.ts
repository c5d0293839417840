import type { AuditEntry } from '../../model/action/audit';
import type { Proposal } from '../../model/action/proposal';
import { HOUR, MINUTE, type Instant } from '../../model/time';
import type { Teller } from '../model/output';

/** How long a place is left alone after it was told in vain; doubles with each further time. */
const AGAIN = { first: 5 * MINUTE, longest: HOUR };

/** Who is told of the measures of a Kommune. */
export function concerned<T extends Pick<Teller, 'kommunen'>>(tellers: readonly T[], kommune: string): readonly T[] {
  return tellers.filter(({ kommunen }) => kommunen?.includes(kommune) ?? true);
}

/**
 * Who is still to be told of a proposal: who has not taken it yet, and was left alone for long enough. The book says
 * what was told, so that a hub that starts knows it, too.
 * @param book entries since the proposal, oldest first
 */
export function due<T extends Pick<Teller, 'id'>>(
  tellers: readonly T[],
  proposal: Pick<Proposal, 'id'>,
  book: readonly AuditEntry[],
  now: Instant
): readonly T[] {
  const told = book.filter((entry) => entry.proposal === proposal.id);
  return tellers.filter(({ id }) => {
    const own = told.filter(({ answer }) => answer?.output === id);
    const pause = Math.min(AGAIN.longest, AGAIN.first * 2 ** (own.length - 1));
    return own.length === 0 || (!own.some(({ answer }) => answer!.ok) && now >= own.at(-1)!.at + pause);
  });
}
