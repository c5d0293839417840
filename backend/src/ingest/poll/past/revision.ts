import { atMostAhead } from '../../../model/clock/clock';
import type { Instant, Interval } from '../../../model/time';
import { CHUNK, chunkBefore, timeOf } from './chunks';
import { unsettled, type Times } from './times';

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
  /** Where it stands after that; where it stood, if it did not come. */
  readonly after: Revision | undefined;
}

/**
 * Some providers correct values for months. All that may be corrected is read again in turns (`Feed.revises.every`), a
 * chunk at a time, evenly spread over the turn, so that nobody is asked for months at once.
 * @param oldest from when on the hub has data
 */
export function dueRevision(times: Times, revision: Revision | undefined, oldest: Instant, now: Instant): RevisionStep {
  const { revises } = times;
  if (!revises) {
    return { after: undefined };
  }
  const pace = revises.every / Math.ceil(revises.within / CHUNK);
  const newest = now - unsettled(times);
  const first = Math.max(oldest, now - revises.within);
  if (!revision) {
    return { after: { began: now, end: newest, due: now + pace } };
  }
  if (now < revision.due) {
    return { after: revision };
  }
  const nextTurn = turnAfter(revision, revises.every, pace, newest, now);
  const start = Math.max(first, timeOf(chunkBefore(revision.end)).start);
  if (start >= revision.end) {
    return { after: nextTurn };
  }
  // In rhythm, however seldom somebody looks; what a stopped hub missed it does not do all at once.
  const due = Math.max(revision.due + pace, now + pace / 2);
  return {
    range: { start, end: revision.end },
    after: start > first ? { began: revision.began, end: start, due } : nextTurn,
  };
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
function turnAfter({ began }: Revision, every: number, pace: number, newest: Instant, now: Instant): Revision {
  const next = Math.max(began + every, now + pace);
  return { began: next, end: newest, due: next };
}
