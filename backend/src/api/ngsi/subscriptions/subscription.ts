import { z } from 'zod';
import { jsonCoordinatesSchema } from '../query/geo';
import type { Instant } from '../../../model/time';

const term = z.string().min(1).max(200);
const idText = z.string().min(1).max(500);

const Selector = z.strictObject({ type: term, id: idText.optional(), idPattern: z.string().max(200).optional() });

/** Names and values of headers that the target wants with every message: a token of its own. */
const Header = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
  value: z.string().regex(/^[\x20-\x7e]{0,2000}$/),
});

const Endpoint = z.strictObject({
  uri: z.string().max(2000),
  accept: z.enum(['application/json', 'application/ld+json']).default('application/json'),
  receiverInfo: z.array(Header).max(10).optional(),
});

const isInstant = (text: string): boolean => /(Z|[+-]\d\d:?\d\d)$/i.test(text) && !Number.isNaN(Date.parse(text));

const shape = {
  id: z
    .string()
    .regex(/^urn:[\w.:-]{1,200}$/)
    .optional(),
  type: z.literal('Subscription'),
  subscriptionName: z.string().max(200).optional(),
  description: z.string().max(1000).optional(),
  entities: z.array(Selector).min(1).max(50).optional(),
  watchedAttributes: z.array(term).min(1).max(100).optional(),
  q: z.string().max(2000).optional(),
  geoQ: z
    .strictObject({
      georel: z.string().max(100),
      geometry: z.string().max(40),
      coordinates: jsonCoordinatesSchema,
      geoproperty: z.literal('location').optional(),
    })
    .optional(),
  notification: z.strictObject({
    attributes: z.array(term).min(1).max(100).optional(),
    format: z.enum(['normalized', 'concise', 'keyValues', 'simplified']).default('normalized'),
    endpoint: Endpoint,
  }),
  throttling: z.number().min(0).max(86_400).optional(),
  expiresAt: z.string().refine(isInstant, 'a time with a zone, as 2027-01-01T00:00:00Z').optional(),
  isActive: z.boolean().default(true),
  '@context': z.unknown().optional(),
};

/** What a subscriber wants (ETSI GS CIM 009, 5.2.12); what the hub does not have is refused, not ignored. */
export const SubscriptionBody = z
  .strictObject(shape)
  .refine(
    ({ entities, watchedAttributes }) => entities ?? watchedAttributes,
    'entities or watchedAttributes are missing'
  );
export type SubscriptionSpec = z.infer<typeof SubscriptionBody>;

/** A change of one: what is null goes. */
export const SubscriptionPatch = z
  .strictObject({
    ...shape,
    type: shape.type.optional(),
    isActive: z.boolean().optional(),
    notification: shape.notification.optional(),
    ...{ q: shape.q.nullable(), geoQ: shape.geoQ.nullable(), expiresAt: shape.expiresAt.nullable() },
    ...{ throttling: shape.throttling.nullable(), watchedAttributes: shape.watchedAttributes.nullable() },
    ...{ entities: shape.entities.nullable(), subscriptionName: shape.subscriptionName.nullable() },
    description: shape.description.nullable(),
  })
  .omit({ id: true });

/** One message and what became of it. */
export interface DeliveryRecord {
  readonly at: Instant;
  readonly ok: boolean;
  readonly entities: number;
  readonly attempts: number;
  readonly ms: number;
  readonly status?: number;
  readonly why?: string;
}

/** A subscription with what the hub knows of it; as a whole it can be kept as JSON. */
export interface Subscription {
  readonly id: string;
  readonly spec: SubscriptionSpec;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** What came in until then has been sent, or was there before it began. */
  readonly noticedUntil: Instant;
  readonly timesSent: number;
  readonly timesFailed: number;
  /** Since the last message that was taken. */
  readonly failuresInRow: number;
  /** Why the hub has stopped it. */
  readonly stopped?: string;
  readonly lastNotification?: Instant;
  readonly lastSuccess?: Instant;
  readonly lastFailure?: Instant;
  /** The newest first. */
  readonly deliveries: readonly DeliveryRecord[];
}

export function subscriptionOf(id: string, spec: SubscriptionSpec, now: Instant): Subscription {
  const times = { createdAt: now, modifiedAt: now, noticedUntil: now };
  return { id, spec, ...times, timesSent: 0, timesFailed: 0, failuresInRow: 0, deliveries: [] };
}

export type SubscriptionState = 'active' | 'paused' | 'expired';

export function stateOf({ spec, stopped }: Subscription, now: Instant): SubscriptionState {
  const isExpired = spec.expiresAt !== undefined && Date.parse(spec.expiresAt) <= now;
  return isExpired ? 'expired' : spec.isActive && stopped === undefined ? 'active' : 'paused';
}

/** Deliveries that are kept of each. */
const KEPT = 20;
/** Messages in a row that nobody took: then it is stopped. */
export const MOST_FAILURES = 10;

/** The subscription after one more message. */
export function after(before: Subscription, record: DeliveryRecord): Subscription {
  const { ok, at, why } = record;
  const failuresInRow = ok ? 0 : before.failuresInRow + 1;
  return {
    ...before,
    timesSent: before.timesSent + 1,
    timesFailed: before.timesFailed + (ok ? 0 : 1),
    failuresInRow,
    lastNotification: at,
    ...(ok ? { lastSuccess: at } : { lastFailure: at }),
    ...(failuresInRow >= MOST_FAILURES
      ? { stopped: `${MOST_FAILURES} messages in a row were not taken. The last: ${why ?? 'no reason known'}` }
      : {}),
    deliveries: [record, ...before.deliveries].slice(0, KEPT),
  };
}
