import type { Licence } from '../model/kommune';

/** One entry of the configuration that brings readings of a station. */
export interface Grant {
  readonly feed: string;
  /** Only these; undefined for all that the feed has. */
  readonly properties?: readonly string[];
  readonly licence: Licence;
}

const STRICTEST = ['no', 'attribution', 'yes'] as const;

/** Of several the one that allows least, the first of equals: what one entry withholds no other one gives away. */
export function strictest(licences: readonly [Licence, ...Licence[]]): Licence {
  const rank = ({ redistribution }: Licence) => STRICTEST.indexOf(redistribution);
  return licences.reduce((best, licence) => (rank(licence) < rank(best) ? licence : best));
}

/**
 * What holds for a property of a station. A Kommune can have a feed twice there, with other options and another licence.
 * Which of them a reading came by is not stored: only the properties that an entry names tell it.
 * @returns undefined where the station has nothing of the feed
 */
export function licenceOf(grants: readonly Grant[], feed: string, property: string): Licence | undefined {
  const own = grants.filter((grant) => grant.feed === feed);
  const naming = own.filter(({ properties }) => properties?.includes(property) ?? true);
  const [first, ...others] = (naming.length > 0 ? naming : own).map(({ licence }) => licence);
  return first && strictest([first, ...others]);
}
