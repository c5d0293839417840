import { faintTexts, overlappingTexts } from './checks';
import { expect, test } from './host';

const LOOKS = [
  ['light', 'de-DE', { address: 'Adresse', stations: 'Messstellen' }],
  ['dark', 'en-GB', { address: 'URL', stations: 'Stations' }],
] as const;

for (const [theme, language, labels] of LOOKS) {
  test(`settings, ${theme}, ${language}`, async ({ host }) => {
    const editor = await host.editor({ editor: 'settings', theme, language, width: 900 });
    await expect(editor.getByLabel(labels.address)).toHaveValue('http://127.0.0.1:4000');
    await host.picture(`datasource-settings-${theme}`);
    expect(await faintTexts(editor)).toEqual([]);
  });

  for (const type of ['series', 'latest', 'air-quality-index'] as const) {
    test(`query "${type}", ${theme}, ${language}`, async ({ host }) => {
      const saved = { version: 1, type, kommunen: ['schwerte'] };
      const editor = await host.editor({ editor: 'query', theme, language, width: 900, saved });
      await expect(editor.getByRole('combobox', { name: labels.stations })).toBeVisible();
      await expect(editor.getByText('Schwerte').first()).toBeVisible();
      await editor.locator('summary').click();
      await host.picture(`datasource-${type}-${theme}`);
      expect(await faintTexts(editor)).toEqual([]);
      expect(await editor.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    });
  }
}

test('several of everything: chips wrap, and no label covers them', async ({ host }) => {
  const saved = {
    ...{ version: 1, type: 'series', kommunen: ['schwerte', 'unna'], stations: ['DENW179', 'hof', 'dwd-05480'] },
    ...{ properties: ['air_temperature', 'no2'], feeds: ['uba-airquality', 'dwd-cap'] },
  };
  for (const width of [420, 640, 900, 1130, 1300]) {
    const editor = await host.editor({ editor: 'query', theme: 'light', language: 'de-DE', width, saved });
    await expect(editor.getByText('Schulhof').first()).toBeVisible();
    await host.picture(`datasource-chips-${width}`);
    expect(await overlappingTexts(editor), `${width}`).toEqual([]);
    expect(await editor.evaluate((element) => element.scrollWidth - element.clientWidth), `${width}`).toBe(0);
  }
});
