import { setTimeout as wait } from 'node:timers/promises';
import type { Command, Feedback } from '../../../model/action/command';
import { MINUTE, type Instant } from '../../../model/time';
import { BROKER_LIMITS, connectBroker, type Broker } from '../../../outward/mqtt/broker';
import { describeMosquitto, Mosquitto } from '../../../testing/servers/mosquitto';
import { mqttOutput, type MqttParts } from './mqtt-output';

const TOPICS = { topic: 'unna/ring/befehl', stateTopic: 'unna/ring/zustand', feedbackTopic: 'unna/ring/rueck' };

let server: Mosquitto;
let now: Instant;
const brokers: Broker[] = [];
const warned: string[] = [];
beforeEach(async () => {
  server = await Mosquitto.start();
  now = Date.parse('2026-03-10T07:00:00+01:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(brokers.splice(0).map((broker) => broker.close()));
  warned.splice(0);
  await server.stop();
});

function connect(): Broker {
  const broker = connectBroker({ url: server.url, version: '5' });
  brokers.push(broker);
  return broker;
}

function output(more: Partial<MqttParts> = {}) {
  return mqttOutput(
    { kind: 'mqtt', id: 'lsa', broker: server.url, ...TOPICS },
    {
      ...{ broker: connect(), rule: 'ring', source: 'urn:smart-region-hub:05978', expiry: 5 * MINUTE, now: () => now },
      log: { warn: (_, message) => void warned.push(message) },
      backOff: { first: 1, longest: 1 },
      ...more,
    }
  );
}

const command = (more: Partial<Command> = {}): Command => ({
  ...{ id: 'c1', rule: 'ring', version: '1', switchTo: 'on', at: now, reason: 'NO2 zu hoch.', ...more },
});

/** What comes for a topic from now on, what is retained included. */
async function heard(topic: string): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  await connect().subscribe(
    topic,
    (payload) => void all.push(JSON.parse(payload.toString()) as Record<string, unknown>)
  );
  return all;
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const begun = Date.now(); !isTrue(); await wait(10)) {
    if (Date.now() - begun > 60_000) {
      throw new Error(`It does not happen: ${isTrue.toString()}`);
    }
  }
}

describeMosquitto('a controller behind a broker', () => {
  it('gets a command as a CloudEvent with the command’s id, and until when it holds', async () => {
    const commands = await heard(TOPICS.topic);
    expect(await output().send(command())).toMatchObject({
      ok: true,
      output: 'lsa',
      target: `${server.url} ${TOPICS.topic}`,
      attempts: 1,
    });
    await until(() => commands.length === 1);
    expect(commands[0]).toMatchObject({
      specversion: '1.0',
      id: 'c1',
      expirytime: '2026-03-10T06:05:00.000Z',
      data: { switchTo: 'on', command: 'c1' },
    });
  });

  it('gets no command that was sent while it was away', async () => {
    await output().send(command());
    const commands = await heard('#');
    await until(() => commands.length > 0);
    await wait(200);
    expect(commands).toEqual([expect.objectContaining({ type: 'de.smart-region-hub.action.state.v1' })]);
  });

  it('gets the same event when it is sent again', async () => {
    const commands = await heard(TOPICS.topic);
    const own = output();
    await own.send(command());
    now += MINUTE;
    await own.send(command({ at: now - MINUTE }));
    await until(() => commands.length === 2);
    expect(commands[0]).toEqual(commands[1]);
  });

  it('gets nothing that switches on once it is too late, but what switches off', async () => {
    const own = output();
    const late = { at: now - 5 * MINUTE };
    expect(await own.send(command(late))).toMatchObject({ ok: false, attempts: 0, why: /verfallen/ as never });
    expect(await own.send(command({ ...late, switchTo: 'off' }))).toMatchObject({ ok: true });
  });

  it('is told apart by type from a test, which leaves the state as it is', async () => {
    const commands = await heard('#');
    await output().send(command({ test: true }));
    await until(() => commands.length === 1);
    await wait(100);
    expect(commands).toEqual([expect.objectContaining({ type: 'de.smart-region-hub.action.test.v1' })]);
  });

  it('says how it is, and whoever looks later sees both', async () => {
    const said: Feedback[] = [];
    const own = output();
    const stop = own.feedback!((feedback) => said.push(feedback));
    await own.send(command());
    await answered(() => said.length > 0, { command: 'c1', state: 'on', text: 'läuft' });
    expect(said[0]).toEqual({ rule: 'ring', command: 'c1', state: 'on', at: now, text: 'läuft' });
    await wait(100);
    const [state] = await stateSeen();
    expect(state!['data']).toMatchObject({ wanted: 'on', command: 'c1', said: 'on', text: 'läuft' });
    stop();
    const before = said.length;
    await server.publish(TOPICS.feedbackTopic, { state: 'off' });
    await wait(200);
    expect(said).toHaveLength(before);
  });

  it('says something that cannot be read: it is logged, and the next is heard', async () => {
    const said: Feedback[] = [];
    output().feedback!((feedback) => said.push(feedback));
    await answered(() => warned.length > 0, 'läuft');
    await answered(() => said.length > 0, { state: 'fault' });
    expect(new Set(warned)).toEqual(new Set(['A feedback cannot be read.']));
    expect(said[0]!.state).toBe('fault');
  });

  it('is heard again after the broker was gone', async () => {
    jest.replaceProperty(BROKER_LIMITS, 'retry', 50 as never);
    const said: Feedback[] = [];
    output().feedback!((feedback) => said.push(feedback));
    await answered(() => said.length > 0, { state: 'on' });
    await server.down();
    await server.up();
    const before = said.length;
    await answered(() => said.length > before, { state: 'off' });
    expect(said.at(-1)!.state).toBe('off');
  });

  it('cannot be had: the command is tried again, and told to have failed', async () => {
    jest.replaceProperty(BROKER_LIMITS, 'patience', 100 as never);
    const own = output();
    await server.down();
    const answer = await own.send(command());
    expect(answer).toMatchObject({ ok: false, attempts: 3, why: /nicht zu erreichen/ as never });
    await server.up();
  });
});

/** Publishes until it is heard: who has just subscribed may have missed the first. */
async function answered(isTrue: () => boolean, message: object | string): Promise<void> {
  for (let i = 0; i < 50 && !isTrue(); i++) {
    await server.publish(TOPICS.feedbackTopic, message);
    await wait(50);
  }
  expect(isTrue()).toBe(true);
}

async function stateSeen(): Promise<Record<string, unknown>[]> {
  const states = await heard(TOPICS.stateTopic);
  await until(() => states.length > 0);
  return states;
}
