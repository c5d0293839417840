import axeCore from 'axe-core';
import type { Page } from '@playwright/test';
import { STORM, UNNA_NOW } from '../../panel-plugin/weather/src/testdata/moments';
import { clippedTexts, faintTexts, movingElements, overlappingTexts } from './checks';
import { expect, test } from './host';
import type { ScenarioName } from './scenarios/scenarios';

const plugin = 'smartregion-weather-panel';

const SIZES = [
  [200, 140],
  [200, 220],
  [300, 320],
  [400, 380],
  [600, 400],
  [800, 500],
  [1200, 320],
  [1600, 660],
  [3840, 2100],
] as const;

const LOOKS = [
  ['light', 'de', 'de-DE'],
  ['dark', 'en', 'en-US'],
] as const;

/** The clock of the readers stands still at the moment of the data. */
const at = (page: Page, now: number) => page.clock.setFixedTime(now);

for (const scenario of ['weather', 'weatherWarned', 'weatherDemo'] as const) {
  for (const [theme, language, user] of LOOKS) {
    test(`${scenario}, ${theme}, ${language}: readable in every size`, async ({ host, page }) => {
      await at(page, scenario === 'weatherDemo' ? UNNA_NOW : STORM.now);
      for (const [width, height] of SIZES) {
        const panel = await host.panel({
          plugin,
          scenario,
          theme,
          language: user,
          width,
          height,
          options: { language },
        });
        await host.picture(`${scenario}-${theme}-${language}-${width}x${height}`);
        const size = `${width} × ${height}`;
        expect(await clippedTexts(panel), size).toEqual([]);
        expect(await overlappingTexts(panel), size).toEqual([]);
        expect(await faintTexts(panel), size).toEqual([]);
        expect(await movingElements(panel), size).toEqual([]);
      }
    });
  }
}
