import type { Language } from '../../../shared/src/text/language';
import { highest, smallestArc } from '../data/arcs';
import { type ClassRose, shareOf } from '../data/rose';
import { className, percentText, valueName } from './amounts';
import { arcName, nameAt, say } from './names';

/** Below this share of the hours a class is called rare, %. */
const RARE = 5;
/** What is not even so many times the mean is no preference. */
export const CLEAR = 1.25;

/** `Wind am häufigsten aus Südwest (15 %), selten über 8 m/s (1 %).` */
export function windSentence(rose: ClassRose, language: Language): string {
  const shares = rose.sectors.map(shareOf);
  const top = highest(shares);
  if (top === undefined || shares[top] === 0) {
    return '';
  }
  return `${mostly(rose, shares, top, language)}${strongWind(rose, language)}.`;
}

function mostly(rose: ClassRose, shares: readonly number[], top: number, language: Language): string {
  const [name, share] = [nameAt(rose, top, language), percentText(shares[top]!, language)];
  if (rose.calm !== null && rose.calm > shares[top]!) {
    const calm = percentText(rose.calm, language);
    return say(
      language,
      `Am häufigsten windstill (${calm}), sonst Wind aus ${name} (${share})`,
      `Most often calm (${calm}), else wind from the ${name} (${share})`
    );
  }
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return shares[top]! < CLEAR * mean
    ? say(
        language,
        `Wind aus allen Richtungen ähnlich oft, aus ${name} ${share}`,
        `Wind from all directions about equally often, from the ${name} ${share}`
      )
    : say(language, `Wind am häufigsten aus ${name} (${share})`, `Wind most often from the ${name} (${share})`);
}

/** `, selten über 8 m/s (1 %)` */
function strongWind(rose: ClassRose, language: Language): string {
  const last = rose.classes.at(-1)!;
  if (last.above === null || last.name !== '') {
    return '';
  }
  const share = topClass(rose).reduce((sum, one) => sum + one, 0);
  const [words, shown] = [className(last, rose.unit, language), percentText(share, language)];
  if (share === 0) {
    return `, ${say(language, 'nie', 'never')} ${words}`;
  }
  return share <= RARE
    ? `, ${say(language, 'selten', 'rarely')} ${words} (${shown})`
    : say(language, `, zu ${shown} ${words}`, `, ${words} in ${shown} of hours`);
}

/** Shares of the last class, by sector. */
const topClass = ({ sectors }: ClassRose): number[] => sectors.map(({ values }) => values.at(-1) ?? 0);

/** A run of directions that holds so much of the high hours is worth naming, if it is not half of the circle. */
const TELLING = 2 / 3;

/** `NO₂ über 40 µg/m³: 74 % dieser Stunden bei Wind aus Süd bis West.` Calm hours are in no class, so not in "these". */
export function pollutionSentence(rose: ClassRose, language: Language): string {
  const [name, ends] = [valueName(rose.property, language), className(rose.classes.at(-1)!, rose.unit, language)];
  const words = `${name} ${ends}`;
  const arc = smallestArc(topClass(rose), TELLING);
  if (!arc) {
    const blew = rose.sectors.some((sector) => shareOf(sector) > 0);
    return blew ? `${name} ${say(language, 'bei Wind nie', 'with wind never')} ${ends}.` : '';
  }
  if (arc.count > rose.sectors.length / 2) {
    return `${words}: ${say(language, 'bei Wind aus vielen Richtungen', 'with wind from many directions')}.`;
  }
  const [share, where] = [percentText(100 * arc.held, language), arcName(rose, arc, language)];
  return say(
    language,
    `${words}: von diesen Stunden mit Wind ${share} aus ${where}.`,
    `${words}: of these hours with wind ${share} from ${where}.`
  );
}
