import { nearest } from '../model/nearest';
import { findProperty, PROPERTIES } from '../model/property';
import type { ConfigReader } from './problem';
import type { FeedConfig, KommuneConfig } from './region';
import type { KeyPath } from './yaml-source';

/** Stands for every property. */
const ANY = '*';

/** Reports properties that there are not, and feeds that the Kommune does not have. */
export function reportPreferences(
  reader: ConfigReader,
  path: KeyPath,
  prefer: KommuneConfig['prefer'] = {},
  feeds: readonly FeedConfig[]
): void {
  const known = [...new Set(feeds.map(({ feed }) => feed))];
  for (const [property, wanted] of Object.entries(prefer)) {
    if (property !== ANY && !findProperty(property)) {
      const guess = nearest(
        property,
        PROPERTIES.map(({ id }) => id)
      );
      reader.report(
        [...path, property],
        `There is no property "${property}".`,
        guess ? `Did you mean "${guess}"?` : 'Write an id of docs/groessen.md, or "*" for every property.'
      );
    }
    for (const [i, feed] of wanted.entries()) {
      if (!known.includes(feed)) {
        const guess = nearest(feed, known);
        reader.report(
          [...path, property, i],
          `The Kommune has no feed "${feed}".`,
          guess ? `Did you mean "${guess}"?` : `It has: ${known.join(', ') || 'none'}.`
        );
      }
    }
  }
}
