import { addContents, NO_CONTENTS, type Contents } from '../../model/outcome/contents';
import { DAY, HOUR, type Instant } from '../../model/time';
import { feedPage, feedPageKey, type FeedPage } from '../../store/feed-book';
import { addCounts } from '../../model/outcome/rejections';
import type { ObservationStore } from '../../store/observation-store';

/** A name that has not come for so long is not told any more. */
const REMEMBERED = 7 * DAY;

/**
 * What the documents of a feed brought by name in the last days, and why values were not taken: the status page tells what is
 * not read, and whoever asks after a feed's health what was rejected.
 */
export class ContentsBook {
  private readonly pages = new Map<string, { page: FeedPage; written: Instant }>();

  constructor(private readonly store: Pick<ObservationStore, 'readState'>) {}

  /**
   * Adds what a batch brought.
   * @returns state to be written with it: with new names at once, else every hour, so that a push costs no more for it
   */
  async add(
    kommune: string,
    feed: string,
    contents: Contents,
    at: Instant,
    rejected: Readonly<Record<string, number>> = {}
  ): Promise<Record<string, unknown>> {
    const key = feedPageKey(kommune, feed);
    const known = this.pages.get(key) ?? { page: await feedPage(this.store, kommune, feed), written: -Infinity };
    const before = known.page && Math.abs(at - known.page.since) < REMEMBERED ? known.page : undefined;
    const sum = addContents(before?.contents ?? NO_CONTENTS, contents);
    const page = { since: before?.since ?? at, contents: sum, rejected: addCounts(before?.rejected ?? {}, rejected) };
    const isNew = before === undefined || namesIn(page) > namesIn(before);
    const isDue = isNew || Math.abs(at - known.written) >= HOUR;
    this.pages.set(key, { page, written: isDue ? at : known.written });
    return isDue ? { [key]: page } : {};
  }
}

/** What the feed's documents brought by name lately. */
export async function contentsIn(
  store: Pick<ObservationStore, 'readState'>,
  kommune: string,
  feed: string
): Promise<Contents> {
  return (await feedPage(store, kommune, feed))?.contents ?? NO_CONTENTS;
}

function namesIn({ contents: { read, unread }, rejected = {} }: FeedPage): number {
  return [read, unread, rejected].reduce((names, counts) => names + Object.keys(counts).length, 0);
}
