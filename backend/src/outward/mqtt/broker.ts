import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import { asError, HubError } from '@smartregion/terms/errors';
import type { BrokerConfig } from '../../config/outward/broker';
import { SECOND } from '../../model/time';
import { isMeant } from './filter';

/** A broker that the hub publishes to and listens to. The connection comes back by itself, and what was subscribed with it. */
export interface Broker {
  /**
   * Resolves when the broker has the message (with qos 0: when it is on its way). With qos 1, the default, it comes once
   * at least, and also after a rejection it may come yet.
   * @throws HubError `unavailable` when the broker cannot be had within ten seconds or does not keep up, `forbidden` when
   * it does not take the message
   */
  publish(topic: string, payload: string, options?: PublishOptions): Promise<void>;

  /**
   * Hands on what comes for a topic or filter (`+`, `#`) while the connection stands; what is published while it does not
   * is not made up for.
   * @returns what ends it
   * @throws HubError as `publish`
   */
  subscribe(topic: string, take: (payload: Buffer, topic: string) => void): Promise<() => void>;

  /** Calls now, if there is a connection, and whenever there is a new one. @returns what ends it */
  onConnect(listener: () => void): () => void;

  /** Says good-bye; what is on its way has two seconds. */
  close(): Promise<void>;
}

export interface PublishOptions {
  /** The broker keeps it as the last value of its topic. */
  readonly retain?: boolean;
  readonly qos?: 0 | 1;
  /** After which the broker hands it on to nobody any more; MQTT 3.1.1 has no such thing. */
  readonly expirySeconds?: number;
}

export const BROKER_LIMITS = {
  /** How long a message waits for a connection and for its acknowledgement. */
  patience: 10 * SECOND,
  /** Messages that wait at the same time. */
  waiting: 1000,
  /** Until a connection is tried again. */
  retry: 5 * SECOND,
  /** How long what is on its way may still take at the end. */
  lastWords: 2 * SECOND,
} as const;

/**
 * Connects, and goes on trying for as long as it takes.
 * @param failed is told of each attempt that failed and each connection that broke
 */
export function connectBroker(config: BrokerConfig, failed: (error: HubError) => void = () => undefined): Broker {
  return new MqttBroker(config, failed);
}

class MqttBroker implements Broker {
  private readonly client: MqttClient;
  private readonly takers = new Map<string, Set<(payload: Buffer, topic: string) => void>>();
  private readonly closing = new AbortController();
  private waiting = 0;

  constructor(
    private readonly config: BrokerConfig,
    failed: (error: HubError) => void
  ) {
    this.client = mqtt.connect(config.url, optionsFor(config));
    // It makes itself heard as often as there are messages that wait for it.
    this.client.setMaxListeners(0);
    this.client.on('error', (error) => failed(this.unavailable(error.message)));
    this.client.on('offline', () => failed(this.unavailable('the connection has ended')));
    this.client.on('message', (topic, payload) => {
      for (const [filter, takers] of this.takers) {
        if (isMeant(filter, topic)) {
          takers.forEach((take) => take(payload, topic));
        }
      }
    });
  }

  async publish(topic: string, payload: string, options: PublishOptions = {}): Promise<void> {
    const { retain = false, qos = 1, expirySeconds } = options;
    const hasExpiry = expirySeconds !== undefined && this.config.version === '5';
    const properties = hasExpiry ? { properties: { messageExpiryInterval: Math.ceil(expirySeconds) } } : {};
    await this.patiently(() => this.client.publishAsync(topic, payload, { retain, qos, ...properties }));
  }

  async subscribe(topic: string, take: (payload: Buffer, topic: string) => void): Promise<() => void> {
    const takers = this.takers.get(topic) ?? new Set();
    takers.add(take);
    this.takers.set(topic, takers);
    const end = () => {
      if (takers.delete(take) && takers.size === 0) {
        this.takers.delete(topic);
        void this.client.unsubscribeAsync(topic).catch(() => undefined);
      }
    };
    try {
      await this.patiently(() => this.client.subscribeAsync(topic, { qos: 1 }));
    } catch (error) {
      end();
      throw error;
    }
    return end;
  }

  onConnect(listener: () => void): () => void {
    this.client.on('connect', listener);
    if (this.client.connected) {
      listener();
    }
    return () => void this.client.off('connect', listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    const impatience = setTimeout(() => this.client.end(true), BROKER_LIMITS.lastWords);
    await this.client.endAsync(!this.client.connected);
    clearTimeout(impatience);
  }

  /** Does it when there is a connection, and does not wait for ever. */
  private async patiently(work: () => Promise<unknown>): Promise<void> {
    if (this.waiting >= BROKER_LIMITS.waiting) {
      throw this.unavailable(`${this.waiting} messages wait for it already`);
    }
    this.waiting++;
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), BROKER_LIMITS.patience);
    try {
      await Promise.race([this.connected(impatience.signal).then(work), aborted(impatience.signal)]);
    } catch (error) {
      throw impatience.signal.aborted || this.closing.signal.aborted
        ? this.unavailable('it does not answer')
        : this.refused(asError(error));
    } finally {
      clearTimeout(timer);
      impatience.abort();
      this.waiting--;
    }
  }

  private connected(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.closing.signal.aborted) {
        reject(new Error('closed'));
      } else if (this.client.connected) {
        resolve();
      } else {
        const go = () => resolve();
        this.client.once('connect', go);
        // Who does not wait any more must not publish late.
        signal.addEventListener('abort', () => this.client.off('connect', go));
      }
    });
  }

  private unavailable(why: string): HubError {
    return new HubError(
      'unavailable',
      {
        de: `Der Broker ${this.config.url} ist nicht zu erreichen: ${why}.`,
        en: `The broker ${this.config.url} cannot be had: ${why}.`,
      },
      {
        de: 'Nichts zu tun, wenn er gewartet wird: der Hub versucht es wieder. Sonst Adresse, Benutzer und Kennwort prüfen.',
        en: 'Nothing to do when it is under maintenance: the hub tries again. Else check address, user and password.',
      },
      { url: this.config.url }
    );
  }

  private refused({ message }: Error): HubError {
    return new HubError(
      'forbidden',
      {
        de: `Der Broker ${this.config.url} nimmt das nicht an: ${message}.`,
        en: `The broker ${this.config.url} does not take this: ${message}.`,
      },
      {
        de: 'Lassen Sie dem Benutzer des Hubs am Broker das Recht auf dieses Topic geben.',
        en: 'Let whoever runs the broker give the user of the hub the right to this topic.',
      },
      { url: this.config.url }
    );
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('too late'))));
}

function optionsFor(config: BrokerConfig): IClientOptions {
  const { user, password, clientId, ca, certificate, privateKey, version } = config;
  return {
    protocolVersion: version === '5' ? 5 : 4,
    clean: true,
    reconnectPeriod: BROKER_LIMITS.retry,
    connectTimeout: 15 * SECOND,
    keepalive: 30,
    queueQoSZero: false,
    ...(clientId === undefined ? {} : { clientId }),
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate }),
    ...(privateKey === undefined ? {} : { key: privateKey }),
  };
}
