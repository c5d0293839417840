import type { MqttConfig } from '../../model/action/output-config';
import type { Broker } from '../../outward/mqtt/broker';

type Access = Pick<MqttConfig, 'broker' | 'username' | 'password'>;

/** One connection for all outputs of a user at a broker, open as long as one of them is. */
export class SharedBrokers {
  private readonly open = new Map<string, { readonly broker: Broker; users: number }>();

  constructor(private readonly connect: (access: Access) => Broker) {}

  for(access: Access): Broker {
    const key = JSON.stringify([access.broker, access.username, access.password]);
    const shared = this.open.get(key) ?? { broker: this.connect(access), users: 0 };
    shared.users++;
    this.open.set(key, shared);
    const { broker } = shared;
    return {
      publish: (...message) => broker.publish(...message),
      subscribe: (topic, take) => broker.subscribe(topic, take),
      onConnect: (listener) => broker.onConnect(listener),
      close: async () => {
        if (--shared.users === 0) {
          this.open.delete(key);
          await broker.close();
        }
      },
    };
  }
}
