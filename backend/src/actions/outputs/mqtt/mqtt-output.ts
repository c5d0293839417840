import { asError } from '@smartregion/terms/errors';
import type { Command, Feedback } from '../../../model/action/command';
import type { MqttConfig } from '../../../model/action/output-config';
import type { Broker } from '../../../outward/mqtt/broker';
import type { Output } from '../../model/output';
import { eventOf, stateEventOf } from '../cloud-event';
import { feedbackIn } from './feedback-message';
import { published, type PublishParts } from './published';

export interface MqttParts extends PublishParts {
  readonly broker: Pick<Broker, 'publish' | 'subscribe' | 'onConnect' | 'close'>;
  /** Id of the rule whose commands these are. */
  readonly rule: string;
  /** The hub, as a URI. */
  readonly source: string;
  /** How long a command to switch on is worth following, ms. */
  readonly expiry: number;
  readonly log: { warn(details: object, message: string): void };
}

/**
 * Commands as CloudEvents over MQTT with QoS 1, not retained: a controller that comes back later must not follow an old
 * one. How the measure should stand, and what the controller has said, is retained in a topic of its own.
 */
export function mqttOutput(config: MqttConfig, parts: MqttParts): Output {
  const { stateTopic, feedbackTopic } = config;
  const { broker, source, rule, expiry, now, log } = parts;
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
      // What is switched on late may do harm; what is switched off late is still better than on.
      const expires = command.switchTo === 'on' ? command.at + expiry : undefined;
      const answer = await published({ text: eventOf(command, source, expires), expires }, config, parts);
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
