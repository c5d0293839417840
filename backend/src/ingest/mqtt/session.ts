import { randomBytes } from 'node:crypto';
import type { ObservationStore } from '../../store/observation-store';
import { filtersOf, type BrokerGroup } from './broker-groups';

/** What the broker keeps for the hub while it is away: under this name, what it has subscribed. */
export interface Session {
  readonly clientId: string;
  readonly filters: readonly string[];
}

type Memory = Pick<ObservationStore, 'readState' | 'writeState'>;

const stateKey = ({ key }: BrokerGroup): string => `mqtt/${key}`;

/**
 * The session that the hub has with a broker. The name is made up once and kept, because two clients of one name throw
 * each other out: a second hub (a test beside the real one) must not have it. Short enough for every broker (MQTT
 * 3.1.1, section 3.1.3.1).
 */
export async function sessionOf(store: Memory, group: BrokerGroup): Promise<Session> {
  const known = await store.readState<Session>(stateKey(group));
  const clientId = group.broker.clientId ?? known?.clientId ?? `hub-${randomBytes(8).toString('hex')}`;
  const session = { clientId, filters: known?.filters ?? [] };
  await store.writeState({ [stateKey(group)]: session });
  return session;
}

/** Remembers what is subscribed from now on. */
export async function rememberFilters(store: Memory, group: BrokerGroup, { clientId }: Session): Promise<void> {
  await store.writeState({ [stateKey(group)]: { clientId, filters: filtersOf(group) } });
}
