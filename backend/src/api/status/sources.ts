import type { Catalogue } from '../../analysis/question';
import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import type { BackfillProgress, FeedLife } from '../../ingest/progress';
import type { ObservationStore } from '../../store/observation-store';

/** What the report is made of. */
export interface StatusSources {
  readonly config: RegionConfig;
  /** Without what may not be passed on: everybody may read the page. */
  readonly catalogue: Catalogue;
  readonly store: Pick<ObservationStore, 'latest' | 'aggregates' | 'extent' | 'feedHours' | 'hoursWithData'>;
  readonly progress: { lifeOf(kommune: string, feed: string): FeedLife; readonly backfill: BackfillProgress };
  readonly feedOf: (id: string) => Feed;
  readonly version: string;
}
