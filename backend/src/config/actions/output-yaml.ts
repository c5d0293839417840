import { z } from 'zod';
import type { OutputConfig, TellConfig } from '../../model/action/output-config';
import { rule } from '../../model/rule';
import type { ConfigReader } from '../problems/reader';
import { name, webAddress } from '../region-yaml';
import { readSecret, type Surroundings } from '../secret';
import { reportShort } from '../short-token';
import type { KeyPath } from '../yaml/source';

const KINDS = ['webhook', 'mqtt'] as const;

const KindYaml = z.looseObject({ kind: z.enum(KINDS) });

const WebhookYaml = z.strictObject({
  kind: z.literal('webhook'),
  id: name,
  url: webAddress,
  token: z.unknown().optional(),
  secret: z.unknown().optional(),
  feedbackToken: z.unknown().optional(),
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

/** Whose proposals a place is told. */
const kommunen = z.array(z.string()).min(1).optional();

const TellWebhookYaml = WebhookYaml.omit({ feedbackToken: true }).extend({ kommunen });
const TellMqttYaml = MqttYaml.omit({ stateTopic: true, feedbackTopic: true }).extend({ kommunen });

/** Their values stand elsewhere: the environment, or files. */
export const SECRETS: readonly string[] = ['token', 'secret', 'feedbackToken', 'password'];

/** One way out of a rule, with its secrets; undefined after reporting what is wrong with it. */
export function readOutput(reader: ConfigReader, path: KeyPath, around: Surroundings): OutputConfig | undefined {
  const output = readWay<OutputConfig>(reader, path, around, { webhook: WebhookYaml, mqtt: MqttYaml });
  if (output?.kind === 'webhook' && output.feedbackToken !== undefined) {
    reportShort(reader, [...path, 'feedbackToken'], output.feedbackToken);
  }
  return output;
}

/** The same for a place that is told of proposals. */
export function readTellOutput(reader: ConfigReader, path: KeyPath, around: Surroundings): TellConfig | undefined {
  return readWay<TellConfig>(reader, path, around, { webhook: TellWebhookYaml, mqtt: TellMqttYaml });
}

function readWay<Way>(
  reader: ConfigReader,
  path: KeyPath,
  around: Surroundings,
  forms: Readonly<Record<(typeof KINDS)[number], z.ZodObject>>
): Way | undefined {
  const head = reader.read(KindYaml, path);
  const form = head && forms[head.kind];
  const read = form && reader.read(form, path);
  if (!form || !read) {
    return undefined;
  }
  const own = Object.entries(read).filter(([key]) => !SECRETS.includes(key));
  const secrets = SECRETS.filter((key) => key in form.shape).map((key) => [
    key,
    readSecret(reader, [...path, key], around),
  ]);
  return Object.fromEntries([...own, ...secrets].filter(([, value]) => value !== undefined)) as Way;
}
