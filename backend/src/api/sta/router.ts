import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request } from 'express';
import { malformed, failureHandler, StaFailure } from './failure';
import { Budget, LIMITS } from './limits';
import { parseOptions, parsePath } from './query/parse';
import { answer, type Answer } from './answer/answer';
import { SETS } from './model/entity';
import { V1 } from './version/v1';
import { V2 } from './version/v2';
import type { Logger } from 'pino';
import type { World } from './model/world';
import type { Version } from './version/version';
import type { ObservationContext } from './observations/plan';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Access } from '../access';
import { forBrowsers } from '../interfaces/browsers';
import { calmly } from '../interfaces/calmly';
import { ownAddress } from '../interfaces/own-address';
import { partWithSilent } from '../interfaces/silent';
import { Line } from './in-turn';
import { keptWorlds } from './kept-world';

export interface StaParts {
  readonly store: ObservationContext['store'];
  /** What the sender of a request may see. */
  worldFor(request: Request): Promise<World>;
  /** Address of the hub as others reach it; without it as the request names it. */
  readonly publicUrl?: string;
  readonly logger: Logger;
  now(): Instant;
}

/** What a hub gives: all of its store, of which everybody sees what `access` says. */
export interface HubStaParts extends Omit<StaParts, 'worldFor'> {
  readonly access: Access;
  readonly store: ObservationReader;
}

export function staOf({ access, ...parts }: HubStaParts): Router {
  const worldOf = keptWorlds(parts.store, parts.now);
  return staRoutes({ ...parts, worldFor: async (request) => worldOf(access.of(request).catalogue) });
}

/** GET /sta/v1.1 and /sta/v2.0: the hub as a server of the OGC SensorThings API, to read. */
export function staRoutes(parts: StaParts): Router {
  const router = Router();
  const line = new Line();
  router.use('/sta', forBrowsers, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  for (const version of [V1, V2]) {
    router.get([`/sta/${version.path}`, `/sta/${version.path}/*path`], async (request, response) => {
      partWithSilent(response);
      const made = await line.inTurn(request, response, () => answerTo(version, parts, request));
      if (made) {
        response.status(made.status).type(made.type);
        await pipeline(Readable.from(calmly(made.pieces), { objectMode: false }), response);
      }
    });
  }
  router.all(['/sta/:version', '/sta/:version/*path'], ({ method }, response) => {
    if (method === 'GET' || method === 'HEAD') {
      throw malformed('This version is not served.', 'There are /sta/v1.1 and /sta/v2.0.');
    } else {
      response.set('Allow', METHODS);
      throw new StaFailure(405, `${method} is not possible: this service is to read.`);
    }
  });
  router.use('/sta', failureHandler(parts.logger));
  return router;
}

const METHODS = 'GET, HEAD, OPTIONS';

async function answerTo(version: Version, parts: StaParts, request: Request): Promise<Answer> {
  if (request.originalUrl.length > LIMITS.address) {
    throw new StaFailure(414, `The address has more than ${LIMITS.address} characters.`);
  }
  const root = `${ownAddress(request, parts.publicUrl)}/sta/${version.path}`;
  const world = await parts.worldFor(request);
  const [path = '', ...query] = request.originalUrl.split('?');
  const inner = decoded(path).slice(`/sta/${version.path}`.length);
  const options = parseOptions(query.join('?'));
  if (/^\/*$/.test(inner)) {
    return { status: 200, type: 'application/json', pieces: [JSON.stringify(rootOf(version, root))] };
  }
  return answer(parsePath(inner), options, {
    ...{ version, world, root, store: parts.store, now: parts.now() },
    steps: new Budget(LIMITS.steps),
    size: new Budget(LIMITS.entities),
    searched: new Budget(LIMITS.counted),
    hours: new Budget(LIMITS.hours),
  });
}

function rootOf(version: Version, root: string): Record<string, unknown> {
  const value = SETS.map((set) => version.types[set].set).map((name) => ({ name, url: `${root}/${name}` }));
  return { value, serverSettings: { conformance: version.conformance } };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw malformed('The address is not well encoded.');
  }
}
