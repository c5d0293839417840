import { distanceOf } from '../wording/in-short';
import { seriesName } from '../selection/describe';
import type { Sentence } from '@smartregion/terms/sentence';
import { listed } from '../wording/listed';
import { FARTHEST_BACKGROUND_KM, type StreetAndBackground } from './street-stations';
import type { Pair } from './pairs';

/** What two series beside each other do not say. */
export const CAUTION: Sentence = {
  de: 'Das beschreibt einen statistischen Zusammenhang, keine Ursache: Wetter, Tageszeit und Jahreszeit bewegen oft beides zugleich.',
  en: 'This describes a statistical relation, no cause: weather, time of day and season often move both at once.',
};

/** Weeks are drawn again in blocks of four: of fewer than two blocks there is no spread. */
const WEEKS_FOR_INTERVAL = 8;
const WEEK_HOURS = 168;

export const hasInterval = (hours: number): boolean => hours >= WEEKS_FOR_INTERVAL * WEEK_HOURS;

export function intervalNotice(hours: number): Sentence | undefined {
  return hasInterval(hours)
    ? undefined
    : {
        de: `Für ein 95-%-Intervall ist der Zeitraum zu kurz: es braucht ${WEEKS_FOR_INTERVAL} Wochen.`,
        en: `The time range is too short for a 95 % interval: it takes ${WEEKS_FOR_INTERVAL} weeks.`,
      };
}

export const withoutPair: Sentence = {
  de: 'Zu dieser Auswahl gibt es keine zwei Messreihen, die im Zeitraum nah beieinander gemessen wurden. Nennen Sie beide Größen und Messstellen.',
  en: 'For this selection there are no two series that were measured near each other in the time range. Name both properties and stations.',
};

export function pairNotice({ x, y, km }: Pair): Sentence | undefined {
  const names = (language: 'de' | 'en') => [x, y].map((series) => seriesName(series, { language }));
  const [de, en] = [names('de'), names('en')];
  return {
    de: `Verglichen: ${de[0]} und ${de[1]}${km > 0 ? `, ${distanceOf(km)} voneinander` : ''}.`,
    en: `Compared: ${en[0]} and ${en[1]}${km > 0 ? `, ${distanceOf(km)} apart` : ''}.`,
  };
}

export function tooFewPairs(n: number, least: number): Sentence {
  return {
    de: `Nur ${n} Stunden kennen beide Werte; es braucht ${least}. Wählen Sie einen längeren Zeitraum oder weniger Bedingungen.`,
    en: `Only ${n} hours have both values; it takes ${least}. Choose a longer time range or fewer conditions.`,
  };
}

export const INCREMENT_CAUTION: Sentence = {
  de: 'Der Anteil ist eine Obergrenze: auch Hausbrand und Baustellen an der Straße zählen mit, und ohne Verkehr bliebe der Hintergrund.',
  en: 'The share is an upper bound: stoves and construction at the street count, too, and without traffic the background would remain.',
};

/** Which background stands beside which street. */
export function backgroundNotice(pairs: readonly StreetAndBackground[]): Sentence {
  const told = pairs.map(({ street, background, km }) => `${street.name} – ${background.name} (${distanceOf(km)})`);
  return { de: `Straße und Hintergrund: ${listed(told, 'de')}.`, en: `Street and background: ${listed(told, 'en')}.` };
}

/** @param named streets were chosen: what is missing is their background */
export const withoutStreet = (named: boolean): Sentence =>
  named
    ? {
        de: `Zu diesen Messstellen gibt es im Zeitraum keine im Umkreis von ${FARTHEST_BACKGROUND_KM} km, die dasselbe abseits von Straßen misst. Nennen Sie eine unter „Hintergrund“.`,
        en: `For these stations there is none within ${FARTHEST_BACKGROUND_KM} km in the time range that measures the same away from streets. Name one as "Background".`,
      }
    : {
        de: 'Von keiner dieser Messstellen ist bekannt, dass sie an einer Straße steht, oder es fehlt ein Hintergrund in der Nähe. Nennen Sie unter „Messstellen“ die an der Straße.',
        en: 'None of these stations is known to stand at a street, or there is no background near. Name those at a street as "Stations".',
      };

export function noCommonHours(streets: readonly string[]): Sentence | undefined {
  return streets.length === 0
    ? undefined
    : {
        de: `Ohne eine Stunde, die Straße und Hintergrund beide kennen: ${listed(streets, 'de')}.`,
        en: `Without an hour that both street and background know: ${listed(streets, 'en')}.`,
      };
}

/** Where one of the two has always the same value, nothing can go with it. */
export function unchanging({ pearson }: { readonly pearson: number }): Sentence | undefined {
  return Number.isFinite(pearson)
    ? undefined
    : {
        de: 'Eine der beiden Größen hat in diesen Stunden immer denselben Wert: einen Zusammenhang gibt es dann nicht zu berechnen.',
        en: 'One of the two has the same value in all these hours: there is no relation to be calculated then.',
      };
}
