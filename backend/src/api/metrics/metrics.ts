import { Router } from 'express';
import type { FeedHealth } from '../../model/health';
import { DAY, HOUR } from '../../model/time';
import type { Instant } from '../../model/time';
import type { FeedHour, ObservationReader } from '../../store/observation-store';
import type { Finished } from '../finished';
import { healthLines } from './health-metrics';
import { family, sample, type Labels } from './prometheus';

/** Upper bounds of the histogram of durations, seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly labels: Labels;
  /** Requests by bound, each in one place only; the last are those above all bounds. */
  readonly counts: number[];
  sum: number;
}

/** How many requests each route had, with which status, and how long they took. */
export class RequestMetrics {
  private readonly durations = new Map<string, Durations>();

  observe({ method, route, status, seconds }: Finished): void {
    const labels = { method, route, status: String(status) };
    const key = JSON.stringify(labels);
    const known = this.durations.get(key) ?? { labels, counts: new Array<number>(BOUNDS.length + 1).fill(0), sum: 0 };
    const bound = BOUNDS.findIndex((limit) => seconds <= limit);
    known.counts[bound < 0 ? BOUNDS.length : bound]!++;
    known.sum += seconds;
    this.durations.set(key, known);
  }

  /** Prometheus text. */
  lines(): string[] {
    const name = 'hub_http_request_duration_seconds';
    const samples = [...this.durations.values()].flatMap(({ labels, counts, sum }) => {
      let total = 0;
      const buckets = counts.map((count, i) => {
        total += count;
        return sample(`${name}_bucket`, { ...labels, le: String(BOUNDS[i] ?? '+Inf') }, total);
      });
      return [...buckets, sample(`${name}_sum`, labels, sum), sample(`${name}_count`, labels, total)];
    });
    return family(name, 'histogram', 'Requests by route and status, and how long they took.', samples);
  }
}

export interface MetricsSources {
  readonly store: Pick<ObservationReader, 'feedHours'>;
  readonly health: (now: Instant) => Promise<readonly FeedHealth[]>;
  readonly now: () => Instant;
}

/** GET /metrics in Prometheus text. It holds counts only, so it needs no token. */
export function metricsRoutes(metrics: RequestMetrics, { store, health, now }: MetricsSources): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const at = now();
    const [hours, feeds] = await Promise.all([store.feedHours({ start: at - DAY, end: at + HOUR }), health(at)]);
    const told = [...healthLines(feeds), ...feedLines(hours), ...flagLines(hours)];
    const lines = [...metrics.lines(), ...told, ...processLines()];
    response.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
  return router;
}

const OUTCOMES = {
  readings: 'Readings taken',
  missing: 'Values that the provider marks as not available',
  rejected: 'Values or rows that were not taken',
  failures: 'Failed attempts',
  flagged: 'Readings that quality control flagged',
  events: 'Events told of',
} as const;

/** What came of each feed in the last 24 hours. */
function feedLines(hours: readonly FeedHour[]): string[] {
  const feeds = new Map<string, { readonly labels: Labels; readonly hours: FeedHour[] }>();
  for (const hour of hours) {
    const { kommune, feed } = hour;
    const key = `${kommune}/${feed}`;
    const known = feeds.get(key) ?? { labels: { kommune, feed }, hours: [] };
    known.hours.push(hour);
    feeds.set(key, known);
  }
  return (['readings', 'missing', 'rejected', 'failures', 'flagged', 'events'] as const).flatMap((outcome) => {
    const name = `hub_feed_${outcome}`;
    const samples = [...feeds.values()].map((feed) =>
      sample(
        name,
        feed.labels,
        feed.hours.reduce((sum, hour) => sum + (hour[outcome] ?? 0), 0)
      )
    );
    return family(name, 'gauge', `${OUTCOMES[outcome]} in the last 24 hours.`, samples);
  });
}

/** Why quality control flagged readings in the last 24 hours. */
function flagLines(hours: readonly FeedHour[]): string[] {
  const counts = new Map<string, number>();
  for (const { kommune, feed, flags } of hours) {
    for (const [reason, count] of Object.entries(flags ?? {})) {
      const labels = JSON.stringify({ kommune, feed, reason });
      counts.set(labels, (counts.get(labels) ?? 0) + count);
    }
  }
  const name = 'hub_feed_flags';
  const samples = [...counts].map(([labels, count]) => sample(name, JSON.parse(labels) as Labels, count));
  return family(name, 'gauge', 'Flags of quality control by reason in the last 24 hours.', samples);
}

function processLines(): string[] {
  const { rss } = process.memoryUsage();
  const memory = 'process_resident_memory_bytes';
  const uptime = 'process_uptime_seconds';
  return [
    ...family(memory, 'gauge', 'Memory that the hub holds.', [sample(memory, {}, rss)]),
    ...family(uptime, 'gauge', 'How long the hub has been running.', [sample(uptime, {}, process.uptime())]),
  ];
}
