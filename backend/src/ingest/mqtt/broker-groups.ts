import type { RegionConfig } from '../../config/region';
import { brokerOf, type Broker, type MqttOptions } from '../../feeds/open/mqtt/options';
import { filterOf } from '../../feeds/open/mqtt/topic';
import { fingerprint, type Member } from '../poll/poll-groups';

/** A feed of one Kommune that comes through a broker. */
export interface Subscriber extends Member {
  readonly options: MqttOptions;
}

/** All Kommunen that listen to a broker in the same way: one connection serves them all. */
export interface BrokerGroup {
  /** Stable over restarts and without secrets, so that a new password keeps the session that the broker holds. */
  readonly key: string;
  readonly broker: Broker;
  readonly subscribers: readonly Subscriber[];
}

const MQTT = 'mqtt';

/** The brokers of a region, grouped by everything that makes a connection. Without topics there is nothing to hear. */
export function brokerGroups({ kommunen }: Pick<RegionConfig, 'kommunen'>): BrokerGroup[] {
  const groups = new Map<string, BrokerGroup>();
  const keys = new Set<string>();
  for (const subscriber of kommunen.flatMap(subscribersOf)) {
    const broker = brokerOf(subscriber.options);
    const same = fingerprint(broker);
    const before = groups.get(same);
    const name = fingerprint([broker.url, broker.user, broker.clientId]);
    const key = before?.key ?? (keys.has(name) ? `${name}-${same}` : name);
    keys.add(key);
    groups.set(same, { key, broker, subscribers: [...(before?.subscribers ?? []), subscriber] });
  }
  return [...groups.values()];
}

function subscribersOf({ slug, feeds }: RegionConfig['kommunen'][number]): Subscriber[] {
  return feeds
    .filter(({ feed }) => feed === MQTT)
    .map((config) => ({ kommune: slug, config, options: config.options as MqttOptions }))
    .filter(({ options }) => options.topics.length > 0);
}

/** What to subscribe, each once. */
export function filtersOf({ subscribers }: Pick<BrokerGroup, 'subscribers'>): string[] {
  return [...new Set(subscribers.flatMap(({ options }) => options.topics.map(({ topic }) => filterOf(topic))))];
}
