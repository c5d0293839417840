import { findProperty } from '@smartregion/terms/property';
import { unknownProperty } from '../model/property-id';
import { didYouMean } from '../model/rule';
import type { ConfigReader } from './problems/reader';
import type { KommuneConfig } from './region';
import type { KeyPath } from './yaml/source';

/** Stands for every property. */
const ANY = '*';

/**
 * Reports properties that there are not, and feeds that the Kommune does not have.
 * @param known the feeds that stand in the file, readable or not
 */
export function reportPreferences(
  reader: ConfigReader,
  path: KeyPath,
  prefer: KommuneConfig['prefer'] = {},
  known: readonly string[]
): void {
  for (const [property, wanted] of Object.entries(prefer)) {
    if (property !== ANY && !findProperty(property)) {
      reader.report([...path, property], ...unknownProperty(property));
    }
    for (const [i, feed] of wanted.entries()) {
      if (!known.includes(feed)) {
        const all = known.join(', ');
        reader.report(
          [...path, property, i],
          { de: `Die Kommune hat keine Datenquelle „${feed}“.`, en: `The Kommune has no feed "${feed}".` },
          didYouMean(feed, known, { de: `Sie hat: ${all || 'keine'}.`, en: `It has: ${all || 'none'}.` })
        );
      }
    }
  }
}
