import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { isClassRose, type Rose } from '../data/rose';
import { className, exactAmount, hoursText, percentileName, percentText, plainNumber, valueName } from './amounts';
import { TEXTS } from './texts';

/** What the bands of a rose are called, from the inside out. */
export function bandNames(rose: Rose, language: Language): string[] {
  switch (rose.kind) {
    case 'wind':
    case 'pollution':
      return rose.classes.map((one, i) => className(one, i === rose.classes.length - 1 ? rose.unit : '', language));
    case 'percentile':
      return rose.percents.map((percent, i) => {
        const [low, name] = [rose.percents[i - 1], percentileName(percent, language)];
        const upTo = language === 'de' ? 'bis' : 'up to';
        return low === undefined
          ? `${upTo} ${name}`
          : `${plainNumber(low, language)}–${percentRank(percent, language)}`;
      });
    case 'probability':
      return [TEXTS[language].moreOften, TEXTS[language].lessOften];
    case 'field':
      return [];
  }
}

/** `90.` in German, `90th` in English: the word stands with the first. */
const percentRank = (percent: number, language: Language): string =>
  percent === 50
    ? plainNumber(50, language) + (language === 'de' ? '.' : 'th')
    : percentileName(percent, language).replace(/ \S+$/, '');

/** What is hatched. */
export function hatchName({ least }: Rose, language: Language): string {
  const { under, fewHours } = TEXTS[language];
  return least === null ? fewHours : `${under} ${hoursText(least, language)}`;
}

/** What the figures are, and how many hours they are made of. */
export const notesOf = (rose: Rose, language: Language): string[] =>
  [...figureNotes(rose, language), rose.kind === 'field' ? '' : hoursNote(rose, language)].filter(Boolean);

/** `n = 1.428`; empty where nobody says. */
export const hoursNote = ({ hours }: Rose, language: Language): string =>
  hours === null ? '' : `n\u00a0=\u00a0${formatNumber(hours, 0, language)}`;

/** What the figures are. */
export function figureNotes(rose: Rose, language: Language): string[] {
  const texts = TEXTS[language];
  const measured = `${valueName(rose.property, language)}${rose.unit && ` in ${rose.unit}`}`;
  if (isClassRose(rose)) {
    const calm = rose.calm === null ? '' : calmNote(rose.calm, language);
    const undirected =
      rose.undirected === null || rose.undirected < 0.5
        ? ''
        : `${texts.undirected} ${percentText(rose.undirected, language)}`;
    return [texts.shareOfHours, calm, undirected].filter(Boolean);
  }
  switch (rose.kind) {
    case 'percentile':
      return [measured];
    case 'probability':
      return [
        texts.cpf,
        rose.threshold === null
          ? ''
          : `${language === 'de' ? 'hoch: über' : 'high: above'} ${exactAmount(rose.threshold, rose.unit, language)}`,
      ].filter(Boolean);
    case 'field':
      return [`${measured}, ${texts.smoothed}`, texts.speedOutwards];
  }
}

const calmNote = (calm: number, language: Language): string =>
  calm === 0
    ? TEXTS[language].neverCalm
    : `${TEXTS[language].calmInside} ${percentText(calm, language, calm < 10 ? 1 : 0)}`;
