import { setTimeout as pause } from 'node:timers/promises';
import { asError, HubError } from '@smartregion/terms/errors';
import type { Answer, Command, Feedback } from '../../../model/action/command';
import type { MqttConfig } from '../../../model/action/output-config';
import { afterFailure, type BackOffRule } from '../../../model/clock/back-off';
import { SECOND, type Instant } from '../../../model/time';
import type { Broker } from '../../../outward/mqtt/broker';
import type { Output } from '../../model/output';
import { bodyHash } from '../body-hash';
import { eventOf, stateEventOf } from '../cloud-event';
import { feedbackIn } from './feedback-message';

export interface MqttParts {
  readonly broker: Pick<Broker, 'publish' | 'subscribe' | 'onConnect' | 'close'>;
  /** Id of the rule whose commands these are. */
  readonly rule: string;
  /** The hub, as a URI. */
  readonly source: string;
  /** How long a command to switch on is worth following, ms. */
  readonly expiry: number;
  readonly now: () => Instant;
  readonly log: { warn(details: object, message: string): void };
  readonly attempts?: number;
  readonly backOff?: BackOffRule;
}

const BACK_OFF: BackOffRule = { first: SECOND, longest: 5 * SECOND };

/**
 * Commands as CloudEvents over MQTT with QoS 1, not retained: a controller that comes back later must not follow an old
 * one. How the measure should stand, and what the controller has said, is retained in a topic of its own.
 */
export function mqttOutput(config: MqttConfig, parts: MqttParts): Output {
  const { stateTopic, feedbackTopic } = config;
  const { broker, source, rule, now, log } = parts;
  let last: Command | undefined;

  const tell = async (command: Command, said?: Feedback): Promise<void> => {
    if (stateTopic !== undefined) {
      await broker
        .publish(stateTopic, stateEventOf(command, said, source), { retain: true })
        .catch((error: unknown) => {
          log.warn({ rule, topic: stateTopic }, `The state of a measure was not told: ${asError(error).message}`);
        });
    }
  };
  const heard = (payload: Buffer, take: (said: Feedback) => void): void => {
    let said: Feedback | undefined;
    try {
      said = feedbackIn(payload, rule, now());
    } catch (error) {
      const remedy = 'Send JSON with "state": "on", "off" or "fault", and "command" of the command that it answers.';
      log.warn({ rule, topic: feedbackTopic, remedy, why: asError(error).name }, 'A feedback cannot be read.');
      return;
    }
    if (said) {
      take(said);
      if (last && (said.command === undefined || said.command === last.id)) {
        void tell(last, said);
      }
    }
  };
  return {
    id: config.id,
    async send(command) {
      const answer = await published(command, config, parts);
      if (answer.ok && !command.test) {
        last = command;
        await tell(command);
      }
      return answer;
    },
    ...(feedbackTopic === undefined
      ? {}
      : { feedback: (take) => listening(broker, feedbackTopic, (payload) => heard(payload, take), log) }),
    close: () => broker.close(),
  };
}

async function published(command: Command, { id, broker: url, topic }: MqttConfig, parts: MqttParts): Promise<Answer> {
  const { broker, source, expiry, now, attempts = 3, backOff = BACK_OFF } = parts;
  // What is switched on late may do harm; what is switched off late is still better than on.
  const expires = command.switchTo === 'on' ? command.at + expiry : undefined;
  const text = eventOf(command, source, expires);
  const told = { output: id, target: `${url} ${topic}` };
  const began = now();
  for (let attempt = 1; ; attempt++) {
    const left = expires === undefined ? undefined : (expires - now()) / SECOND;
    const done = { ...told, bodyHash: bodyHash(text), attempts: attempt, ms: Math.max(0, now() - began) };
    if (left !== undefined && left <= 0) {
      return {
        ok: false,
        ...done,
        attempts: attempt - 1,
        why: 'Der Befehl war verfallen, bevor er gesendet werden konnte.',
      };
    }
    try {
      await broker.publish(topic, text, { qos: 1, ...(left === undefined ? {} : { expirySeconds: left }) });
      return { ok: true, ...done, ms: Math.max(0, now() - began) };
    } catch (error) {
      if (attempt >= attempts || !(error instanceof HubError && error.kind === 'unavailable')) {
        return { ok: false, ...done, ms: Math.max(0, now() - began), why: inGerman(error) };
      }
      await pause(afterFailure({ failures: attempt - 1 }, 0, Math.random(), 0, backOff).wait);
    }
  }
}

const inGerman = (error: unknown) => (error instanceof HubError ? error.in('de').message : asError(error).message);

/** Listens as soon as there is a connection; the broker's client subscribes anew by itself when it comes back. */
function listening(
  broker: MqttParts['broker'],
  topic: string,
  take: (payload: Buffer) => void,
  log: MqttParts['log']
): () => void {
  let isAsked = false;
  let isOver = false;
  let end: (() => void) | undefined;
  const ask = async (): Promise<void> => {
    if (isAsked) {
      return;
    }
    isAsked = true;
    try {
      end = await broker.subscribe(topic, take);
      if (isOver) {
        end();
      }
    } catch (error) {
      isAsked = false;
      log.warn({ topic }, `Feedback is not heard: ${asError(error).message}`);
    }
  };
  const endAsking = broker.onConnect(() => void ask());
  return () => {
    isOver = true;
    endAsking();
    end?.();
  };
}
