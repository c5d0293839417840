import express, { type Express } from 'express';
import pino from 'pino';
import { staRoutes, type StaParts } from '../api/sta/router';
import { unknownRoute } from '../api/problem';

/** The SensorThings side of a hub alone, and every line that it has logged. */
export function staServer(parts: Omit<StaParts, 'logger'>): { readonly app: Express; readonly log: string[] } {
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const app = express();
  app.use(staRoutes({ ...parts, logger }));
  app.use(unknownRoute);
  return { app, log };
}
