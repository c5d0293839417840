import express, { type Express } from 'express';
import pino from 'pino';
import { createAccess } from '../../api/access';
import { ngsiOf } from '../../api/ngsi/router';
import { unknownRoute } from '../../api/problem';
import type { SubscriptionDesk } from '../../api/ngsi/subscriptions/desk';
import type { Scene } from '../scene';

export interface NgsiServer {
  readonly app: Express;
  /** Every line that it has logged. */
  readonly log: string[];
}

export interface NgsiServerOptions {
  readonly token?: string;
  readonly publicUrl?: string;
  readonly subscriptions?: SubscriptionDesk;
}

/** The NGSI side of a scene's hub, with all that its configuration says of it. */
export function ngsiOfScene(
  { catalogue, store, hub }: Scene,
  { token, publicUrl, subscriptions }: NgsiServerOptions = {}
): NgsiServer {
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const app = express();
  const access = createAccess(catalogue, token);
  app.use(ngsiOf({ ...{ access, store, publicUrl, subscriptions, logger, now: hub.now }, timeZone: 'Europe/Berlin' }));
  app.use(unknownRoute);
  return { app, log };
}
