import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { propertyName } from '../data/kinds';
import type { Profile } from '../data/profile';
import { cellName } from './cells';
import { TEXTS } from './texts';

/** Every cell as a row. */
export function profilesTwin(
  profiles: readonly Profile[],
  amountsOf: (profile: Profile) => Amounts,
  language: Language
): Twin {
  const { titles, columns } = TEXTS[language];
  const distinct = (of: (profile: Profile) => string) => [...new Set(profiles.map(of))].filter(Boolean);
  const named = (profile: Profile) =>
    [propertyName(profile, language), amountsOf(profile).unit].filter(Boolean).join(', ');
  return {
    caption: [distinct(({ by }) => titles[by]).join(', '), ...distinct(named)].join(' · '),
    columns: [
      { head: columns.when },
      { head: columns.where },
      { head: columns.what },
      ...(['value', 'low', 'high', 'p25', 'p75', 'n'] as const).map((name) => ({ head: columns[name], numeric: true })),
    ],
    rows: profiles.flatMap((profile) => {
      const { figure } = amountsOf(profile);
      const write = (value: number | null) => (value === null ? '' : figure(value));
      return profile.cells.map(({ value, low, high, p25, p75, n }, i) => [
        cellName(profile.by, i, language),
        profile.station,
        propertyName(profile, language),
        ...[value, low, high, p25, p75].map(write),
        n === null ? '' : String(n),
      ]);
    }),
  };
}
