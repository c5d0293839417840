import type { Express } from 'express';
import type { Desk } from '../actions/model/desk';
import type { Catalogue } from '../analysis/question';
import type { RegionConfig } from '../config/region';
import { feedOf } from '../feeds/registry';
import type { PushIntake } from '../ingest/push/push-intake';
import type { IngestProgress } from '../ingest/watch/progress';
import type { WatchedStore } from '../store/watched-store';
import { createAccess } from './access';
import { actionsRoutes } from './actions/router';
import { createApp, type AppParts } from './app';
import { citizensRouter } from './citizens/router';
import { exportRoutes } from './export/router';
import { ingestRoutes } from './ingest';
import { parcelRoutes } from './parcel/router';
import { PROCESS_LIMITS } from './query/answer-processes';
import { staOf } from './sta/router';
import { statusRouter } from './status/router';

export interface HubAppParts extends Pick<AppParts, 'answerer' | 'logger' | 'version'> {
  readonly store: WatchedStore;
  readonly catalogue: Catalogue;
  readonly progress: IngestProgress;
  readonly intake: PushIntake;
  /** Of the measures; absent: there are none, and no pages of them. */
  readonly desk?: Desk;
  readonly health: NonNullable<AppParts['health']>;
}

/**
 * All that a running hub answers: questions, what is sent to it, and how it is doing.
 * @param known the region with the stations that were only imported
 */
export function hubApp(known: RegionConfig, { intake, progress, desk, ...parts }: HubAppParts): Express {
  const { store, catalogue } = parts;
  const access = createAccess(catalogue, known.server.token);
  const sources = { ...parts, progress, config: known, catalogue: access.open.catalogue, feedOf };
  return createApp({
    ...parts,
    changes: store.changes,
    keeper: store,
    threads: PROCESS_LIMITS.processes,
    token: known.server.token,
    now: Date.now,
    hearing: (kommune, feed) => progress.lifeOf(kommune, feed),
    routers: [
      statusRouter(sources, Date.now),
      parcelRoutes(known.name),
      ingestRoutes(intake),
      ...(desk ? [actionsRoutes(known, { desk, log: parts.logger, now: Date.now })] : []),
      exportRoutes({ access, store, now: Date.now }),
      staOf({ access, store, publicUrl: known.server.publicUrl, logger: parts.logger, now: Date.now }),
    ],
    publicRouters: (open) => [citizensRouter(known, open, Date.now)],
  });
}
