import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { isTraffic, propertyName } from '../data/kinds';
import { extreme, type Profile } from '../data/profile';
import { whenInSentence } from './cells';
import { shortNames } from './names';
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

/** Several profiles side by side: where each has its peak, in one sentence. */
export function peaksSentence(
  profiles: readonly Profile[],
  amountsOf: (profile: Profile) => Amounts,
  language: Language
): string {
  const names = shortNames(profiles, language);
  const peaks = profiles.flatMap((profile, i) => {
    const at = extreme(profile.cells, 'highest');
    const amount = at === null ? '' : amountsOf(profile).amount(profile.cells[at]!.value!);
    return at === null ? [] : [`${names[i]} ${whenInSentence(profile.by, at, language)} (${amount})`];
  });
  return peaks.length === 0 ? '' : TEXTS[language].peaks(peaks.join('; '));
}
