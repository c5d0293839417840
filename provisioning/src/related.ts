import type { Dashboard } from './dashboard';

/**
 * What a reader goes on to; where somebody is at home, the overview comes first.
 * @throws Error when a dashboard names one that is none
 */
export function relatedTo({ slug, related }: Dashboard, all: readonly Dashboard[]): readonly Dashboard[] {
  const wanted = ['overview', ...related].filter((other) => other !== slug);
  return wanted.map((other) => {
    const found = all.find((dashboard) => dashboard.slug === other);
    if (!found) {
      throw new Error(`"${slug}" is related to "${other}", which is no dashboard.`);
    }
    return found;
  });
}
