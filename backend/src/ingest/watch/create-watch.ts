import type { RegionConfig } from '../../config/region';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import { HOUR, MINUTE } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import type { Pipeline } from '../accept/pipeline';
import { NeighbourRound } from '../quality/neighbour-round';
import { OneSidedRound } from './one-sided-round';
import { OutageWatch } from './outages';
import { OwnEvents } from './own-events';
import { PACK_EVERY, PackingRound } from './packing-round';
import type { IngestProgress } from './progress';
import { RecurringWork, type RecurringWorkPorts } from './recurring-work';
import { RetentionRound } from './retention-round';
import { SilenceWatch, type SilencePorts } from './silence';
import { TIDY_EVERY, tidyAWhile } from './tidying';

export interface WatchPorts {
  readonly store: ObservationStore;
  readonly pipeline: Pipeline;
  readonly progress: IngestProgress;
  readonly health: SilencePorts['health'];
  readonly log: RecurringWorkPorts['log'];
}

export interface Watch {
  /** Told of each attempt by `progress`, from now on. */
  readonly outages: OutageWatch;
  /** What the hub looks after by itself now and then; not started. */
  readonly recurring: RecurringWork;
}

/** What the hub finds out by itself: feeds that fail, sensors that are silent, values far from their neighbours'. */
export function createWatch(config: RegionConfig, { store, pipeline, progress, health, log }: WatchPorts): Watch {
  const { now, elapsed } = SYSTEM_CLOCK;
  const own = new OwnEvents(store);
  const silence = new SilenceWatch(
    config.kommunen.map(({ slug }) => slug),
    { own, health }
  );
  const neighbours = new NeighbourRound(config, store, pipeline);
  const oneSided = new OneSidedRound(config, { store, pipeline, own });
  const retention = new RetentionRound(config.retention, { store, elapsed });
  const packing = new PackingRound(store, elapsed);
  const tasks = [
    { name: 'silence', every: 5 * MINUTE, look: silence.look.bind(silence) },
    { name: 'neighbours', every: HOUR, look: neighbours.look.bind(neighbours) },
    { name: 'one-sided counters', every: HOUR, look: oneSided.look.bind(oneSided) },
    { name: 'retention', every: HOUR, look: retention.look.bind(retention) },
    { name: 'tidying', every: TIDY_EVERY, look: () => tidyAWhile(store, elapsed) },
    { name: 'packing', every: PACK_EVERY, look: packing.look.bind(packing) },
  ];
  return {
    outages: new OutageWatch(config, { progress, own, log, now }),
    recurring: new RecurringWork(tasks, { now, log }),
  };
}
