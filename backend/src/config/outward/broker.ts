import { z } from 'zod';
import { BROKER } from '../../feeds/open/mqtt/options';

/** A broker that the hub publishes to: as the feed `mqtt` knows one, and in which version of MQTT. */
export const BROKER_KEYS = {
  ...BROKER,
  url: BROKER.url.unwrap(),
  version: z.enum(['5', '3.1.1']).default('5').describe('Version von MQTT, die der Broker spricht'),
};

export type BrokerConfig = z.output<z.ZodObject<typeof BROKER_KEYS>>;
