import type { Language } from '../../../shared/src/text/language';
import { highest } from '../data/arcs';
import { highestPoint, windOf } from '../data/grid';
import { type Kind, type Rose, shareOf } from '../data/rose';
import { valueName } from './amounts';
import { CLEAR, pollutionSentence, windSentence } from './classSentences';
import { directionName } from './directions';
import { say } from './names';
import { KIND_NAMES } from './texts';
import { isThin, thinWords } from './reliability';
import { fieldSentence, gatheringSentence, percentileSentence, probabilitySentence } from './valueSentences';

/** What one rose says, and where that rests on little, how much. */
export function sentenceOf(rose: Rose, language: Language): string {
  const [told, thin] = [toldBy(rose, language), thinWords(rose, language)];
  if (told === '') {
    return nothingTold(rose, language);
  }
  return thin === '' ? told : `${told} ${thin.charAt(0).toUpperCase()}${thin.slice(1)}.`;
}

function toldBy(rose: Rose, language: Language): string {
  switch (rose.kind) {
    case 'wind':
      return windSentence(rose, language);
    case 'pollution':
      return pollutionSentence(rose, language);
    case 'percentile':
      return percentileSentence(rose, language);
    case 'probability':
      return probabilitySentence(rose, language);
    case 'field':
      return fieldSentence(rose, language);
  }
}

const nothingTold = (rose: Rose, language: Language): string =>
  `${KIND_NAMES[rose.kind][language]}: ${say(language, 'keine Werte', 'no values')}.`;

/** Which of several kinds of roses tells most. */
const TELLING: readonly Kind[] = ['probability', 'field', 'pollution', 'percentile', 'wind'];

/** What all roses of a panel say together. */
export function leadOf(roses: readonly Rose[], language: Language): string {
  const [first] = roses;
  if (!first) {
    return '';
  }
  if (roses.length === 1) {
    return sentenceOf(first, language);
  }
  const chosen = telling(roses);
  const stations = new Set(chosen.map(({ station }) => station.id || station.name));
  return stations.size === chosen.length && chosen.length > 1
    ? agreement(chosen, language)
    : alone(chosen[0]!, language);
}

/** The roses that tell most, all of one kind and property. */
function telling(roses: readonly Rose[]): Rose[] {
  const kind = TELLING.find((one) => roses.some((rose) => rose.kind === one));
  const ofKind = roses.filter((rose) => rose.kind === kind);
  return ofKind.filter(({ property }) => property === ofKind[0]!.property);
}

/** The same for the smallest panels: `Wind: Südwest`, `NO₂ hoch: Süd`; the sentence where no direction stands out. */
export function shortLeadOf(roses: readonly Rose[], language: Language): string {
  const [rose] = telling(roses);
  const direction = rose ? preferred(rose, language) : '';
  if (!rose || direction === '') {
    return leadOf(roses, language);
  }
  const name = valueName(rose.property, language);
  const subject = rose.kind === 'wind' ? 'Wind' : `${name} ${say(language, 'hoch', 'high')}`;
  return `${subject}: ${direction}${isThin(rose) ? ` (${thinWords(rose, language)})` : ''}`;
}

const alone = (rose: Rose, language: Language): string =>
  rose.kind === 'probability' && !isThin(rose) ? gatheringSentence(rose, language) : sentenceOf(rose, language);

/** `Wind am häufigsten aus Südwest an 3 von 4 Messstellen.` Those of a few hours agree with nobody. */
function agreement(all: readonly Rose[], language: Language): string {
  const solid = all.filter((rose) => !isThin(rose));
  const roses = solid.length > 1 ? solid : all;
  const names = roses.map((rose) => preferred(rose, language));
  const most = names.reduce((best, name) => (times(name, names) > times(best, names) ? name : best));
  const subject = subjectOf(roses[0]!, language);
  const count = times(most, names);
  if (count > 1 && most !== '') {
    return say(
      language,
      `${subject} aus ${most} an ${count} von ${roses.length} Messstellen.`,
      `${subject} from the ${most} at ${count} of ${roses.length} stations.`
    );
  }
  const none = say(language, 'keine klare Richtung', 'no clear direction');
  const each = roses.slice(0, 3).map((rose, i) => {
    const thin = thinWords(rose, language);
    return `${rose.station.name} ${names[i] || none}${thin === '' ? '' : ` (${thin})`}`;
  });
  return `${subject}: ${each.join(', ')}${roses.length > 3 ? ' …' : ''}.`;
}

const times = (name: string, names: readonly string[]) => names.filter((one) => one !== '' && one === name).length;

function subjectOf({ kind, property }: Rose, language: Language): string {
  const name = valueName(property, language);
  return kind === 'wind'
    ? say(language, 'Wind am häufigsten', 'Wind most often')
    : kind === 'pollution' || kind === 'probability'
      ? say(language, `${name} am häufigsten hoch bei Wind`, `${name} most often high with wind`)
      : say(language, `${name} am höchsten bei Wind`, `${name} highest with wind`);
}

/** The direction that a rose is clearly longest in, or highest; empty where there is none. */
function preferred(rose: Rose, language: Language): string {
  if (rose.kind === 'field') {
    const { direction, speed } = windOf(highestPoint(rose.points));
    return speed < rose.step ? '' : directionName(direction, language);
  }
  const { kind, sectors } = rose;
  const median = kind === 'percentile' ? Math.max(0, rose.percents.indexOf(50)) : 0;
  const values = sectors.map((sector) =>
    kind === 'wind'
      ? shareOf(sector)
      : (sector.values[kind === 'pollution' ? sector.values.length - 1 : median] ?? null)
  );
  const at = highest(values);
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const top = at === undefined ? 0 : values[at]!;
  const isCalm = rose.kind === 'wind' && (rose.calm ?? 0) > top;
  return at === undefined || isCalm || top <= CLEAR * mean ? '' : directionName(sectors[at]!.direction, language);
}
