import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { Access } from '../access';
import { forBrowsers } from '../interfaces/browsers';
import { clientOf } from '../interfaces/client';
import { Places } from '../interfaces/places';
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
  const places = new Places(LIMITS);

  router.use('/api/v1/stream', forBrowsers, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/api/v1/stream', async (request, response) => {
    const sight = access.of(request);
    const asked = parseStream(request.query);
    const last = request.get('last-event-id') ?? asked.lastEventId;
    const from = last === undefined || last === '' ? undefined : positionOf(last);
    if (tail.stopped.aborted) {
      throw full();
    }
    // Who shows the token is one whom the operator knows: a Grafana listens for all who look at it.
    const leave = places.take(sight.sees === 'all' ? randomUUID() : clientOf(request));
    if (typeof leave === 'string') {
      throw leave === 'own' ? enough() : full();
    }
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
      leave();
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

const enough = () =>
  new HubError(
    'too-many',
    {
      de: `Von Ihrer Adresse hören schon ${LIMITS.perClient} zu, mehr zugleich nicht.`,
      en: `Your address has ${LIMITS.perClient} listeners already, and may have no more.`,
    },
    {
      de: 'Hören Sie mit einem Strom für mehrere Messstellen zu, oder zeigen Sie das Token des Hubs.',
      en: "Listen with one stream for several stations, or show the hub's token.",
    },
    { retryAfter: LIMITS.retryAfter }
  );
