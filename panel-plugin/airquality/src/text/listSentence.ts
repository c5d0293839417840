import type { Language } from '../../../shared/src/text/language';
import { formatList } from '@smartregion/terms/numbers';
import { type Asked, stateOf, worstFirst } from '../data/state';
import type { Station } from '../data/station';
import { classWord, placedName } from './sentences';
import { TEXTS } from './texts';

/** More places are counted instead of named. */
const NAMED = 3;

/** `Meist gut. Mäßig: Selm, Sensor Ludgeristraße.`: what a list of stations comes to, and who does not report. */
export function listSentence(stations: readonly Station[], asked: Asked, language: Language): string {
  const { sum } = TEXTS[language];
  const all = worstFirst(stations, asked).map((station) => ({ station, hour: stateOf(station, asked).hour }));
  const rated = all.filter(({ hour }) => hour?.class);
  const silent = all.filter(({ hour }) => !hour?.class);
  const named = (some: typeof all) =>
    some.length <= NAMED
      ? formatList(
          some.map(({ station }) => placedName(station, stations)),
          language
        )
      : sum.counted(some.length, all.length);
  if (rated.length === 0) {
    return sum.nothing;
  }
  const words = rated.map(({ station, hour }) => classWord(station, hour, language));
  const [worst] = words;
  const usual = words.find((word) => words.filter((other) => other === word).length > words.length / 2);
  const worstAt = rated.filter((_, i) => words[i] === worst);
  const parts =
    worstAt.length === rated.length
      ? [silent.length > 0 ? sum.whereMeasured(worst!) : sum.everywhere(worst!)]
      : [...(usual && usual !== worst ? [sum.mostly(usual)] : []), sum.worst(worst!, named(worstAt))];
  return [...parts, ...(silent.length > 0 ? [sum.silent(named(silent))] : [])].join(' ');
}
