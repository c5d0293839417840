import { formatNumber } from '@smartregion/terms/numbers';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { addsUp } from '../data/kinds';
import { GRID, pooled, type Profile, total } from '../data/profile';
import { TEXTS } from './texts';

/** What each row of a grid comes to: the sum of its day where hours add up, else the mean; empty where it is not known. */
export function rowEnds(profile: Profile, { figure }: Amounts, language: Language): readonly string[] {
  const { by, cells } = profile;
  const { rows, columns } = GRID[by];
  return Array.from({ length: rows }, (_, row) => {
    const day = cells.slice(row * columns, (row + 1) * columns);
    if (!addsUp(profile)) {
      const mean = pooled(day);
      return mean === null ? '' : figure(mean);
    }
    const sum = total(day);
    return sum === null
      ? ''
      : sum >= 1000
        ? TEXTS[language].thousands(formatNumber(sum / 1000, 1, language))
        : figure(sum);
  });
}
