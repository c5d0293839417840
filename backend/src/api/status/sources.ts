import type { Catalogue } from '../../analysis/question';
import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import type { BackfillProgress } from '../../ingest/watch/progress';
import type { FeedHealth } from '../../model/health';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';

/** What the report is made of. */
export interface StatusSources {
  readonly config: RegionConfig;
  /** Without what may not be passed on: everybody may read the page. */
  readonly catalogue: Catalogue;
  readonly store: Pick<
    ObservationReader,
    'latest' | 'aggregates' | 'eachHour' | 'versionsOfHours' | 'feedHours' | 'hoursWithData' | 'readState'
  >;
  readonly progress: { readonly backfill: BackfillProgress };
  readonly health: (now: Instant) => Promise<readonly FeedHealth[]>;
  readonly feedOf: (id: string) => Feed;
  readonly version: string;
}
