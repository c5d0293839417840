import type { RegionConfig } from '../../config/region';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import type { ObservationStore } from '../../store/observation-store';
import type { Pipeline } from '../accept/pipeline';
import { userAgentOf } from '../fetch/http-client';
import type { Parse } from '../parse/parser-pool';
import type { IngestProgress } from '../watch/progress';
import { pollGroups } from './poll-groups';
import { Poller, type PollerOptions } from './poller';
import { providerGates } from './provider-gates';
import { Scheduler } from './scheduler';

export interface PollingPorts {
  readonly store: ObservationStore;
  readonly pipeline: Pick<Pipeline, 'accept'>;
  readonly parse: Parse;
  readonly progress: IngestProgress;
  readonly log: PollerOptions['log'];
  /** Of the hub, for providers. */
  readonly version: string;
}

/**
 * Asks the providers of a region for the newest and the past.
 * @param baseUrls by feed, where another server than the provider's answers: the simulator
 */
export function createPolling(
  config: RegionConfig,
  baseUrls: Readonly<Record<string, string>>,
  { pipeline, version, ...ports }: PollingPorts
): Scheduler {
  const groups = pollGroups(config, baseUrls);
  const gateOf = providerGates(groups, ports.store);
  const { backfillDays, retention, name, contact } = config;
  const options = {
    ...ports,
    ...SYSTEM_CLOCK,
    backfillDays,
    retention,
    accept: pipeline.accept.bind(pipeline),
    random: Math.random,
    userAgent: userAgentOf(version, name, contact),
  };
  return new Scheduler(groups.map((group) => new Poller(group, { ...options, gate: gateOf(group) })));
}
