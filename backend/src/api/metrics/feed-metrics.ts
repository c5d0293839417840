import type { Registry } from 'prom-client';
import type { FeedHour } from '../../store/observation-store';
import { tell } from './gauges';

const OUTCOMES = {
  readings: 'Readings taken',
  missing: 'Values that the provider marks as not available',
  rejected: 'Values or rows that were not taken',
  failures: 'Failed attempts',
  flagged: 'Readings that quality control flagged',
  events: 'Events told of',
} as const;

/** What came of each feed in these hours (the last 24), and why quality control flagged what it did. */
export function tellOutcomes(registry: Registry, hours: readonly FeedHour[]): void {
  for (const outcome of Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]) {
    const figures = hours.map(({ kommune, feed, ...hour }) => [{ kommune, feed }, hour[outcome] ?? 0] as const);
    const help = `${OUTCOMES[outcome]} in the last 24 hours.`;
    tell(registry, `hub_feed_${outcome}`, help, ['kommune', 'feed'], summed(figures));
  }
  const flags = hours.flatMap(({ kommune, feed, flags: counts = {} }) =>
    Object.entries(counts).map(([reason, count]) => [{ kommune, feed, reason }, count] as const)
  );
  const help = 'Flags of quality control by reason in the last 24 hours.';
  tell(registry, 'hub_feed_flags', help, ['kommune', 'feed', 'reason'], summed(flags));
}

function summed<Labels>(figures: readonly (readonly [Labels, number])[]): (readonly [Labels, number])[] {
  const sums = new Map<string, readonly [Labels, number]>();
  for (const [labels, value] of figures) {
    const key = JSON.stringify(labels);
    sums.set(key, [labels, (sums.get(key)?.[1] ?? 0) + value]);
  }
  return [...sums.values()];
}
