import type { Language } from '../../../shared/src/text/language';
import type { Rose } from '../data/rose';
import { hoursText } from './amounts';

/** So many hours in each direction are the least that the hub draws a sector of. */
const LEAST = 10;
/**
 * Fewer hours than would fill each direction tell of a few days, not of a place. A field leaves out by itself what too few
 * hours are behind.
 */
export const isThin = (rose: Rose): boolean =>
  rose.kind !== 'field' && rose.hours !== null && rose.hours < LEAST * rose.sectors.length;

/** "nur 47 Stunden, noch nicht verlässlich"; empty where there are enough. */
export function thinWords(rose: Rose, language: Language): string {
  if (!isThin(rose)) {
    return '';
  }
  const hours = hoursText(rose.hours!, language);
  return language === 'de' ? `nur ${hours}, noch nicht verlässlich` : `only ${hours}, not yet reliable`;
}
