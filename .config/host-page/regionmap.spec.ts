import axeCore from 'axe-core';
import type { Locator } from '@playwright/test';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { expect, test } from './host';

const PLUGIN = { plugin: 'smartregion-regionmap-panel' };

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [400, 460],
  [600, 720],
  [800, 500],
  [1600, 900],
  [1200, 320],
  [3840, 2160],
] as const;

const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

/** What axe finds in a panel, as short sentences. */
async function violations(panel: Locator): Promise<string[]> {
  await panel.page().evaluate(axeCore.source);
  return panel.evaluate(async (root) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const found = await axe.run(root, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

for (const scenario of ['region', 'regionWorse', 'regionAir', 'regionWords', 'regionMany'] as const) {
  for (const [theme, language, user] of LOOKS) {
    test(`${scenario}, ${theme}, ${language}: readable in every size`, async ({ host, page }) => {
      await page.setViewportSize({ width: 3880, height: 2200 });
      for (const [width, height] of SIZES) {
        const panel = await host.panel({ ...PLUGIN, scenario, theme, language: user, width, height, options: { language } });
        await host.picture(`regionmap-${scenario}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        expect.soft(await clippedTexts(panel), size).toEqual([]);
        expect.soft(await overlappingTexts(panel), size).toEqual([]);
        expect.soft(await faintTexts(panel), size).toEqual([]);
        expect.soft(await movingElements(panel), size).toEqual([]);
        expect.soft(await violations(panel), size).toEqual([]);
      }
    });
  }
}
