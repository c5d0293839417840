import { z } from 'zod';
import type { Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { fitting } from '../../support/fitting';

export const RECEPTION_PROPERTIES = ['rssi', 'snr'] as const;

const Gateway = z.object({ rssi: z.number().optional(), snr: z.number().optional(), time: z.string().optional() });
export type Gateway = z.infer<typeof Gateway>;

/** Of all gateways that have heard an uplink, the one that heard it loudest. */
export function bestGateway(gateways: unknown): Gateway | undefined {
  const entries: unknown[] = Array.isArray(gateways) ? gateways : [];
  const heard = entries.flatMap((entry) => fitting(Gateway, entry) ?? []);
  return heard.reduce<Gateway | undefined>(
    (best, one) => (best && (best.rssi ?? -Infinity) >= (one.rssi ?? -Infinity) ? best : one),
    undefined
  );
}

/** Signal strength and signal-to-noise ratio of one and the same gateway. */
export function readReception(batch: BatchBuilder, station: string, time: Instant, gateway: Gateway | undefined): void {
  const at = { station, start: time, end: time };
  if (gateway?.rssi !== undefined) {
    batch.read({ ...at, property: 'rssi', value: gateway.rssi, unit: 'dBm' });
  }
  if (gateway?.snr !== undefined) {
    batch.read({ ...at, property: 'snr', value: gateway.snr, unit: 'dB' });
  }
}
