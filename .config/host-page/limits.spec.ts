import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { expect, test } from './host';

const plugin = 'smartregion-limits-panel';

const SIZES = [
  [200, 140],
  [300, 320],
  [530, 836],
  [600, 400],
  [800, 500],
  [1200, 320],
  [1600, 900],
] as const;

const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

for (const scenario of ['limits-soest', 'limits-open', 'limits-days', 'limits-region'] as const) {
  for (const [theme, language, user] of LOOKS) {
    test(`${scenario}, ${theme}, ${language}: readable in every size`, async ({ host }) => {
      for (const [width, height] of SIZES) {
        const panel = await host.panel({ plugin, scenario, theme, language: user, width, height, options: { language } });
        await host.picture(`${scenario}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        expect.soft(await clippedTexts(panel), size).toEqual([]);
        expect.soft(await overlappingTexts(panel), size).toEqual([]);
        expect.soft(await faintTexts(panel), size).toEqual([]);
        expect.soft(await movingElements(panel), size).toEqual([]);
      }
    });
  }
}
