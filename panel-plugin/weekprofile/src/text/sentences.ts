import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { isTraffic, propertyName } from '../data/kinds';
import { alikeKey, extreme, type Profile } from '../data/profile';
import { whenInSentence } from './cells';
import { TEXTS } from './texts';

/** "Am meisten los ist montags um 17 Uhr: 872 Kfz/h.": empty where no cell has a value. */
export function highestSentence(profile: Profile, { amount }: Amounts, language: Language): string {
  const { by, cells } = profile;
  const at = extreme(cells, 'highest');
  if (at === null) {
    return '';
  }
  const { busiest, highest } = TEXTS[language];
  const [when, much] = [whenInSentence(by, at, language), amount(cells[at]!.value!)];
  return isTraffic(profile) ? busiest(when, much) : highest(propertyName(profile, language), when, much);
}

/** "Am wenigsten sonntags um 4 Uhr: 12 Kfz/h."; empty where all are alike. */
export function lowestSentence(profile: Profile, { amount }: Amounts, language: Language): string {
  const { by, cells } = profile;
  const [low, high] = [extreme(cells, 'lowest'), extreme(cells, 'highest')];
  if (low === null || high === null || cells[low]!.value === cells[high]!.value) {
    return '';
  }
  const { quietest, lowest } = TEXTS[language];
  const words = isTraffic(profile) ? quietest : lowest;
  return words(whenInSentence(by, low, language), amount(cells[low]!.value!));
}

/** The highest of all profiles of a property, and whose it is. */
interface Peak {
  readonly profile: Profile;
  readonly what: string;
  readonly when: string;
  readonly much: string;
}

/** Several profiles side by side: when each property has its peak; then where, if not all are of one station. */
export function peaksLead(
  profiles: readonly Profile[],
  amountsOf: (profile: Profile) => Amounts,
  language: Language
): readonly string[] {
  const texts = TEXTS[language];
  const peaks = peaksOf(profiles, amountsOf, language);
  const [first] = peaks;
  if (!first) {
    return [];
  }
  const severalStations = new Set(profiles.map(({ station }) => station)).size > 1;
  if (peaks.length === 1) {
    const { what, when, much, profile } = first;
    return [severalStations ? texts.highestAt(what, when, profile.station, much) : texts.highest(what, when, much)];
  }
  return [
    texts.peaks(peaks.map(({ what, when, much }) => `${what} ${when} (${much})`).join('; ')),
    ...(severalStations
      ? [texts.places(peaks.map(({ what, profile }) => `${profile.station} (${what})`).join(', '))]
      : []),
  ];
}

function peaksOf(profiles: readonly Profile[], amountsOf: (profile: Profile) => Amounts, language: Language): Peak[] {
  const best = new Map<string, { readonly profile: Profile; readonly at: number; readonly value: number }>();
  for (const profile of profiles) {
    const at = extreme(profile.cells, 'highest');
    const value = at === null ? null : profile.cells[at]!.value;
    const key = alikeKey(profile);
    if (at !== null && value !== null && value > (best.get(key)?.value ?? -Infinity)) {
      best.set(key, { profile, at, value });
    }
  }
  return [...best.values()].map(({ profile, at, value }) => ({
    profile,
    what: propertyName(profile, language),
    when: whenInSentence(profile.by, at, language),
    much: amountsOf(profile).amount(value),
  }));
}
