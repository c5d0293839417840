import { askHub, type Answer } from '../../analysis/asking/ask';
import { createCatalogue } from '../../api/catalogue-service';
import { feedOf } from '../../feeds/registry';
import { importedRegion, withImported } from '../../ingest/import/imported-stations';
import { asError, HubError } from '@smartregion/terms/errors';
import { DAY } from '../../model/time';
import { framesAsCsv, framesAsTable } from '../frames-as-text';
import { languageOf, type Language } from '../language';
import { NO_SECRETS, regionFrom, storeOf } from '../surroundings';
import { print, say, sayError } from '../terminal';

export interface QueryOptions {
  readonly db?: string;
  readonly config?: string;
  readonly format: 'json' | 'csv' | 'table';
}

/**
 * `hub query`: the body of POST /api/v1/query, or one query of it (from and to default to the last day). Without a
 * configuration a store of imports speaks for itself; any other is asked as the default region.
 * @returns whether every query was answered
 */
export async function ask(text: string, options: QueryOptions): Promise<boolean> {
  const config = regionFrom(options.config, NO_SECRETS);
  const store = await storeOf(config, options.db, true);
  try {
    const imported = options.config === undefined ? await importedRegion(config, store) : undefined;
    const region = imported ?? (await withImported(config, store));
    const catalogue = createCatalogue(region, store, feedOf);
    const request = requestFrom(text, Date.now());
    const answer = await askHub(options.format === 'table' ? toBeRead(request, languageOf(process.env)) : request, {
      store,
      catalogue,
      now: Date.now,
      report: (error) => sayError(error),
    });
    const { results } = answer;
    await print(FORMATS[options.format](answer, region.timeZone));
    const failed = Object.entries(results).filter(([, result]) => result.error !== undefined);
    failed.forEach(([refId, { error }]) => say(`${refId}: ${error}`));
    noticesOf(answer).forEach(say);
    return failed.length === 0;
  } finally {
    await store.close();
  }
}

/** A table for the eye speaks in words, in the language of the terminal, where the query does not say otherwise. */
function toBeRead(request: unknown, language: Language): unknown {
  const { queries, defaults, ...rest } = Object(request) as { queries?: unknown; defaults?: object };
  return Array.isArray(queries)
    ? {
        ...rest,
        defaults: { language, ...defaults },
        queries: queries.map((query: unknown) => ({ wording: 'words', ...Object(query) }) as object),
      }
    : request;
}

const FORMATS = {
  json: (answer: Answer) => `${JSON.stringify(answer)}\n`,
  csv: (answer: Answer) => framesAsCsv(framesOf(answer)),
  table: (answer: Answer, zone: string) => framesAsTable(framesOf(answer), zone),
};

const framesOf = ({ results }: Answer) => Object.values(results).flatMap((result) => result.frames);

function noticesOf(answer: Answer): string[] {
  return framesOf(answer).flatMap(({ schema }) => (schema.meta?.notices ?? []).map((notice) => notice.text));
}

/** @throws HubError `query` when it is no JSON object */
export function requestFrom(text: string, now: number): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new HubError(
      'query',
      `The query is not JSON: ${asError(error).message}.`,
      `Put it in single quotes, e.g. hub query '{"type":"latest","kommunen":["schwerte"]}'.`
    );
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body) || 'queries' in body) {
    return body;
  }
  return { from: now - DAY, to: now, queries: [{ refId: 'A', ...body }] };
}
