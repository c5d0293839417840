import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { checkKeys } from '../../analysis/asking/keys';
import { parseQuery } from '../../analysis/asking/request';
import type { Catalogue } from '../../analysis/question';
import { listSchema } from '../../analysis/selection/lists';
import { kommunenOf } from '../../analysis/selection/selection';
import type { AccessPoint } from '../../config/region';
import type { Part } from './content/site';

/** Lists repeat or stand with commas; none means all that is published. */
export const datexSchema = z.object({
  kommune: listSchema.describe('Slugs, names or Gemeindeschlüssel.'),
  topic: listSchema.pipe(z.array(z.enum(['traffic', 'environment']))).describe('traffic, environment.'),
});

/**
 * The part that somebody asks for of what the region publishes.
 * @throws HubError `query` that names the key and what is wrong with it, `not-found` for what is not published
 */
export function partOf(query: object, published: AccessPoint, catalogue: Catalogue): Part {
  const { lang: _, ...asked } = query as { lang?: unknown };
  checkKeys(asked, Object.keys(datexSchema.shape), { de: 'dieser Adresse', en: 'this address' });
  const { kommune, topic } = parseQuery(datexSchema, asked);
  const [kommunen, topics] = [kommunenOf(kommune, catalogue), topic];
  const missing = [
    ...kommunen.filter((slug) => !published.kommunen.includes(slug)),
    ...topics.filter((one) => !published.topics.includes(one)),
  ];
  if (missing.length > 0) {
    throw notPublished(missing);
  }
  return {
    kommunen: published.kommunen.filter((slug) => kommunen.length === 0 || kommunen.includes(slug)),
    topics: published.topics.filter((one) => topics.length === 0 || topics.includes(one)),
    ...(published.feeds ? { feeds: published.feeds } : {}),
  };
}

function notPublished(missing: readonly string[]): HubError {
  const names = missing.join(', ');
  return new HubError(
    'not-found',
    {
      de: `Diese Region veröffentlicht davon nichts in DATEX II: ${names}.`,
      en: `This region publishes nothing of that in DATEX II: ${names}.`,
    },
    {
      de: 'Fragen Sie ohne diese Angabe, oder ergänzen Sie sie in der Konfiguration unter accessPoint.',
      en: 'Ask without it, or add it in the configuration under accessPoint.',
    }
  );
}
