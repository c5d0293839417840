import { z } from 'zod';
import { checkKeys } from '../../analysis/asking/keys';
import { parseQuery } from '../../analysis/asking/request';
import { listSchema } from '../../analysis/selection/lists';
import { QUALITIES } from '../../model/quality';

export const CONTENTS = ['all', 'readings', 'events'] as const;

/** Lists repeat or stand with commas; none means all. */
export const streamSchema = z.object({
  kommunen: listSchema.describe('Slugs, names or Gemeindeschlüssel.'),
  stations: listSchema.describe('Ids of stations; events are those of their Kommunen.'),
  properties: listSchema.describe('Ids of the vocabulary.'),
  feeds: listSchema.describe('Ids of feeds.'),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality of readings that are sent.'),
  content: z.enum(CONTENTS).default('all'),
  lastEventId: z.string().max(64).optional().describe('As the header Last-Event-ID, for who cannot set one.'),
});

export type StreamRequest = Omit<z.output<typeof streamSchema>, 'lastEventId'>;

/**
 * What somebody wants to be told, and where he was.
 * @throws HubError `query` that names the key and what is wrong with it
 */
export function parseStream(given: object): { readonly request: StreamRequest; readonly lastEventId?: string } {
  const { lang: _, ...asked } = given as { lang?: unknown };
  checkKeys(asked, Object.keys(streamSchema.shape), { de: 'eines Stroms', en: 'a stream' });
  const { lastEventId, ...request } = parseQuery(streamSchema, asked);
  return { request, ...(lastEventId !== undefined && { lastEventId }) };
}
