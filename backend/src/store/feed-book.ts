import type { Contents } from '../model/outcome/contents';
import type { Instant } from '../model/time';
import type { ObservationReader } from './observation-store';

type Counts = Readonly<Record<string, number>>;

/** What the documents of a feed of a Kommune brought in the last days, by name. */
export interface FeedPage {
  readonly since: Instant;
  readonly contents: Contents;
  /** Values and rows that were not taken, by reason in plain words; left out by earlier versions. */
  readonly rejected?: Counts;
}

export const feedPageKey = (kommune: string, feed: string): string => `contents/${kommune}/${feed}`;

/** @returns undefined where nothing was ever noted */
export function feedPage(
  store: Pick<ObservationReader, 'readState'>,
  kommune: string,
  feed: string
): Promise<FeedPage | undefined> {
  return store.readState<FeedPage>(feedPageKey(kommune, feed));
}
