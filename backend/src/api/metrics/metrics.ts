import { Router } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FeedHealth } from '../../model/health';
import { DAY, HOUR } from '../../model/time';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Finished } from '../finished';
import { tellOutcomes } from './feed-metrics';
import { tellHealth } from './health-metrics';

/** How many requests each route had, with which status, and how long they took. */
export class RequestMetrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'hub_http_request_duration_seconds',
    help: 'Requests by route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });

  observe({ method, route, status, seconds }: Finished): void {
    this.durations.observe({ method, route, status }, seconds);
  }
}

export interface MetricsSources {
  readonly store: Pick<ObservationReader, 'feedHours'>;
  readonly health: (now: Instant) => Promise<readonly FeedHealth[]>;
  readonly now: () => Instant;
}

/** GET /metrics in Prometheus text. It holds counts only, so it needs no token. */
export function metricsRoutes({ registry: requests }: RequestMetrics, { store, health, now }: MetricsSources): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const at = now();
    const [hours, feeds] = await Promise.all([store.feedHours({ start: at - DAY, end: at + HOUR }), health(at)]);
    // What is true now is told anew each time: what is gone leaves no figure behind.
    const told = new Registry();
    tellHealth(told, feeds);
    tellOutcomes(told, hours);
    const all = Registry.merge([requests, told, ofProcess()]);
    response.type(all.contentType).send(await all.metrics());
  });
  return router;
}

let known: Registry | undefined;

/** Memory, processor, stalls of the loop, pauses of the garbage collector; watched from the first question on. */
function ofProcess(): Registry {
  if (!known) {
    known = new Registry();
    collectDefaultMetrics({ register: known });
    new Gauge({
      name: 'process_uptime_seconds',
      help: 'How long the hub has been running.',
      registers: [known],
      collect() {
        this.set(process.uptime());
      },
    });
  }
  return known;
}
