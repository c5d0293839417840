import { addContents, NO_CONTENTS } from '../../model/outcome/contents';
import { addCounts } from '../../model/outcome/rejections';
import type { Accepted } from './pipeline';

export const NOTHING_ACCEPTED: Accepted = {
  readings: 0,
  missing: 0,
  rejected: {},
  contents: NO_CONTENTS,
  flagged: 0,
  events: 0,
  tooOld: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
};

/** What became of several batches together. */
export function addUp(a: Accepted, b: Accepted): Accepted {
  return {
    readings: a.readings + b.readings,
    missing: a.missing + b.missing,
    rejected: addCounts(a.rejected, b.rejected),
    contents: addContents(a.contents, b.contents),
    flagged: a.flagged + b.flagged,
    events: a.events + b.events,
    tooOld: a.tooOld + b.tooOld,
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
  };
}
