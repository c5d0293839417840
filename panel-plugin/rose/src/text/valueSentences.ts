import { formatAmount } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { arcAround, highest, inArc, lowest } from '../data/arcs';
import { highestPoint, windOf } from '../data/grid';
import type { FieldRose, PercentileRose, ProbabilityRose } from '../data/rose';
import { amount, exactAmount, percentileName, percentText, valueName } from './amounts';
import { CLEAR } from './classSentences';
import { directionName } from './directions';
import { arcName, nameAt, say } from './names';

/** `NO₂ am höchsten bei Wind aus Ost (Median 45 µg/m³), am niedrigsten aus Nord (10 µg/m³).` */
export function percentileSentence(rose: PercentileRose, language: Language): string {
  const at = rose.percents.includes(50) ? rose.percents.indexOf(50) : rose.percents.length - 1;
  const values = rose.sectors.map((sector) => sector.values[at] ?? null);
  const [top, least] = [highest(values), lowest(values)];
  if (top === undefined || least === undefined) {
    return '';
  }
  const [name, percentile] = [valueName(rose.property, language), percentileName(rose.percents[at]!, language)];
  const [most, fewest] = [top, least].map((i) => amount(values[i]!, rose, language));
  const [from, to] = [top, least].map((i) => nameAt(rose, i, language));
  return values[least]! > 0 && values[top]! < CLEAR * values[least]!
    ? say(
        language,
        `${name} hängt kaum von der Windrichtung ab: ${percentile} ${most === fewest ? '' : `${fewest} bis `}${most}.`,
        `${name} hardly depends on the wind direction: ${percentile} ${most === fewest ? '' : `${fewest} to `}${most}.`
      )
    : say(
        language,
        `${name} am höchsten bei Wind aus ${from} (${percentile} ${most}), am niedrigsten aus ${to} (${fewest}).`,
        `${name} is highest with wind from the ${from} (${percentile} ${most}), lowest from the ${to} (${fewest}).`
      );
}

/** `NO₂ über 48 µg/m³ am häufigsten bei Wind aus Westsüdwest: 24 % der Stunden, erwartet 10 %.` */
export function probabilitySentence(rose: ProbabilityRose, language: Language): string {
  const values = rose.sectors.map((sector) => sector.values[0] ?? null);
  const top = highest(values);
  if (top === undefined) {
    return '';
  }
  const [high, name] = [highValues(rose, language), nameAt(rose, top, language)];
  const share = percentText(100 * values[top]!, language);
  const expected = rose.expected === null ? '' : percentText(100 * rose.expected, language);
  if (rose.expected !== null && values[top]! < CLEAR * rose.expected) {
    return say(
      language,
      `${high}: bei keinem Wind deutlich öfter als erwartet (höchstens ${share}, erwartet ${expected}).`,
      `${high}: with no wind clearly more often than expected (at most ${share}, expected ${expected}).`
    );
  }
  return say(
    language,
    `${high} am häufigsten bei Wind aus ${name}: ${share} der Stunden${expected && `, erwartet ${expected}`}.`,
    `${high} most often with wind from the ${name}: ${share} of hours${expected && `, expected ${expected}`}.`
  );
}

/** Where high values gather: all neighbouring sectors that have clearly more of them than expected. */
export function gatheringSentence(rose: ProbabilityRose, language: Language): string {
  const values = rose.sectors.map((sector) => sector.values[0] ?? null);
  const arc = rose.expected === null ? undefined : arcAround(values, CLEAR * rose.expected);
  const [above, hours] = arc
    ? [inArc(rose.above, arc), inArc(rose.sectors, arc).map((sector) => sector.hours)].map((all) =>
        all.reduce<number>((sum, one) => sum + (one ?? 0), 0)
      )
    : [0, 0];
  if (!arc || !hours || arc.count === 1 || arc.count > rose.sectors.length / 2) {
    return probabilitySentence(rose, language);
  }
  const [high, where] = [highValues(rose, language), arcName(rose, arc, language)];
  const [share, expected] = [(100 * above!) / hours, 100 * rose.expected!].map((one) => percentText(one, language));
  return say(
    language,
    `${high} vor allem bei Wind aus ${where}: dort ${share} der Stunden, erwartet ${expected}.`,
    `${high} mostly with wind from ${where}: there ${share} of hours, expected ${expected}.`
  );
}

/** `NO₂ über 48 µg/m³` */
function highValues({ property, threshold, unit }: ProbabilityRose, language: Language): string {
  const name = valueName(property, language);
  return threshold === null
    ? say(language, `Hohe Werte (${name})`, `High values (${name})`)
    : `${name} ${say(language, 'über', 'above')} ${exactAmount(threshold, unit, language)}`;
}

/** A light breeze at most; a fresh breeze at least (Beaufort 2 and 5, rounded), m/s. */
const [WEAK, STRONG] = [3, 8];

/** `NO₂ am höchsten bei Wind aus Westsüdwest, 250° und 1,4 m/s, also bei wenig Wind: 273 µg/m³.` */
export function fieldSentence(rose: FieldRose, language: Language): string {
  const top = highestPoint(rose.points);
  const { direction, speed } = windOf(top);
  const [name, value] = [valueName(rose.property, language), amount(top.value, rose, language)];
  if (speed < rose.step) {
    return say(
      language,
      `${name} am höchsten, wenn kaum Wind weht: ${value}.`,
      `${name} is highest when there is hardly any wind: ${value}.`
    );
  }
  const wind = `${directionName(direction, language)} (${direction}°)`;
  const metres = formatAmount(speed, 1, 'm/s', language);
  const told =
    speed <= WEAK
      ? say(language, ', also bei wenig Wind', ', so with little wind')
      : speed >= STRONG
        ? say(language, ', also bei starkem Wind', ', so with strong wind')
        : '';
  return say(
    language,
    `${name} am höchsten bei Wind aus ${wind} mit ${metres}${told}: ${value}.`,
    `${name} is highest with wind from the ${wind} at ${metres}${told}: ${value}.`
  );
}
