import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import { type Happening, isArea, POINT_KINDS, type Region, type Station } from '../data/region';
import { congested, delays } from '../data/summary';
import { usualSentence, worstPart } from './airSentence';
import { capital, TEXTS } from './texts';

/** In words that a sentence can hold; more are counted. */
const NAMED = 3;

/** `Meist gut. Schlecht nur in Selm, Stau auf der A 1.`, then what warns. */
export function leadOf({ stations, happenings, remarks }: Region, zone: string, language: Language): string[] {
  const parts = [worstPart(stations, language), jamPart(stations, language), delayPart(happenings, language)];
  const rest = parts.filter(Boolean).join(', ');
  const usual = usualSentence(stations, language) || countedSentence(happenings, language);
  const first = [usual, rest && `${capital(rest)}.`].filter(Boolean).join(' ');
  const warning = warningSentence(happenings.filter(isArea), zone, language);
  const second = [warning, ...remarks.map(ended)].filter(Boolean).join(' ');
  return [first, second].filter(Boolean);
}

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** `2 Baustellen und 1 Sperrung.`: where there are no stations to speak of. */
function countedSentence(happenings: readonly Happening[], language: Language): string {
  const { kinds, several } = TEXTS[language];
  const counted = POINT_KINDS.flatMap((kind) => {
    const count = happenings.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? kinds[kind] : several[kind]}`];
  });
  return counted.length === 0 ? '' : `${formatList(counted, language)}.`;
}

/** `A 1` of `A 1 bei Kamen`, `B 54` of `B54 Kurt-Schumacher-Straße` */
const roadOf = (name: string): string =>
  name
    .match(/^([ABLK])\s?(\d{1,4})\b/)
    ?.slice(1)
    .join('\u00a0') ?? '';

function jamPart(stations: readonly Station[], language: Language): string {
  const texts = TEXTS[language];
  const jams = congested(stations);
  const roads = [...new Set(jams.map(({ name }) => roadOf(name)))];
  if (jams.length === 0) {
    return '';
  }
  if (roads.length > NAMED - 1) {
    return texts.jams(jams.length, stations.filter(({ traffic }) => traffic?.level).length);
  }
  return roads.includes('')
    ? texts.jamAt(
        jams
          .slice(0, NAMED)
          .map(({ name }) => name)
          .join(', ')
      )
    : texts.jamOn(formatList(roads, language));
}

function delayPart(happenings: readonly Happening[], language: Language): string {
  const [longest] = delays(happenings);
  return longest ? TEXTS[language].delayOn(longest.road, longest.minutes) : '';
}

/** `Amtliche WARNUNG vor NEBEL (Stufe 1; Schwerte und Unna; bis Fr 27.11.2026, 21 Uhr MEZ).` */
function warningSentence(warnings: readonly Happening[], zone: string, language: Language): string {
  const texts = TEXTS[language];
  const [gravest] = warnings;
  if (!gravest) {
    return '';
  }
  const facts = [
    severityOf(gravest, language),
    placesOf(gravest, language),
    gravest.until === null ? '' : texts.until(formatMoment(gravest.until, zone, language)),
  ].filter(Boolean);
  const title = `${gravest.title}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}.`;
  return warnings.length > 1 ? `${texts.warnings(warnings.length)}${title}` : title;
}

/** Of the weather service the levels by which people know its warnings; of others the word. */
export function severityOf({ kind, severity }: Happening, language: Language): string {
  const texts = TEXTS[language];
  return kind === 'weather-warning' && severity > 0 ? texts.level(severity) : (texts.severity[severity] ?? '');
}

export function placesOf({ kommunen }: Happening, language: Language): string {
  return kommunen.length > NAMED ? TEXTS[language].inKommunen(kommunen.length) : formatList(kommunen, language);
}
