import { z } from 'zod';

export interface Attribute {
  readonly value: unknown;
  readonly unitCode?: string;
  readonly observedAt?: string;
}

/** NGSI-LD says it beside the value, NGSI-v2 in `metadata`, there again as an attribute or plain. */
const About = z.object({
  unitCode: z.unknown(),
  observedAt: z.unknown(),
  TimeInstant: z.unknown(),
  timestamp: z.unknown(),
  metadata: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** A list of attributes whose value is a typed value: no representation nests deeper. */
const DEEPEST = 3;

/** An attribute of an entity, normalized, concise or as plain value. Of several instances the first without a name. */
export function attributeOf(raw: unknown, depth = 0): Attribute {
  if (depth > DEEPEST) {
    return { value: raw };
  }
  if (Array.isArray(raw)) {
    const unnamed = raw.find((one) => one !== null && typeof one === 'object' && !('datasetId' in one));
    return unnamed === undefined ? { value: raw } : attributeOf(unnamed, depth + 1);
  }
  if (raw === null || typeof raw !== 'object') {
    return { value: raw };
  }
  if (!('value' in raw)) {
    return { value: '@value' in raw ? raw['@value'] : 'object' in raw ? raw.object : raw };
  }
  const { metadata, ...beside } = About.parse(raw);
  const about = { ...beside, ...metadata };
  return {
    value: attributeOf(raw.value, depth + 1).value,
    unitCode: textIn(about.unitCode),
    observedAt:
      textIn(beside.observedAt) ?? [about.observedAt, about.TimeInstant, about.timestamp].map(textIn).find(Boolean),
  };
}

/** A value that is a text. */
export function textIn(raw: unknown): string | undefined {
  const { value } = attributeOf(raw);
  return typeof value === 'string' ? value : undefined;
}
