import type { MqttConfig } from '../../model/action/output-config';
import type { Broker } from '../../outward/mqtt/broker';

type Access = Pick<MqttConfig, 'broker' | 'username' | 'password'>;

interface Shared {
  /** Undefined until it is needed: a hub that does not start connects to nobody. */
  broker?: Broker;
  users: number;
}

/** One connection for all outputs of a user at a broker, open as long as one of them is. */
export class SharedBrokers {
  private readonly open = new Map<string, Shared>();

  constructor(private readonly connect: (access: Access) => Broker) {}

  for(access: Access): Broker {
    const key = JSON.stringify([access.broker, access.username, access.password]);
    const shared: Shared = this.open.get(key) ?? { users: 0 };
    shared.users++;
    this.open.set(key, shared);
    const broker = () => (shared.broker ??= this.connect(access));
    return {
      publish: (...message) => broker().publish(...message),
      subscribe: (topic, take) => broker().subscribe(topic, take),
      onConnect: (listener) => broker().onConnect(listener),
      close: async () => {
        if (--shared.users === 0) {
          this.open.delete(key);
          await shared.broker?.close();
        }
      },
    };
  }
}
