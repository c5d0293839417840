import type { Logger } from 'pino';
import type { RegionConfig } from '../../config/region';
import { MINUTE } from '../../model/time';
import { connectBroker } from '../../outward/mqtt/broker';
import { createAccess } from '../access';
import { Publisher, type PublisherParts } from './publisher';

/** The same failure again is told so often at most. */
const TELL = 10 * MINUTE;

/** Publishes readings to the broker of the configuration, if it names one: what is open, unless it wants all. */
export function createPublishing(
  { publishing, server }: Pick<RegionConfig, 'publishing' | 'server'>,
  { catalogue, log, ...parts }: Pick<PublisherParts, 'catalogue' | 'store' | 'tail'> & { readonly log: Logger }
): Publisher[] {
  if (!publishing) {
    return [];
  }
  const told = new Map<string, number>();
  const broker = connectBroker(publishing, (error) => {
    if (performance.now() - (told.get(error.message) ?? -Infinity) > TELL) {
      told.set(error.message, performance.now());
      log.warn({ remedy: error.remedy }, error.message);
    }
  });
  const seen = publishing.withheld ? catalogue : createAccess(catalogue, server.token).open.catalogue;
  return [new Publisher({ ...parts, config: publishing, catalogue: seen, broker, log })];
}
