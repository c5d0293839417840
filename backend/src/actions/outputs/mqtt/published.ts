import { setTimeout as pause } from 'node:timers/promises';
import { asError, HubError } from '@smartregion/terms/errors';
import type { Answer } from '../../../model/action/command';
import type { MqttConfig } from '../../../model/action/output-config';
import { afterFailure, type BackOffRule } from '../../../model/clock/back-off';
import { SECOND, type Instant } from '../../../model/time';
import type { Broker } from '../../../outward/mqtt/broker';
import { bodyHash } from '../body-hash';

export interface PublishParts {
  readonly broker: Pick<Broker, 'publish'>;
  readonly now: () => Instant;
  readonly attempts?: number;
  readonly backOff?: BackOffRule;
}

/** An event, and when it is no longer worth reading. */
interface Message {
  readonly text: string;
  readonly expires: Instant | undefined;
}

const BACK_OFF: BackOffRule = { first: SECOND, longest: 5 * SECOND };

/** An event at a broker, with QoS 1 and not retained; what went wrong on the way stands in the answer. */
export async function published(
  { text, expires }: Message,
  { id, broker: url, topic }: MqttConfig,
  { broker, now, attempts = 3, backOff = BACK_OFF }: PublishParts
): Promise<Answer> {
  const told = { output: id, target: `${url} ${topic}` };
  const began = now();
  for (let attempt = 1; ; attempt++) {
    const left = expires === undefined ? undefined : (expires - now()) / SECOND;
    const done = { ...told, bodyHash: bodyHash(text), attempts: attempt, ms: Math.max(0, now() - began) };
    if (left !== undefined && left <= 0) {
      return { ok: false, ...done, attempts: attempt - 1, why: EXPIRED };
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

const EXPIRED = 'Die Nachricht war verfallen, bevor sie gesendet werden konnte.';

const inGerman = (error: unknown) => (error instanceof HubError ? error.in('de').message : asError(error).message);
