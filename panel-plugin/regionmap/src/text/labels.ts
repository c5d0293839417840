import type { Language } from '../../../shared/src/text/language';
import { formatDate } from '../../../shared/src/text/time';
import type { Mark } from '../data/marks/mark';
import { capital, TEXTS } from './texts';

/** From here on traffic is worth a word beside its sign. */
const SLOW = 3;

/** What stands beside a mark where there is room: `Stau, 31 km/h`, `Baustelle bis 12.12.`; empty for nothing. */
export function labelOf(mark: Mark, zone: string, language: Language): string {
  const texts = TEXTS[language];
  if (mark.kind === 'traffic' && mark.stations.length === 1) {
    const { level, speed } = mark.stations[0].traffic!;
    return level && level >= SLOW ? [capital(texts.flow[level - 1]!), speed].filter(Boolean).join(', ') : '';
  }
  if (mark.kind === 'happening' && mark.happenings.length === 1) {
    const [{ kind, until, at }] = mark.happenings;
    return at === null
      ? ''
      : [texts.kinds[kind], until === null ? '' : texts.until(formatDate(until, zone, language))].join(' ').trim();
  }
  return '';
}
