import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { framesOf } from '../analysis/asking/ask';
import type { Catalogue } from '../analysis/question';
import type { RegionConfig } from '../config/region';
import type { Rule } from '../model/action/rule';
import type { ObservationStore } from '../store/observation-store';
import { Engine, LOOK_EVERY } from './engine';
import type { Output } from './model/output';
import type { EngineParts } from './parts';

export interface ActionPorts extends Pick<EngineParts, 'now' | 'log' | 'tellers'> {
  readonly store: ObservationStore;
  /** All of it: a rule may look at what may not be passed on. */
  readonly catalogue: Catalogue;
  /** The ways out of a rule. */
  readonly outputsOf?: (rule: Rule) => readonly Output[];
}

export interface Actions {
  readonly engine: Engine;
  start(): void;
  stop(): Promise<void>;
}

/** The rules of a region and who looks at them; not started. Without rules nothing is looked at. */
export function createActions(region: RegionConfig, ports: ActionPorts): Actions {
  const { store, catalogue, now, log, outputsOf = () => [], tellers = [] } = ports;
  const { actions: rules = [], timeZone: zone, server } = region;
  const report = (error: Error) => log.warn({ err: error }, 'action');
  const engine = new Engine({
    ...{
      rules,
      store,
      outputsOf,
      tellers,
      publicUrl: server.publicUrl,
      now,
      zone,
      log,
      hub: `${hostname()}-${randomUUID().slice(0, 8)}`,
    },
    ask: (asked) => framesOf(asked, { store, catalogue, now: () => asked.now, report }),
  });
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = (): void => {
    looking = engine
      .look()
      .catch((error: unknown) => log.warn({ err: error }, 'The measures were not looked at'))
      .finally(() => (timer &&= setTimeout(look, LOOK_EVERY).unref()));
  };
  return {
    engine,
    start() {
      if (rules.length > 0) {
        engine.listen();
        timer = setTimeout(look, 0).unref();
      }
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await looking;
      if (rules.length > 0) {
        await engine.stop();
      }
    },
  };
}
