import { formatLawHour } from '@smartregion/terms/law-time';
import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import { type Happening, isArea, POINT_KINDS, type Region, type Station } from '../data/region';
import { airSummary, congested, delays } from '../data/summary';
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

function usualSentence(stations: readonly Station[], language: Language): string {
  const texts = TEXTS[language];
  const air = stations.filter((station) => station.air);
  const found = airSummary(stations);
  if (!found) {
    return air.length > 0 ? texts.noAir(air.length) : stations.length > 0 ? texts.counted(stations.length) : '';
  }
  const word = (value: number) => found.index.classes[value - 1]![language];
  if (found.best === found.worst) {
    return texts.everywhere(word(found.best));
  }
  return found.usual ? texts.mostly(word(found.usual)) : texts.between(word(found.best), word(found.worst));
}

/** `2 Baustellen und 1 Sperrung.`: where there are no stations to speak of. */
function countedSentence(happenings: readonly Happening[], language: Language): string {
  const { kinds, several } = TEXTS[language];
  const counted = POINT_KINDS.flatMap((kind) => {
    const count = happenings.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? kinds[kind] : several[kind]}`];
  });
  return counted.length === 0 ? '' : `${formatList(counted, language)}.`;
}

function worstPart(stations: readonly Station[], language: Language): string {
  const texts = TEXTS[language];
  const found = airSummary(stations);
  if (!found || found.worstAt.length === 0 || found.best === found.worst) {
    return '';
  }
  const word = found.index.classes[found.worst - 1]![language];
  // Of a single Kommune the map is of its stations.
  const isOne = new Set(stations.flatMap(({ air, kommuneName }) => (air ? kommuneName : []))).size <= 1;
  const places = [...new Set(found.worstAt.map(({ kommuneName, name }) => (isOne ? name : kommuneName || name)))];
  return places.length <= NAMED
    ? texts.onlyIn(
        word,
        formatList(places, language),
        found.worstAt.every(({ isSensor }) => isSensor)
      )
    : texts.atSome(word, found.worstAt.length, found.rated);
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

/** Index · hour · how many report · how final · sources · what is not on the map · boundaries. */
export function footOf(
  { stations, happenings }: Region,
  ground: { readonly attribution: string; readonly outside: number },
  zone: string,
  language: Language
): string[] {
  const texts = TEXTS[language];
  const air = stations.flatMap((station) => (station.air ? [{ ...station, air: station.air }] : []));
  const ends = (air.length > 0 ? air : stations).flatMap(({ end }) => end ?? []);
  const newest = ends.length > 0 ? Math.max(...ends) : null;
  const finals = air.map(({ air: { final } }) => final);
  const rated = air.filter((station) => station.air.class !== null).length;
  const unplaced = stations.filter(({ at }) => at === null).length;
  const sources = [
    ...stations.flatMap(({ attribution }) => attribution),
    ...happenings.map(({ attribution }) => attribution),
  ];
  return [
    ...new Set(air.map((station) => station.air.index.short[language])),
    newest === null ? '' : air.length > 0 ? formatLawHour(newest, language) : formatMoment(newest, zone, language),
    air.length > 0 ? texts.reporting(rated, air.length) : '',
    finals.includes(false) ? texts.provisional : finals.length > 0 && finals.every(Boolean) ? texts.final : '',
    ...new Set(sources.flatMap((source) => source.split('; ')).filter(Boolean)),
    unplaced > 0 ? texts.unplaced(unplaced) : '',
    ground.outside > 0 ? texts.outside(ground.outside) : '',
    ground.attribution,
  ];
}
