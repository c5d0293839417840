import { violations } from '../axe';
import { clippedTexts, faintTexts } from '../checks';
import { expect, test } from '../host';
import type { PanelSpec } from '../show-panel';

/** Frames that a panel cannot draw, and what it says of them; options where they are what is wrong. */
type Case = readonly [scenario: PanelSpec['scenario'], words: string, options?: object];

/** A test for each case: the panel says what is missing, in a small and a wide one, light and dark, so that it can be read. */
export function saysWhatIsMissing(plugin: string, cases: readonly Case[]): void {
  for (const [scenario, words, options] of cases) {
    const asked = options ? `${scenario} ${JSON.stringify(options)}` : scenario;
    test(`${asked}: a message instead of a crash`, async ({ host, page }) => {
      for (const [theme, width] of [
        ['light', 300],
        ['dark', 800],
      ] as const) {
        const own = options ? { options: { language: 'de', ...options } } : {};
        const panel = await host.panel({ plugin, scenario, theme, width, height: 320, ...own });
        await expect(panel.getByRole('status')).toContainText(words);
        await host.picture(`${scenario}-${theme}`);
        expect(await clippedTexts(panel)).toEqual([]);
        expect(await faintTexts(panel)).toEqual([]);
        expect(await violations(page, '[data-testid=content]')).toEqual([]);
      }
    });
  }
}
