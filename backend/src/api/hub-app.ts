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
import { datexRoutes } from './datex/router';
import { exportRoutes } from './export/router';
import { ingestRoutes } from './ingest';
import { liveRoutes } from './live/router';
import type { Tail } from './live/tail';
import { ngsiOf } from './ngsi/router';
import { openDataRoutes } from './opendata/router';
import type { SubscriptionDesk } from './ngsi/subscriptions/desk';
import { parcelRoutes } from './parcel/router';
import { PROCESS_LIMITS } from './query/answer-processes';
import { staOf } from './sta/router';
import { statusRouter } from './status/router';

export interface HubAppParts extends Pick<AppParts, 'answerer' | 'logger' | 'version'> {
  readonly store: WatchedStore;
  readonly catalogue: Catalogue;
  readonly progress: IngestProgress;
  readonly intake: PushIntake;
  readonly tail: Tail;
  /** Of the measures; absent: there are none, and no pages of them. */
  readonly desk?: Desk;
  readonly health: NonNullable<AppParts['health']>;
  readonly subscriptions: SubscriptionDesk;
}

/**
 * All that a running hub answers: questions, what is sent to it, and how it is doing.
 * @param known the region with the stations that were only imported
 */
export function hubApp(known: RegionConfig, given: HubAppParts): Express {
  const { intake, progress, tail, subscriptions, desk, ...parts } = given;
  const { store, catalogue } = parts;
  const access = createAccess(catalogue, known.server.token);
  const sources = { ...parts, progress, config: known, catalogue: access.open.catalogue, feedOf };
  return createApp({
    ...parts,
    changes: store.changes,
    keeper: store,
    threads: PROCESS_LIMITS.processes,
    token: known.server.token,
    proxies: known.server.proxies,
    now: Date.now,
    hearing: (kommune, feed) => progress.lifeOf(kommune, feed),
    routers: [
      statusRouter(sources, Date.now),
      parcelRoutes(known),
      ingestRoutes(intake),
      liveRoutes({ access, tail }),
      exportRoutes({ access, store, now: Date.now }),
      openDataRoutes({ region: known, access, store, feedOf, now: Date.now }),
      datexRoutes({ access, published: known.accessPoint, store, now: Date.now }),
      ...(desk ? [actionsRoutes(known, { desk, log: parts.logger, now: Date.now })] : []),
      staOf({ access, store, publicUrl: known.server.publicUrl, logger: parts.logger, now: Date.now }),
      ngsiOf({
        ...{ access, store, subscriptions, timeZone: known.timeZone, publicUrl: known.server.publicUrl },
        logger: parts.logger,
        now: Date.now,
      }),
    ],
    publicRouters: (open) => [citizensRouter(known, open, Date.now)],
  });
}
