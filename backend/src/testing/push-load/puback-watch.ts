import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { parser } from 'mqtt-packet';

/** When the hub acknowledged which payload, ms of performance.now. */
export type OnAcknowledged = (payload: string, at: number) => void;

/** Stands between hub and broker, passes everything on and sees when the hub acknowledges a message. */
export class PubackWatch {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string
  ) {}

  static async start(brokerPort: number, onAcknowledged: OnAcknowledged): Promise<PubackWatch> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const watch = new PubackWatch(server, `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('connection', (hub) => watch.join(hub, connect(brokerPort, '127.0.0.1'), onAcknowledged));
    return watch;
  }

  stop(): void {
    this.sockets.forEach((socket) => socket.destroy());
    this.server.close();
  }

  private join(hub: Socket, broker: Socket, onAcknowledged: OnAcknowledged): void {
    const open = new Map<number | undefined, string>();
    const [fromBroker, fromHub] = [parser(), parser()];
    fromBroker.on('packet', (packet) => {
      if (packet.cmd === 'publish') {
        open.set(packet.messageId, packet.payload.toString());
      }
    });
    fromHub.on('packet', (packet) => {
      const payload = packet.cmd === 'puback' ? open.get(packet.messageId) : undefined;
      if (payload !== undefined) {
        open.delete(packet.messageId);
        onAcknowledged(payload, performance.now());
      }
    });
    for (const [from, to, read] of [
      [broker, hub, fromBroker],
      [hub, broker, fromHub],
    ] as const) {
      this.sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (bytes) => {
        to.write(bytes);
        read.parse(bytes);
      });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }
}
