import pino from 'pino';
import { createApp } from '../../api/app';
import { openToAll } from '../../api/catalogue-service';
import { answerHere } from '../../api/query/answerer';
import { Changes } from '../../store/changes';
import type { AppParts } from '../../api/app';
import type { Express } from 'express';
import type { Scene } from '../scene';

export interface TestApp {
  readonly app: Express;
  /** Every line that the hub has logged. */
  readonly log: string[];
}

/** The HTTP side of a scene's hub. */
export function appOf({ catalogue, store, hub }: Scene, parts: Partial<AppParts> = {}): TestApp {
  const log: string[] = [];
  const logger = pino({}, { write: (line: string) => void log.push(line) });
  const changes = new Changes();
  const answerer = answerHere(({ sees }) => ({
    store,
    catalogue: sees === 'all' ? catalogue : openToAll(catalogue),
    now: hub.now,
  }));
  const own = { catalogue, store, changes, answerer, threads: 2, version: '0.0.0-test', logger, now: hub.now };
  return { log, app: createApp({ ...own, ...parts }) };
}
