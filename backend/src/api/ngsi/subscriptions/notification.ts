import { randomUUID } from 'node:crypto';
import { contextAddress, contextLink } from '../context/contexts';
import { stamp, type Entity } from '../model/entity';
import { entityJson, type Format } from '../write/ld';
import type { Instant } from '../../../model/time';
import type { Target } from '../../../outward/deliver';
import type { Subscription, SubscriptionSpec } from './subscription';

/** What leaves for a target. */
export interface Message {
  readonly target: Target;
  readonly body: { readonly type: string; readonly text: string };
}

/**
 * A notification of entities as they are now (ETSI GS CIM 009, 5.3.1).
 * @param base address of the hub, for its context
 */
export function messageOf(
  { id, spec }: Subscription,
  entities: readonly Entity[],
  now: Instant,
  base: string
): Message {
  const { accept, uri, receiverInfo = [] } = spec.notification.endpoint;
  const isLinked = accept === 'application/json';
  const document = {
    ...{ id: `urn:ngsi-ld:Notification:${randomUUID()}`, type: 'Notification', subscriptionId: id },
    notifiedAt: stamp(now),
    data: entities.map((entity) => entityJson(entity, { format: formatOf(spec), sysAttrs: false })),
    ...(isLinked ? {} : { '@context': contextAddress(base) }),
  };
  const headers = {
    ...(isLinked ? { Link: contextLink(base) } : {}),
    ...Object.fromEntries(receiverInfo.map(({ key, value }) => [key, value])),
  };
  return { target: { url: uri, headers }, body: { type: accept, text: JSON.stringify(document) } };
}

function formatOf({ notification: { format } }: SubscriptionSpec): Format {
  return format === 'keyValues' ? 'simplified' : format;
}
