import { violations } from '../axe';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from '../checks';
import { expect, test } from '../host';
import type { PanelSpec } from '../show-panel';

/** Both themes and both languages, in two pairs. */
export const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

type Size = readonly [width: number, height: number];

interface Readable {
  readonly plugin: string;
  readonly scenario: PanelSpec['scenario'];
  readonly sizes: readonly Size[];
  /** Of its pictures; its scenario's where that says enough. */
  readonly name?: string;
  readonly options?: object;
  /** What does not fit into the smallest panels and may be scrolled there: a list. */
  readonly scrolls?: (width: number, height: number) => boolean;
  /** Also in each size, not only in the last. */
  readonly axeInEachSize?: boolean;
  readonly timeout?: number;
  /** Where the readers' clock stands still, ms. */
  readonly now?: number;
}

/** A test for each look: in every size nothing is cut, runs into something, is faint or moves, and axe finds nothing. */
export function readableInEverySize({ plugin, scenario, sizes, options, ...more }: Readable): void {
  const { name = scenario, scrolls = () => false, axeInEachSize = false, timeout = 120_000, now } = more;
  for (const [theme, language, user] of LOOKS) {
    test(`${name}, ${theme}, ${language}: readable in every size`, async ({ host, page }) => {
      test.setTimeout(timeout);
      if (now !== undefined) {
        await page.clock.setFixedTime(now);
      }
      await page.setViewportSize({ width: 3880, height: 2200 });
      for (const [i, [width, height]] of sizes.entries()) {
        const shown = { plugin, scenario, theme, language: user, width, height, options: { ...options, language } };
        const panel = await host.panel(shown);
        await host.picture(`${name}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        expect.soft(scrolls(width, height) ? [] : await clippedTexts(panel), size).toEqual([]);
        expect.soft(await overlappingTexts(panel), size).toEqual([]);
        expect.soft(await faintTexts(panel), size).toEqual([]);
        expect.soft(await movingElements(panel), size).toEqual([]);
        if (axeInEachSize || i === sizes.length - 1) {
          expect.soft(await violations(page, '[data-testid=content]'), size).toEqual([]);
        }
      }
    });
  }
}
