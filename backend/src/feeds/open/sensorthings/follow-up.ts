/** Root of a service: everything up to its version. */
const ROOT = /^.*?\/v\d+(\.\d+)?\//;

/** Gives the observations of a further page their datastream, which the first page holds around them. */
export const DATASTREAM = 'Datastream($expand=Thing($expand=Locations),ObservedProperty)';

/**
 * The address of a further page. A server behind a proxy names itself by its inner address: asked is it where the
 * configuration says.
 * @param expand whether to ask for the datastream with each observation
 * @returns undefined when the link is no address
 */
export function followUp(link: string, asked: string | undefined, expand = false): string | undefined {
  const root = asked && ROOT.exec(asked)?.[0];
  const address = root ? link.replace(ROOT, () => root) : link;
  if (!URL.canParse(address)) {
    return undefined;
  }
  const { href } = new URL(address);
  const expanded = /[?&](\$|%24)expand=/.test(href);
  return expand && !expanded
    ? `${href}${href.includes('?') ? '&' : '?'}$expand=${encodeURIComponent(DATASTREAM)}`
    : href;
}
