import { atMostAhead } from '../model/clock';
import type { Instant, Interval } from '../model/time';
import { CHUNK, unsettled, type Times } from './catch-up';

/** Where the reading of corrections stands. */
export interface Revision {
  /** When this turn began. */
  readonly began: Instant;
  /** The next piece ends here: from the newest back to the oldest. */
  readonly end: Instant;
  /** And is read then. */
  readonly due: Instant;
}

export interface RevisionStep {
  /** What to read again now; nothing while none is due. */
  readonly range?: Interval;
  /** Where it stands after that. */
  readonly after: Revision | undefined;
  /** Where it stands when the provider did not answer. */
  readonly retry: Revision | undefined;
}

/**
 * Some providers correct values for months. All that may be corrected is read again in turns (`Feed.revises.every`), a
 * chunk at a time, evenly spread over the turn, so that nobody is asked for months at once.
 * @param oldest from when on the hub has data
 */
export function dueRevision(times: Times, revision: Revision | undefined, oldest: Instant, now: Instant): RevisionStep {
  const { revises } = times;
  if (!revises) {
    return { after: undefined, retry: undefined };
  }
  const pace = revises.every / Math.ceil(revises.within / CHUNK);
  const newest = now - unsettled(times);
  const first = Math.max(oldest, now - revises.within);
  if (!revision) {
    const begun = { began: now, end: newest, due: now + pace };
    return { after: begun, retry: begun };
  }
  if (now < revision.due) {
    return { after: revision, retry: revision };
  }
  const start = Math.max(first, Math.floor((revision.end - 1) / CHUNK) * CHUNK);
  if (start >= revision.end) {
    return turnAfter(revision, revises.every, pace, newest, now);
  }
  const after =
    start > first
      ? // In rhythm, however seldom somebody looks; what a stopped hub missed it does not do all at once.
        { ...revision, end: start, due: Math.max(revision.due + pace, now + pace / 2) }
      : turnAfter(revision, revises.every, pace, newest, now).after;
  return { range: { start, end: revision.end }, after, retry: { ...revision, due: now + pace } };
}

/** Where it stands, as read from the store: nothing is put off for longer than a turn, nothing of the future was read. */
export function revisionAsRead({ began, end, due }: Revision, times: Times, now: Instant): Revision {
  const { every = 0 } = times.revises ?? {};
  return {
    began: atMostAhead(began, every, now),
    end: Math.min(end, now - unsettled(times)),
    due: atMostAhead(due, every, now),
  };
}

/** The next turn begins a whole turn after this one did. */
function turnAfter(
  { began }: Revision,
  every: number,
  pace: number,
  newest: Instant,
  now: Instant
): RevisionStep & { readonly after: Revision } {
  const next = Math.max(began + every, now + pace);
  const after = { began: next, end: newest, due: next };
  return { after, retry: after };
}
