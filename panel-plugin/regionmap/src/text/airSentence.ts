import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import type { Station } from '../data/region';
import { type AirSummary, airSummary } from '../data/summary';
import { placedName } from './placedName';
import { stationCount } from './stationCount';
import { TEXTS } from './texts';

/** In words that a sentence can hold; more are counted. */
const NAMED = 3;

/** `Meist gut.`, and what does not report: a class of silent stations nobody knows. */
export function usualSentence(stations: readonly Station[], language: Language): string {
  const texts = TEXTS[language];
  const air = stations.filter((station) => station.air);
  const found = airSummary(stations);
  if (!found) {
    return air.length > 0
      ? texts.noAir(stationCount(air, language))
      : stations.length > 0
        ? texts.counted(stationCount(stations, language))
        : '';
  }
  const word = (value: number) => found.index.classes[value - 1]![language];
  const silent = silentPart(found, language);
  const usual =
    found.best === found.worst
      ? (silent ? texts.whereMeasured : texts.everywhere)(word(found.best))
      : found.usual
        ? texts.mostly(word(found.usual))
        : texts.between(word(found.best), word(found.worst));
  return `${[usual, silent].filter(Boolean).join('; ')}.`;
}

/** `Unna meldet nicht`: a Kommune of which nothing is known; a station where others of its Kommune report. */
function silentPart({ silent, rated }: AirSummary, language: Language): string {
  const texts = TEXTS[language];
  const known = new Set(rated.map(({ kommuneName }) => kommuneName));
  const places = silent.map((one) =>
    one.kommuneName === '' || known.has(one.kommuneName) ? placedName(one) : one.kommuneName
  );
  const named = [...new Set(places)];
  if (named.length === 0) {
    return '';
  }
  return named.length <= NAMED
    ? texts.silentAt(formatList(named, language), named.length > 1)
    : texts.silentOf(silent.length, stationCount([...silent, ...rated], language));
}

/** `schlecht nur in Selm` */
export function worstPart(stations: readonly Station[], language: Language): string {
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
    : texts.atSome(word, found.worstAt.length, stationCount(found.rated, language));
}
