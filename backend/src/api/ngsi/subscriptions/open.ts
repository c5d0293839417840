import { createDeliver } from '../../../outward/deliver';
import { openToAll } from '../../catalogue-service';
import { keptWorlds } from '../world';
import { SubscriptionDesk } from './desk';
import type { Logger } from 'pino';
import type { Catalogue } from '../../../analysis/question';
import type { RegionConfig } from '../../../config/region';
import type { WatchedStore } from '../../../store/watched-store';

export interface SubscriptionParts {
  readonly store: WatchedStore;
  readonly catalogue: Catalogue;
  readonly logger: Logger;
  readonly version: string;
}

export interface OpenSubscriptions {
  readonly desk: SubscriptionDesk;
  start(): void;
  /** Ends also what is under way. */
  stop(): Promise<void>;
}

/** The subscriptions of a running hub, as they were kept; without `outward` there is nowhere to send to. */
export async function openSubscriptions(
  { outward = { targets: [], networks: [] }, server }: Pick<RegionConfig, 'outward' | 'server'>,
  { store, catalogue, logger, version }: SubscriptionParts
): Promise<OpenSubscriptions> {
  const ending = new AbortController();
  const worldOf = keptWorlds(store, Date.now);
  const open = openToAll(catalogue);
  const desk = await SubscriptionDesk.open({
    ...{ store, outward, now: Date.now },
    worldNow: () => worldOf(open),
    deliver: createDeliver({ ...outward, userAgent: `smart-region-hub/${version}`, signal: ending.signal }),
    base: server.publicUrl ?? `http://${server.host}:${server.port}`,
    failed: (error) => logger.error({ err: error }, 'subscription'),
  });
  return {
    desk,
    start: () => desk.start(),
    stop: async () => {
      ending.abort();
      await desk.stop();
    },
  };
}
