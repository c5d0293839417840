import type { RegionConfig } from '../../config/region';
import type { OutputConfig } from '../../model/action/output-config';
import type { Rule } from '../../model/action/rule';
import { MINUTE } from '../../model/time';
import { createDeliver } from '../../outward/deliver';
import { connectBroker } from '../../outward/mqtt/broker';
import type { Output } from '../model/output';
import { mqttOutput, type MqttParts } from './mqtt/mqtt-output';
import { SharedBrokers } from './shared-brokers';
import { untilStopped } from './until-stopped';
import { webhookOutput } from './webhook/webhook';

export interface OutputParts extends Pick<MqttParts, 'now' | 'log'> {
  readonly userAgent: string;
  /** The hub stops. */
  readonly signal: AbortSignal;
}

/** How long a command to switch on is worth following where nobody awaits an answer to it. */
const EXPIRY = 5 * MINUTE;

/** @returns makes the ways out of a rule, as its configuration names them; nothing is connected to before it is needed */
export function createOutputs(
  { actions = [], ags, outward }: Pick<RegionConfig, 'actions' | 'ags' | 'outward'>,
  { userAgent, signal, now, log }: OutputParts
): (rule: Rule) => readonly Output[] {
  const source = `urn:smart-region-hub:${ags}`;
  const targets = [...(outward?.targets ?? []), ...webhookTargets(actions)];
  const deliver = createDeliver({ targets, networks: outward?.networks ?? [], userAgent, signal });
  const brokers = new SharedBrokers(({ broker: url, username: user, password }) =>
    connectBroker(
      { url, version: '5', ...(user === undefined ? {} : { user }), ...(password === undefined ? {} : { password }) },
      ({ message, remedy }) => log.warn({ remedy }, message)
    )
  );
  const outputOf = (config: OutputConfig, { id: rule, feedbackWithin: expiry = EXPIRY }: Rule): Output => {
    switch (config.kind) {
      case 'webhook':
        return webhookOutput(config, { deliver, source });
      case 'mqtt':
        return mqttOutput(config, { broker: brokers.for(config), rule, source, expiry, now, log });
    }
  };
  return (rule) => rule.outputs.map((config) => untilStopped(outputOf(config, rule), signal));
}

/** Where the webhooks of rules go: who configures a rule allows its targets. Keys in the query stay out. */
export function webhookTargets(rules: readonly Rule[]): string[] {
  const urls = rules.flatMap(({ outputs }) =>
    outputs.flatMap((output) => (output.kind === 'webhook' ? output.url : []))
  );
  return urls.map((url) => `${new URL(url).origin}${new URL(url).pathname}`);
}
