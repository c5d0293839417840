import type { RegionConfig } from '../../config/region';
import type { OutputConfig, TellConfig } from '../../model/action/output-config';
import type { Rule } from '../../model/action/rule';
import { MINUTE } from '../../model/time';
import { createDeliver } from '../../outward/deliver';
import { connectBroker } from '../../outward/mqtt/broker';
import type { Output, Teller } from '../model/output';
import { mqttOutput, type MqttParts } from './mqtt/mqtt-output';
import { mqttTeller } from './mqtt/mqtt-teller';
import { SharedBrokers } from './shared-brokers';
import { tellingUntilStopped, untilStopped } from './until-stopped';
import { webhookOutput, webhookTeller } from './webhook/webhook';

export interface OutputParts extends Pick<MqttParts, 'now' | 'log'> {
  readonly userAgent: string;
  /** The hub stops. */
  readonly signal: AbortSignal;
}

/** How long a command to switch on is worth following where nobody awaits an answer to it. */
const EXPIRY = 5 * MINUTE;

/** The ways out of a hub's measures; nothing is connected to before it is needed. */
export interface Outputs {
  /** Those of a rule, as its configuration names them. */
  readonly outputsOf: (rule: Rule) => readonly Output[];
  /** Who is told of proposals (`actionDesk.tell`). */
  readonly tellers: readonly Teller[];
}

type OutputRegion = Pick<RegionConfig, 'actions' | 'actionDesk' | 'ags' | 'outward'>;

export function createOutputs(
  { actions = [], actionDesk, ags, outward }: OutputRegion,
  { userAgent, signal, now, log }: OutputParts
): Outputs {
  const source = `urn:smart-region-hub:${ags}`;
  const tell = actionDesk?.tell ?? [];
  const targets = [
    ...(outward?.targets ?? []),
    ...webhookTargets([...actions.flatMap(({ outputs }) => outputs), ...tell]),
  ];
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
  const tellerOf = (config: TellConfig): Teller => {
    switch (config.kind) {
      case 'webhook':
        return webhookTeller(config, { deliver, source });
      case 'mqtt':
        return mqttTeller(config, { broker: brokers.for(config), source, now });
    }
  };
  return {
    outputsOf: (rule) => rule.outputs.map((config) => untilStopped(outputOf(config, rule), signal)),
    tellers: tell.map((config) => {
      const { kommunen } = config;
      return { ...tellingUntilStopped(tellerOf(config), signal), ...(kommunen ? { kommunen } : {}) };
    }),
  };
}

/** Where webhooks go: who configures one allows its target. Keys in the query stay out. */
export function webhookTargets(outputs: readonly OutputConfig[]): string[] {
  const urls = outputs.flatMap((output) => (output.kind === 'webhook' ? output.url : []));
  return urls.map((url) => `${new URL(url).origin}${new URL(url).pathname}`);
}
