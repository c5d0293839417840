import type { MqttConfig } from '../../../model/action/output-config';
import type { Broker } from '../../../outward/mqtt/broker';
import type { Teller } from '../../model/output';
import { proposalEventOf } from '../cloud-event';
import { published, type PublishParts } from './published';

export interface MqttTellerParts extends PublishParts {
  readonly broker: Pick<Broker, 'publish' | 'close'>;
  /** The hub, as a URI. */
  readonly source: string;
}

/** Proposals as CloudEvents over MQTT, for as long as they can be decided. */
export function mqttTeller(config: MqttConfig, parts: MqttTellerParts): Teller {
  return {
    id: config.id,
    tell: (proposal) =>
      published({ text: proposalEventOf(proposal, parts.source), expires: proposal.until }, config, parts),
    close: () => parts.broker.close(),
  };
}
