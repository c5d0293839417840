import type { Options } from '../query/ast';

/**
 * The query that asks for the next page: the same options, but for where it begins. It has no `?` within: Grafana's plugin
 * keeps what follows the last one.
 */
export function nextQuery({ texts }: Options, next: { readonly skip?: number; readonly skiptoken?: string }): string {
  const { skip: _, skiptoken: __, ...same } = texts;
  const place = {
    ...(next.skip ? { skip: String(next.skip) } : {}),
    ...(next.skiptoken === undefined ? {} : { skiptoken: next.skiptoken }),
  };
  return Object.entries({ ...same, ...place })
    .map(([name, text]) => `$${name}=${encodeURIComponent(text)}`)
    .join('&');
}
