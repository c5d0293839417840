import { z } from 'zod';
import { broken, rule } from '../../../model/rule';
import type { Feed } from '../../feed';
import { evenIfBroken, minutes, Secret } from '../../support/options';
import { isPattern } from './topic';

const address = z.string().refine(
  (text) => URL.canParse(text) && /^mqtts?:\/\/[^@/]+\/?$/.test(text),
  rule(
    { de: 'Das ist keine Adresse eines Brokers.', en: 'This is not the address of a broker.' },
    {
      de: 'Schreiben Sie mqtts://host:8883 (mit TLS) oder mqtt://host:1883; Benutzer und Kennwort stehen daneben.',
      en: 'Write mqtts://host:8883 (with TLS) or mqtt://host:1883; user and password stand beside it.',
    }
  )
);

const NO_TOPIC = [
  { de: 'Das ist kein Topic.', en: 'This is no topic.' },
  {
    de: 'Schreiben Sie z. B. wetter/{station}/daten; + steht für eine Ebene, # für alle von da an.',
    en: 'Write e.g. wetter/{station}/daten; + stands for one level, # for all from there on.',
  },
] as const;

/** Looked at for all entries together: of one whose format is not known nothing else would be told. */
function checkTopics(entries: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  Object.values(entries).forEach((entry, i) => {
    const { topic } = Object(entry) as Record<string, unknown>;
    if (typeof topic === 'string' && !isPattern(topic)) {
      context.addIssue(broken(...NO_TOPIC, [i, 'topic']));
    }
  });
}

/** How the hub knows a broker, and the broker the hub; also where the hub publishes. */
export const BROKER = {
  url: address.default('mqtt://127.0.0.1:1883').describe('Adresse des Brokers: mqtts://… (mit TLS) oder mqtt://…'),
  user: z.string().min(1).optional().describe('Benutzername'),
  password: Secret.optional().describe('Kennwort (Geheimnis)'),
  clientId: z.string().min(1).optional().describe('Client-ID, wo der Broker eine vorschreibt; sonst wählt sie der Hub'),
  ca: z.string().optional().describe('Zertifikat der Zertifizierungsstelle, als { file: … }'),
  certificate: z.string().optional().describe('Zertifikat des Hubs, als { file: … }'),
  privateKey: Secret.optional().describe('Schlüssel dazu (Geheimnis), als { file: … }'),
};
const Broker = z.strictObject(BROKER);
export type Broker = z.infer<typeof Broker>;

/** What stands in a topic, read to the format's own options. */
export interface Topic {
  readonly topic: string;
  readonly format: string;
  readonly station?: string;
  readonly options: unknown;
}

export interface MqttOptions extends Broker {
  readonly topics: readonly Topic[];
  readonly minutes: number;
}

/** @param formats feeds whose payloads may stand in a topic, each with its own options */
export function mqttOptions(formats: readonly Feed[]): z.ZodType<MqttOptions> {
  const [first, ...others] = formats.map(({ id, options }) =>
    z.strictObject({
      topic: z.string(),
      format: z.literal(id),
      station: z.string().min(1).optional(),
      options: options.prefault({}),
    })
  );
  return z.strictObject({
    ...BROKER,
    topics: evenIfBroken(z.array(z.discriminatedUnion('format', [first!, ...others])), checkTopics)
      .default([])
      .describe('topic (mit {station} für die Ebene der Station), format (Kennung der Datenquelle), options'),
    minutes: minutes(1440).default(15).describe('üblicher Abstand zweier Meldungen in Minuten'),
  });
}

/** The part of the options that makes a connection. */
export function brokerOf({ topics: _, minutes: __, ...broker }: MqttOptions): Broker {
  return broker;
}
