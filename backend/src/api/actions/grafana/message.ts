import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { parseInstant } from '../../../model/time';

const texts = z.record(z.string(), z.string());

const moment = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant === undefined) {
    context.addIssue({ code: 'custom', message: 'no time' });
    return z.NEVER;
  }
  return instant;
});

const alertSchema = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: texts,
  annotations: texts.default({}),
  startsAt: moment,
  fingerprint: z.string().min(1).max(128),
});

/** What a contact point of the kind "webhook" sends (version 1), as far as it matters; newer versions may say more. */
export const messageSchema = z.object({
  alerts: z.array(alertSchema).max(1000),
  truncatedAlerts: z.number().int().min(0).default(0),
});

export type Alert = z.output<typeof alertSchema>;
export type Message = z.output<typeof messageSchema>;

/** @throws HubError `payload` when it is no such message: a contact point may have any text for a body */
export function messageIn(body: Buffer): Message {
  const parsed = messageSchema.safeParse(jsonIn(body));
  if (!parsed.success) {
    const where = parsed.error.issues[0]!.path.join('.') || 'JSON';
    throw new HubError(
      'payload',
      {
        de: `Das ist keine Nachricht einer Grafana-Kontaktstelle (${where.slice(0, 100)}).`,
        en: `This is no message of a Grafana contact point (${where.slice(0, 100)}).`,
      },
      {
        de: 'Lassen Sie in Grafana „Custom Payload“ leer und als Art der Kontaktstelle „Webhook“.',
        en: 'Leave "Custom Payload" empty in Grafana, and choose "Webhook" as the kind of contact point.',
      }
    );
  }
  return parsed.data;
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What the button "Test" of a contact point sends: it must switch nothing. */
export function isTest({ labels }: Alert): boolean {
  return labels['alertname'] === 'TestAlert';
}

/** Grafana's words for a rule that got no data or could not be asked: what is not known switches nothing. */
export function isBlind({ labels }: Alert): boolean {
  return ['DatasourceNoData', 'DatasourceError'].includes(labels['alertname'] ?? '');
}

/** The measure that an alert speaks of: an annotation of its rule, or a label. */
export function ruleOf({ annotations, labels }: Alert): string | undefined {
  return annotations['massnahme'] ?? labels['massnahme'];
}
