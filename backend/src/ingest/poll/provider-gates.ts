import type { ObservationStore } from '../../store/observation-store';
import { ProviderGate } from '../fetch/provider/provider-gate';
import type { Rate } from '../fetch/provider/rate-window';
import type { PollGroup } from './poll-groups';

/** One gate for each server: what it allows, and its rests, hold for all groups that ask it. */
export function providerGates(
  groups: readonly PollGroup[],
  store: Pick<ObservationStore, 'readState' | 'writeState'>
): (group: PollGroup) => ProviderGate {
  const servers = [...new Set(groups.map((group) => group.servers))];
  const gates = new Map(
    servers.map((server) => [server, new ProviderGate(server, store, { rates: ratesOf(server, groups) })])
  );
  return ({ servers: server }) => gates.get(server)!;
}

function ratesOf(server: string, groups: readonly PollGroup[]): Rate[] {
  const feeds = new Set(groups.filter(({ servers }) => servers === server).map(({ feed }) => feed));
  return [...feeds].flatMap(({ rate }) => rate ?? []);
}
