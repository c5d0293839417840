import { z } from 'zod';
import type { Instant } from '../../../model/time';
import type { DeviceMessage } from './message';
import { instantOf } from './value';
import { fitting } from '../../support/fitting';

const Example = z.looseObject({
  device: z.string().min(1),
  time: z.unknown(),
  fPort: z.number().optional(),
  decoded: z.looseObject({}).nullable(),
});

/**
 * A decoded payload with the device before it, `{device, time?, fPort?, decoded}`: what bridges of one's own send, and
 * how examples of the LoRaWAN Device Repository are kept. The first word of `device` may be the kind of device
 * (`dragino/lse01 soil moisture`). Without a time it is of the moment in which it came in.
 */
export function exampleOf(document: unknown, receivedAt: Instant): DeviceMessage | undefined {
  const isMeant = document !== null && typeof document === 'object' && Object.hasOwn(document, 'decoded');
  const example = isMeant ? fitting(Example, document) : undefined;
  return (
    example && {
      station: example.device,
      ids: [example.device],
      kinds: [example.device.split(' ', 1)[0]!],
      time: instantOf(example.time) ?? receivedAt,
      port: example.fPort,
      decoded: example.decoded,
    }
  );
}
