import { z } from 'zod';
import type { OutputConfig } from '../../model/action/output-config';
import { rule } from '../../model/rule';
import type { ConfigReader } from '../problems/reader';
import { name, webAddress } from '../region-yaml';
import { readSecret, type Surroundings } from '../secret';
import type { KeyPath } from '../yaml/source';

const KINDS = ['webhook', 'mqtt'] as const;

const KindYaml = z.looseObject({ kind: z.enum(KINDS) });

const WebhookYaml = z.strictObject({
  kind: z.literal('webhook'),
  id: name,
  url: webAddress,
  token: z.unknown().optional(),
  secret: z.unknown().optional(),
});

const broker = z
  .string()
  .refine(
    (s) => URL.canParse(s) && /^mqtts?:\/\/[^@]+$/.test(s),
    rule(
      { de: 'Das ist keine Adresse eines Brokers.', en: 'This is no address of a broker.' },
      { de: 'Schreiben Sie z. B. mqtts://broker.example:8883.', en: 'Write e.g. mqtts://broker.example:8883.' }
    )
  );

/** Where something is sent, not where it is listened: no wildcards. */
const topic = z
  .string()
  .refine(
    (s) => s !== '' && !/[+#\0]/.test(s),
    rule(
      { de: 'Ein Thema hat hier weder + noch #.', en: 'A topic has neither + nor # here.' },
      { de: 'Schreiben Sie z. B. luenen/b54/befehl.', en: 'Write e.g. luenen/b54/command.' }
    )
  );

const MqttYaml = z.strictObject({
  kind: z.literal('mqtt'),
  id: name,
  broker,
  username: name.optional(),
  password: z.unknown().optional(),
  topic,
  stateTopic: topic.optional(),
  feedbackTopic: topic.optional(),
});

/** One way out of a rule, with its secrets; undefined after reporting what is wrong with it. */
export function readOutput(reader: ConfigReader, path: KeyPath, around: Surroundings): OutputConfig | undefined {
  const secret = (key: string) => {
    const found = readSecret(reader, [...path, key], around);
    return found === undefined ? {} : { [key]: found };
  };
  const head = reader.read(KindYaml, path);
  if (head?.kind === 'webhook') {
    const read = reader.read(WebhookYaml, path);
    return read && { kind: read.kind, id: read.id, url: read.url, ...secret('token'), ...secret('secret') };
  }
  if (head?.kind === 'mqtt') {
    const read = reader.read(MqttYaml, path);
    const { password: _, ...rest } = read ?? {};
    return read && ({ ...rest, ...secret('password') } as OutputConfig);
  }
  return undefined;
}
