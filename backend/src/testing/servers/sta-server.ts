import express, { type Express } from 'express';
import pino from 'pino';
import { createAccess } from '../../api/access';
import { unknownRoute } from '../../api/problem';
import { staOf, staRoutes, type StaParts } from '../../api/sta/router';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { Scene } from '../scene';

export interface StaServer {
  readonly app: Express;
  /** Every line that it has logged. */
  readonly log: string[];
}

/** The SensorThings side of a hub alone. */
export function staServer(parts: Omit<StaParts, 'logger'>): StaServer {
  return serverOf((logger) => staRoutes({ ...parts, logger }));
}

/** That of a scene's hub, with all that its configuration says of it. */
export function staOfScene(
  { catalogue, store, hub }: Scene,
  { token, publicUrl }: { readonly token?: string; readonly publicUrl?: string } = {}
): StaServer {
  const access = createAccess(catalogue, token);
  return serverOf((logger) => staOf({ access, store, publicUrl, logger, now: hub.now }));
}

function serverOf(routes: (logger: Logger) => Router): StaServer {
  const log: string[] = [];
  const app = express();
  app.use(routes(pino({}, { write: (line: string) => void log.push(line) })));
  app.use(unknownRoute);
  return { app, log };
}
