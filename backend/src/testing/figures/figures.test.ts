import { FIGURES } from './all-figures';
import { holds } from './comparison';
import { isSharedThere } from './shared';

/** Seven years of hours by nine topics: seconds of work, and minutes on a machine that does much else. */
const PATIENCE = 300_000;

const where = isSharedThere() ? describe : describe.skip;

where('figures from elsewhere (skipped where ../shared is absent)', () => {
  test.each(Object.entries(FIGURES))(
    '%s',
    async (_, figures) => {
      const found = await figures();
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((comparison) => !holds(comparison))).toEqual([]);
    },
    PATIENCE
  );
});
