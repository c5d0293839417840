import type { Warning } from '../data/warnings';
import { wallClock } from '../../../shared/src/text/time';
import type { Manner } from './amounts';
import { clock, dayClock, dayName } from './times';
import { TEXTS } from './texts';

/** The DWD writes what it warns of in capitals behind these words. */
const OFFICIAL =
  /^(?:Amtliche\s+(?:UNWETTER)?(?:WARNUNG|VORABINFORMATION)\s+vor|Official\s+(?:SEVERE\s+WEATHER\s+)?WARNING\s+of)\s+/iu;

/** `Amtliche WARNUNG vor WINDBÖEN` → `Windböen`; what is more than a word stays as it is written. */
export function warningName({ title }: Warning): string {
  const what = title.replace(OFFICIAL, '');
  return /^\p{Lu}{2,}$/u.test(what) ? `${what[0]}${what.slice(1).toLowerCase()}` : what;
}

/** `Stufe 1: Windböen`, `Hochwasser (schwer)` */
export function warningLabel(warning: Warning, { language }: Manner): string {
  const name = warningName(warning);
  if (warning.level !== null) {
    return `${TEXTS[language].level} ${warning.level}: ${name}`;
  }
  return warning.severity === '' ? name : `${name} (${warning.severity})`;
}

/** `Do 18 Uhr bis Fr 6 Uhr`, `Do 18 bis 22 Uhr`, `ab Do 18 Uhr bis auf Weiteres` */
export function warningHours({ start, end }: Warning, manner: Manner): string {
  const texts = TEXTS[manner.language];
  if (!Number.isFinite(end)) {
    return `${texts.from(dayClock(start, manner))}, ${texts.openEnded}`;
  }
  const isOneDay = dayName(start, manner) === dayName(end, manner);
  const { hour, minute } = wallClock(start, manner.zone);
  const isGermanHour = manner.language === 'de' && minute === 0;
  const from =
    !isOneDay || !isGermanHour ? dayClock(start, manner) : `${dayClock(start, manner).split(' ')[0]} ${hour}`;
  return `${from} ${texts.until(isOneDay ? clock(end, manner) : dayClock(end, manner))}`;
}
