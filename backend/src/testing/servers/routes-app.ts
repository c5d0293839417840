import express, { type Express, type Router } from 'express';
import pino, { type Logger } from 'pino';
import { problemHandler, unknownRoute } from '../../api/problem';

export interface RoutesApp {
  readonly app: Express;
  /** Every line that was logged. */
  readonly log: string[];
}

/** Routes alone, with the hub's way to answer failures. */
export function routesApp(routes: (logger: Logger) => Router): RoutesApp {
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const app = express();
  // As the hub does (api/app.ts).
  app.set('trust proxy', ['loopback']);
  app.use(routes(logger));
  app.use(unknownRoute);
  app.use(problemHandler(logger));
  return { app, log };
}
