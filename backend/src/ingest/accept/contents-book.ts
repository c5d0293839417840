import { addContents, NO_CONTENTS, type Contents } from '../../model/contents';
import { DAY, HOUR, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';

/** A name that has not come for so long is not told any more. */
const REMEMBERED = 7 * DAY;

interface Page {
  readonly since: Instant;
  readonly contents: Contents;
}

/** What the documents of a feed brought by name in the last days: the status page tells what is not read. */
export class ContentsBook {
  private readonly pages = new Map<string, { page: Page; written: Instant }>();

  constructor(private readonly store: Pick<ObservationStore, 'readState'>) {}

  /**
   * Adds what a batch brought.
   * @returns state to be written with it: with new names at once, else every hour, so that a push costs no more for it
   */
  async add(kommune: string, feed: string, contents: Contents, at: Instant): Promise<Record<string, unknown>> {
    const key = contentsKey(kommune, feed);
    const known = this.pages.get(key) ?? { page: await this.store.readState<Page>(key), written: -Infinity };
    const before = known.page && Math.abs(at - known.page.since) < REMEMBERED ? known.page : undefined;
    const sum = addContents(before?.contents ?? NO_CONTENTS, contents);
    const page = { since: before?.since ?? at, contents: sum };
    const isNew = before === undefined || namesIn(sum) > namesIn(before.contents);
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
  return (await store.readState<Page>(contentsKey(kommune, feed)))?.contents ?? NO_CONTENTS;
}

function contentsKey(kommune: string, feed: string): string {
  return `contents/${kommune}/${feed}`;
}

function namesIn({ read, unread }: Contents): number {
  return Object.keys(read).length + Object.keys(unread).length;
}
