import type { RegionConfig } from '../../config/region';
import { feedOf } from '../../feeds/registry';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import { brokerGroups } from './broker-groups';
import { BrokerListener, type ListenerPorts } from './broker-listener';

/** Listens to the brokers of a region: one connection for all Kommunen that share a broker. */
export function createListeners(
  config: RegionConfig,
  ports: Omit<ListenerPorts, 'now' | 'elapsed' | 'random' | 'find'>
): BrokerListener[] {
  const all = { ...ports, ...SYSTEM_CLOCK, find: feedOf, random: Math.random };
  return brokerGroups(config).map((group) => new BrokerListener(group, all));
}
