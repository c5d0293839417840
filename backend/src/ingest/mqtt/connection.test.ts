import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { generate, parser, type Packet } from 'mqtt-packet';
import { BrokerConnection, type Take } from './connection';

/** As much of a broker as the client must see: it lets in, refuses every topic that begins with "fremd", publishes. */
class FakeBroker {
  readonly received: Packet[] = [];
  private socket?: Socket;

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.socket = socket;
      const read = parser();
      read.on('packet', (packet) => this.answer(packet));
      socket.on('data', (bytes) => read.parse(bytes));
    });
  }

  static async start(): Promise<FakeBroker> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FakeBroker(server);
  }

  get url(): string {
    return `mqtt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  publish(messageId: number, topic: string, qos: 0 | 1 = 1): void {
    this.send({ cmd: 'publish', topic, payload: '1', qos, messageId, dup: false, retain: false });
  }

  stop(): void {
    this.socket?.destroy();
    this.server.close();
  }

  get acknowledged(): unknown[] {
    return this.received.flatMap((packet) => (packet.cmd === 'puback' ? [packet.messageId] : []));
  }

  private answer(packet: Packet): void {
    this.received.push(packet);
    if (packet.cmd === 'connect') {
      this.send({ cmd: 'connack', returnCode: 0, sessionPresent: false });
    } else if (packet.cmd === 'subscribe') {
      const granted = packet.subscriptions.map(({ topic }) => (topic.startsWith('fremd') ? 128 : 1));
      this.send({ cmd: 'suback', messageId: packet.messageId, granted });
    }
  }

  private send(packet: Packet): void {
    this.socket!.write(generate(packet));
  }
}

let broker: FakeBroker;
let connection: BrokerConnection;
beforeEach(async () => {
  broker = await FakeBroker.start();
});
afterEach(async () => {
  await connection.close();
  broker.stop();
});

const open = async (take: Take) => {
  connection = await BrokerConnection.open({ url: broker.url }, 'hub-1', take, new AbortController().signal);
};

const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Messages by topic, each done with when it is told so. */
function heldBack(): { take: Take; finish: (topic: string, done?: boolean) => void; topics: () => string[] } {
  const open = new Map<string, (done: boolean) => void>();
  return {
    take: ({ topic }) => new Promise((resolve) => open.set(topic, resolve)),
    finish: (topic, done = true) => open.get(topic)!(done),
    topics: () => [...open.keys()],
  };
}

it('keeps its session: a name of its own, not clean', async () => {
  await open(() => Promise.resolve(true));
  expect(broker.received[0]).toMatchObject({ cmd: 'connect', clientId: 'hub-1', clean: false, protocolVersion: 4 });
});

it('names the topics that the broker refuses, and keeps the others', async () => {
  await open(() => Promise.resolve(true));
  expect(await connection.subscribe(['wetter/#', 'fremd/#'])).toEqual(['fremd/#']);
});

it('reads on while a message waits for the disk, and acknowledges each when it is there, in the order of arrival', async () => {
  const messages = heldBack();
  await open(messages.take);
  [1, 2, 3].forEach((id) => broker.publish(id, `t${id}`));
  await soon();
  expect(messages.topics()).toEqual(['t1', 't2', 't3']);
  expect(broker.acknowledged).toEqual([]);
  messages.finish('t2');
  await soon();
  expect(broker.acknowledged).toEqual([]);
  messages.finish('t1');
  await soon();
  expect(broker.acknowledged).toEqual([1, 2]);
  messages.finish('t3');
  await soon();
  expect(broker.acknowledged).toEqual([1, 2, 3]);
});

it('acknowledges nothing from a message on that did not reach the disk', async () => {
  const messages = heldBack();
  await open(messages.take);
  [1, 2, 3].forEach((id) => broker.publish(id, `t${id}`));
  await soon();
  messages.finish('t1');
  messages.finish('t2', false);
  messages.finish('t3');
  await soon();
  expect(broker.acknowledged).toEqual([1]);
});

it('is not brought down by a message that fails in a way that nobody expected', async () => {
  await open(({ topic }) => (topic === 't2' ? Promise.reject(new Error('defect')) : Promise.resolve(true)));
  [1, 2, 3].forEach((id) => broker.publish(id, `t${id}`));
  await soon();
  expect(broker.acknowledged).toEqual([1]);
});

it('leaves messages at the broker when too many wait for the disk', async () => {
  const messages = heldBack();
  await open(messages.take);
  const ids = Array.from({ length: 120 }, (_, i) => i + 1);
  ids.forEach((id) => broker.publish(id, `t${id}`, id % 2 === 0 ? 0 : 1));
  await soon();
  expect(messages.topics()).toHaveLength(100);
  messages.finish('t1');
  await soon();
  expect(messages.topics()).toHaveLength(101);
  for (let id = 2; id <= 120; id++) {
    messages.finish(`t${id}`);
    await new Promise(setImmediate);
  }
  await soon();
  expect(broker.acknowledged).toEqual(ids.filter((id) => id % 2 === 1));
});
