/** Grafana asks for the Kommune when a shareable dashboard is imported, and writes it wherever `${VAR_KOMMUNE}` stands. */
export const KOMMUNE_INPUT = 'VAR_KOMMUNE';

/** What a Kommune is called, and in an address of the hub its slug. */
export const withKommune = (json: string, { slug, name }: { readonly slug: string; readonly name: string }): string =>
  json
    .replaceAll(`/buerger/\${${KOMMUNE_INPUT}}`, `/buerger/${slug}`)
    .replaceAll(`\${${KOMMUNE_INPUT}}`, JSON.stringify(name).slice(1, -1));
