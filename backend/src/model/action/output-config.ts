/** Where the commands of a rule go. Secrets are resolved, and never leave the hub's own process. */
export type OutputConfig = WebhookConfig | MqttConfig;

/** CloudEvents over HTTP. */
export interface WebhookConfig {
  readonly kind: 'webhook';
  /** Unique within the rule. */
  readonly id: string;
  readonly url: string;
  /** Sent as bearer token. */
  readonly token?: string;
  /** Key of the HMAC-SHA256 over the body. */
  readonly secret?: string;
  /** What the place shows as bearer token when it says over HTTP how it is; absent: it does not. */
  readonly feedbackToken?: string;
}

/** CloudEvents over MQTT: QoS 1, commands not retained. */
export interface MqttConfig {
  readonly kind: 'mqtt';
  /** Unique within the rule. */
  readonly id: string;
  /** `mqtts://host:8883`. */
  readonly broker: string;
  readonly username?: string;
  readonly password?: string;
  /** Where commands go. */
  readonly topic: string;
  /** Where the state is kept (retained), for whoever looks. */
  readonly stateTopic?: string;
  /** Where the place itself says how it is. */
  readonly feedbackTopic?: string;
}

/** Where proposals are told, in the same form; nobody answers there. */
export type TellConfig = OutputConfig & {
  /** Slugs of those whose proposals are told; undefined: of all. */
  readonly kommunen?: readonly string[];
};
