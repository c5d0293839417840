import { z } from 'zod';
import type { Feed } from '../../feed';
import { isPattern } from './topic';

const address = z.string().refine((text) => URL.canParse(text) && /^mqtts?:\/\/[^@/]+\/?$/.test(text), {
  error: 'This is not the address of a broker.',
  params: { remedy: 'Write mqtts://host:8883 (with TLS) or mqtt://host:1883; user and password stand beside it.' },
});

const pattern = z.string().refine(isPattern, {
  error: 'This is no topic.',
  params: { remedy: 'Write e.g. wetter/{station}/daten; + stands for one level, # for all from there on.' },
});

/** How the hub knows a broker, and the broker the hub. */
const BROKER = {
  url: address.default('mqtt://127.0.0.1:1883').describe('Adresse des Brokers: mqtts://… (mit TLS) oder mqtt://…'),
  user: z.string().min(1).optional().describe('Benutzername'),
  password: z.string().min(1).optional().describe('Kennwort (Geheimnis)'),
  clientId: z.string().min(1).optional().describe('Client-ID, wo der Broker eine vorschreibt; sonst wählt sie der Hub'),
  ca: z.string().optional().describe('Zertifikat der Zertifizierungsstelle, als { file: … }'),
  certificate: z.string().optional().describe('Zertifikat des Hubs, als { file: … }'),
  privateKey: z.string().optional().describe('Schlüssel dazu (Geheimnis), als { file: … }'),
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

/** @param formats feeds whose payloads may stand in a topic */
export function mqttOptions(formats: readonly Feed[]): z.ZodType<MqttOptions> {
  const Entry = z
    .strictObject({
      topic: pattern,
      format: z.enum(formats.map(({ id }) => id)),
      station: z.string().min(1).optional(),
      options: z.record(z.string(), z.unknown()).default({}),
    })
    .transform((entry, context): Topic => {
      const result = formats.find(({ id }) => id === entry.format)!.options.safeParse(entry.options);
      for (const { message, path } of result.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: ['options', ...path], message });
      }
      return { ...entry, options: result.data };
    });
  return z.strictObject({
    ...BROKER,
    topics: z
      .array(Entry)
      .default([])
      .describe('topic (mit {station} für die Ebene der Station), format (Kennung der Datenquelle), options'),
    minutes: z.number().positive().max(1440).default(15).describe('üblicher Abstand zweier Meldungen in Minuten'),
  });
}

/** The part of the options that makes a connection. */
export function brokerOf({ topics: _, minutes: __, ...broker }: MqttOptions): Broker {
  return broker;
}
