import { Router } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { Access } from '../access';
import { Channel } from './channel';
import { LIMITS } from './limits';
import { positionOf } from './position';
import { parseStream } from './request';
import { stream } from './stream';
import type { Tail } from './tail';

export interface LiveParts {
  readonly access: Access;
  readonly tail: Tail;
}

/** GET /api/v1/stream: readings and events as they come, as server-sent events. Anybody may take what is open. */
export function liveRoutes({ access, tail }: LiveParts): Router {
  const router = Router();
  const channels = new Map<string, { channel: Promise<Channel>; users: number }>();
  let running = 0;

  router.use('/api/v1/stream', (_request, response, next) => {
    // Web pages of others may read what everybody may read.
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
    next();
  });
  router.get('/api/v1/stream', async (request, response) => {
    const sight = access.of(request);
    const asked = parseStream(request.query);
    const last = request.get('last-event-id') ?? asked.lastEventId;
    const from = last === undefined || last === '' ? undefined : positionOf(last);
    if (running >= LIMITS.atOnce || tail.stopped.aborted) {
      throw full();
    }
    running++;
    try {
      const extent = await tail.enter();
      const key = JSON.stringify([sight.sees, extent.name, asked.request]);
      const shared = channels.get(key) ?? {
        channel: Channel.open(asked.request, sight.catalogue, extent.name),
        users: 0,
      };
      channels.set(key, shared);
      shared.users++;
      try {
        const channel = await shared.channel;
        // A proxy that gathers what it passes on would make it late.
        // The connection ends with the stream: a hub that stops waits for none.
        response.set({
          'Content-Type': 'text/event-stream; charset=utf-8',
          'X-Accel-Buffering': 'no',
          Connection: 'close',
        });
        if (request.method === 'HEAD') {
          response.end();
        } else {
          response.flushHeaders();
          await stream({ tail, channel, extent, ...(from && { from }) }, response);
        }
      } finally {
        if (--shared.users === 0) {
          channels.delete(key);
        }
        tail.leave();
      }
    } finally {
      running--;
    }
  });
  return router;
}

const full = () =>
  new HubError(
    'unavailable',
    {
      de: `Der Hub hat schon ${LIMITS.atOnce} Hörer.`,
      en: `The hub has ${LIMITS.atOnce} listeners already.`,
    },
    {
      de: 'Versuchen Sie es in einer halben Minute wieder, oder fragen Sie /api/v1/query von Zeit zu Zeit.',
      en: 'Try again in half a minute, or ask /api/v1/query from time to time.',
    },
    { retryAfter: LIMITS.retryAfter }
  );
