import { z } from 'zod';
import type { TellConfig } from '../../model/action/output-config';
import { rule } from '../../model/rule';
import type { ConfigReader } from '../problems/reader';
import { readSecret, type Surroundings } from '../secret';
import { readPeople, type Person } from './people';
import { readTell } from './tell';

/** Who may speak to the measures of a region, people and a Grafana with its alerts, and who is told what is proposed. */
export interface ActionDeskConfig {
  readonly people: readonly Person[];
  /** Undefined: nobody is told; proposals wait to be seen. */
  readonly tell?: readonly TellConfig[];
  /** Undefined: alerts of no Grafana switch anything. */
  readonly grafana?: GrafanaConfig;
}

/** How a Grafana signs its alerts: `hmacConfig` of its contact point. */
export interface GrafanaConfig {
  readonly secret: string;
  /** Of the signature. */
  readonly header: string;
  /** Of the time that is signed with the body; undefined: none is, and an old message cannot be told from a new one. */
  readonly timestampHeader?: string;
}

const header = z
  .string()
  .refine(
    (text) => /^[A-Za-z0-9-]+$/.test(text),
    rule(
      { de: 'Das ist kein Name einer Kopfzeile.', en: 'This is no name of a header.' },
      { de: 'Schreiben Sie z. B. X-Grafana-Alerting-Signature.', en: 'Write e.g. X-Grafana-Alerting-Signature.' }
    )
  )
  .meta({
    like: {
      de: 'der Name einer Kopfzeile wie X-Grafana-Alerting-Signature',
      en: 'the name of a header such as X-Grafana-Alerting-Signature',
    },
  });

const ActionDeskYaml = z.strictObject({
  people: z.array(z.unknown()).default([]),
  tell: z.array(z.unknown()).default([]),
  grafana: z.unknown().optional(),
});

const GrafanaYaml = z.strictObject({
  secret: z.unknown().optional(),
  /** Grafana's own default. */
  header: header.default('X-Grafana-Alerting-Signature'),
  /** Grafana signs no time unless it is told a header for it: so that nobody leaves it out unawares, it is awaited. */
  timestampHeader: header.or(z.literal(false)).default('X-Grafana-Alerting-Timestamp'),
});

const PATH = ['actionDesk'];

/** The block `actionDesk`, or undefined where there is none or it is wrong. */
export function readActionDesk(reader: ConfigReader, around: Surroundings): ActionDeskConfig | undefined {
  if (reader.source.valueAt(PATH) === undefined) {
    return undefined;
  }
  const block = reader.read(ActionDeskYaml, PATH);
  const people = readPeople(reader, [...PATH, 'people'], around);
  const tell = readTell(reader, [...PATH, 'tell'], around);
  const grafana = readGrafana(reader, around);
  return block && { people, ...(tell.length > 0 ? { tell } : {}), ...(grafana ? { grafana } : {}) };
}

function readGrafana(reader: ConfigReader, around: Surroundings): GrafanaConfig | undefined {
  const path = [...PATH, 'grafana'];
  if (reader.source.valueAt(path) === undefined) {
    return undefined;
  }
  const block = reader.read(GrafanaYaml, path);
  const named = reader.source.valueAt([...path, 'secret']) !== undefined;
  const secret = readSecret(reader, [...path, 'secret'], around);
  if (block && !named) {
    reader.report(
      path,
      {
        de: 'Hier fehlt das Geheimnis, mit dem Grafana signiert.',
        en: 'The secret that Grafana signs with is missing.',
      },
      { de: 'Ergänzen Sie secret: { env: GRAFANA_SECRET }.', en: 'Add secret: { env: GRAFANA_SECRET }.' }
    );
  }
  if (!block || secret === undefined) {
    return undefined;
  }
  const { header: name, timestampHeader } = block;
  return { secret, header: name, ...(timestampHeader === false ? {} : { timestampHeader }) };
}
