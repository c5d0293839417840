import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { writeToStream } from 'mqtt-packet';
import type { Broker } from '../../feeds/open/mqtt/options';
import type { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../model/time';
import { Acknowledgements } from './acknowledgements';
import { brokerError } from './broker-errors';

export interface Message {
  readonly topic: string;
  readonly bytes: Uint8Array;
}

/** Resolves to true when the message is done with: on disk, or worth nothing. */
export type Take = (message: Message) => Promise<boolean>;

/** Messages that wait for the disk at the same time; further ones wait at the broker. */
const IN_FLIGHT = 100;
const LAST_WORDS = 2 * SECOND;

/** In the answer to SUBSCRIBE, from here on (MQTT 3.1.1, section 3.9.3). */
const REFUSED = 128;

/**
 * A connection to a broker, MQTT 3.1.1 with a session that outlives it, QoS 1. It does not reconnect.
 *
 * The client's own way to acknowledge by hand (customHandleAcks) reads no message before the one before it is
 * acknowledged; a commit takes longer than a message. So the client is told that it shall not acknowledge, and PUBACK is
 * written here when the disk has the message, in the order of arrival as the standard demands (section 4.6).
 */
export class BrokerConnection {
  /** Resolves, with the reason, when the connection has ended. */
  readonly lost: Promise<HubError>;
  private readonly acknowledgements: Acknowledgements;

  private constructor(
    private readonly client: MqttClient,
    broker: Broker,
    take: Take
  ) {
    this.lost = new Promise((resolve) => {
      client.on('error', (error) => resolve(brokerError(broker, error)));
      client.on('close', () => resolve(brokerError(broker, new Error('the connection has ended'))));
    });
    this.acknowledgements = new Acknowledgements(IN_FLIGHT);
    client.handleMessage = (packet, next) => {
      const { topic, payload, retain, qos, messageId } = packet;
      // What the broker has kept of old (retain) has no time of its own, and may be years old.
      const taken = retain ? Promise.resolve(true) : take({ topic, bytes: Buffer.from(payload) });
      const room = this.acknowledgements.when(taken, () => {
        if (qos === 1 && client.connected) {
          writeToStream({ cmd: 'puback', messageId }, client.stream);
        }
      });
      void room.then(() => next(qos === 0 ? undefined : LATER));
    };
  }

  /** @throws HubError `unavailable` when the broker cannot be had, or `signal` ends the attempt */
  static async open(broker: Broker, clientId: string, take: Take, signal: AbortSignal): Promise<BrokerConnection> {
    const client = mqtt.connect(broker.url, optionsFor(broker, clientId));
    const connection = new BrokerConnection(client, broker, take);
    const giveUp = () => client.end(true);
    signal.addEventListener('abort', giveUp);
    const connected = new Promise<undefined>((resolve) => client.once('connect', () => resolve(undefined)));
    const failure = await Promise.race([connected, connection.lost]);
    signal.removeEventListener('abort', giveUp);
    if (failure) {
      giveUp();
      throw failure;
    }
    return connection;
  }

  /**
   * Asks for these topics.
   * @returns those that the broker refuses
   * @throws HubError `unavailable` when the connection ends meanwhile
   */
  async subscribe(filters: readonly string[]): Promise<string[]> {
    try {
      await this.client.subscribeAsync([...filters], { qos: 1 });
      return [];
    } catch (error) {
      const { packet } = error as { packet?: { granted?: readonly number[] } };
      if (!packet?.granted) {
        throw await this.lost;
      }
      return filters.filter((_, i) => packet.granted![i]! >= REFUSED);
    }
  }

  async unsubscribe(filters: readonly string[]): Promise<void> {
    await this.client.unsubscribeAsync([...filters]);
  }

  /** Waits for what was taken, then says good-bye; the broker keeps the session. */
  async close(): Promise<void> {
    await this.acknowledgements.settled();
    const impatience = setTimeout(() => this.client.end(true), LAST_WORDS);
    await this.client.endAsync();
    clearTimeout(impatience);
  }
}

/** Tells the client that the packet is dealt with, and that it must not acknowledge it. */
const LATER = new Error('is acknowledged when it is on disk');

function optionsFor(broker: Broker, clientId: string): IClientOptions {
  const { user, password, ca, certificate, privateKey } = broker;
  return {
    clientId,
    clean: false,
    protocolVersion: 4,
    reconnectPeriod: 0,
    connectTimeout: 15 * SECOND,
    keepalive: 30,
    resubscribe: false,
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate }),
    ...(privateKey === undefined ? {} : { key: privateKey }),
  };
}
