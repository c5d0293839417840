import type { Request } from 'express';
import type { Logger } from 'pino';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Access } from '../access';
import type { SubscriptionDesk } from './subscriptions/desk';
import type { World } from './world';

/** What the NGSI side of a hub is made of. */
export interface NgsiParts {
  readonly access: Access;
  readonly store: Pick<ObservationReader, 'latest' | 'extent' | 'points'>;
  /** Address of the hub as others reach it; without it as the request names it. */
  readonly publicUrl?: string;
  /** Where days and months begin. */
  readonly timeZone: string;
  /** Absent: there are none. */
  readonly subscriptions?: SubscriptionDesk;
  readonly logger: Logger;
  now(): Instant;
}

/** The same with what those see who send a request. */
export interface ReadingParts extends NgsiParts {
  worldFor(request: Request): Promise<World>;
}
