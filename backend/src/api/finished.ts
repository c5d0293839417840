import { SECOND } from '../model/time';
import type { RequestHandler } from 'express';

/** A request that has been answered, without anything that tells who asked or what for. */
export interface Finished {
  readonly method: string;
  /** The pattern of the route, never the address itself: that may hold a token. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Tells of every request when its answer is sent or its asker is gone. */
export function whenFinished(...tell: ((finished: Finished) => void)[]): RequestHandler {
  return (request, response, next) => {
    const begin = performance.now();
    response.once('close', () => {
      const { path } = (request.route ?? {}) as { path?: unknown };
      const finished = {
        method: request.method,
        route: typeof path === 'string' ? path : 'none',
        status: response.statusCode,
        seconds: (performance.now() - begin) / SECOND,
      };
      tell.forEach((listener) => listener(finished));
    });
    next();
  };
}
