import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { formatClock, formatFullDate, zoneName } from '../../../shared/src/text/time';
import { isClassRose, type Rose } from '../data/rose';
import { percentText } from './amounts';
import { say } from './names';

/** The dashboard's range, ms. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const HOUR = 3_600_000;

/** Cut, time with zone, coverage, what may change, whose wind, source. */
export function footParts(roses: readonly Rose[], range: Range, zone: string, language: Language): string[] {
  const sectors = new Set(roses.flatMap((rose) => (rose.kind === 'field' ? [] : [rose.sectors.length])));
  const winds = distinct(roses.map(({ windOf }) => windOf));
  return [
    sectors.size > 0 ? `${[...sectors].join(', ')} ${say(language, 'Sektoren', 'sectors')}` : '',
    periodText(range, zone, language),
    coverage(roses, range, language),
    roses.some((rose) => isClassRose(rose) && rose.corrected)
      ? say(
          language,
          'Richtungen in 10°-Schritten gemessen, Anteile umgerechnet',
          'directions measured in steps of 10°, shares corrected'
        )
      : '',
    roses.some(({ provisional }) => provisional) ? say(language, 'vorläufige Werte', 'provisional values') : '',
    winds.length > 0
      ? `${say(language, 'Wind von', 'wind of')} ${winds.slice(0, 3).join(', ')}${winds.length > 3 ? ' …' : ''}`
      : '',
    ...distinct(roses.flatMap(({ attribution }) => attribution.split('; '))),
  ].filter(Boolean);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter(Boolean);

/** `01.10.–27.11.2026 MEZ` in full: `01.10.2026 – 27.11.2026 MEZ`; of less than two days with hours. */
function periodText({ from, to }: Range, zone: string, language: Language): string {
  const short = to - from < 48 * HOUR;
  const moment = (at: number) =>
    formatFullDate(at, zone, language) + (short ? `, ${formatClock(at, zone, language)}` : '');
  return `${moment(from)} – ${moment(to)} ${zoneName(to, zone, language)}`;
}

/** `1.357 Stunden, 97 % des Zeitraums`; of several roses the fewest and the most. */
function coverage(roses: readonly Rose[], { from, to }: Range, language: Language): string {
  const known = roses.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  if (known.length === 0) {
    return '';
  }
  const [fewest, most] = [Math.min(...known), Math.max(...known)];
  const [least, count] = [fewest, most].map((hours) => formatNumber(hours, 0, language));
  const shown = fewest === most ? count : `${least}–${count}`;
  const all = (to - from) / HOUR;
  const words = `${shown} ${say(language, most === 1 ? 'Stunde' : 'Stunden', most === 1 ? 'hour' : 'hours')}`;
  // A query may have a range of its own: then its hours are no share of the dashboard's.
  return fewest === most && most <= all * 1.01
    ? `${words}, ${percentText(Math.min(100, (100 * most) / all), language)} ${say(language, 'des Zeitraums', 'of the period')}`
    : words;
}
