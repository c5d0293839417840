import { stamp } from '../model/entity';
import { stateOf, type Subscription } from './subscription';
import type { Instant } from '../../../model/time';

type Json = Readonly<Record<string, unknown>>;

/** A subscription as NGSI-LD writes it, with how its messages fare (5.2.12, 5.2.14). What the target's headers say stays here. */
export function subscriptionJson(subscription: Subscription, now: Instant): Json {
  const { id, spec, createdAt, modifiedAt, stopped } = subscription;
  const { '@context': _, notification, ...rest } = spec;
  const { receiverInfo, ...endpoint } = notification.endpoint;
  const masked = receiverInfo?.map(({ key }) => ({ key, value: '…' }));
  return {
    ...rest,
    id,
    isActive: spec.isActive && stopped === undefined,
    status: stateOf(subscription, now),
    notification: {
      ...notification,
      endpoint: { ...endpoint, ...(masked ? { receiverInfo: masked } : {}) },
      ...fared(subscription),
    },
    ...{ createdAt: stamp(createdAt), modifiedAt: stamp(modifiedAt) },
  };
}

function fared(subscription: Subscription): Json {
  const { timesSent, timesFailed, failuresInRow, stopped, deliveries } = subscription;
  const times = (['lastNotification', 'lastSuccess', 'lastFailure'] as const).flatMap((name) => {
    const at = subscription[name];
    return at === undefined ? [] : [[name, stamp(at)]];
  });
  const why = stopped ?? (failuresInRow > 0 ? deliveries[0]?.why : undefined);
  return {
    ...(timesSent > 0 ? { status: failuresInRow > 0 ? 'failed' : 'ok', timesSent, timesFailed } : {}),
    ...Object.fromEntries(times),
    ...(why === undefined ? {} : { lastFailureReason: why }),
  };
}

/** What became of its last messages, the newest first. */
export function deliveriesJson({ deliveries }: Subscription): readonly Json[] {
  return deliveries.map(({ at, ...record }) => ({ at: stamp(at), ...record }));
}
