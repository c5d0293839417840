import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { rule } from '../../model/rule';
import { schemaOf } from '../problems/schema-node';
import type { ConfigReader } from '../problems/reader';
import { resolveSecrets, type Surroundings } from '../secret';
import type { KeyPath } from '../yaml/source';
import { BROKER_KEYS } from './broker';

const prefix = z
  .string()
  .refine(
    (text) => /^[^/+#$\0][^+#\0]*$/.test(text) && !text.endsWith('/') && text.length <= 200,
    rule(
      { de: 'So kann ein Topic nicht beginnen.', en: 'No topic can begin like this.' },
      { de: 'Schreiben Sie z. B. kreis-unna oder umwelt/messwerte.', en: 'Write e.g. kreis-unna or umwelt/messwerte.' }
    )
  );

const PublishingYaml = z.strictObject({
  ...BROKER_KEYS,
  topic: prefix.default('smartregion').describe('Anfang aller Topics'),
  format: z.enum(['json', 'senml']).default('json'),
  kommunen: z.array(z.string()).default([]).describe('slugs; keine: alle'),
  minQuality: z.enum(QUALITIES).default('provisional').describe('geringste Güte'),
  withheld: z.boolean().default(false).describe('auch, was nicht an jeden weitergegeben werden darf'),
});

/** Where readings are published by MQTT, and which. */
export type PublishingConfig = z.output<typeof PublishingYaml>;

const PATH: KeyPath = ['outward', 'mqtt'];

/** The block `outward.mqtt`; undefined where there is none or it is wrong. */
export function readPublishing(reader: ConfigReader, around: Surroundings): PublishingConfig | undefined {
  const given = reader.source.valueAt(PATH);
  if (given === undefined) {
    return undefined;
  }
  const resolved = resolveSecrets(reader, PATH, given, schemaOf(PublishingYaml), around);
  const publishing = reader.read(PublishingYaml, PATH, resolved);
  const slugs = reader.listAt(['kommunen']).entries.map((entry) => (Object(entry) as { slug?: unknown }).slug);
  publishing?.kommunen.forEach((slug, i) => {
    if (!slugs.includes(slug)) {
      reader.report(
        [...PATH, 'kommunen', i],
        {
          de: `Eine Kommune „${slug}“ gibt es in dieser Datei nicht.`,
          en: `There is no Kommune "${slug}" in this file.`,
        },
        { de: 'Nehmen Sie einen slug, der unter kommunen steht.', en: 'Use a slug that stands under kommunen.' }
      );
    }
  });
  return publishing;
}
