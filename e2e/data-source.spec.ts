import { expect, test } from '@grafana/plugin-e2e';
import { DATASOURCE_NAME, DATASOURCE_TYPE, hubUrl, screenshot } from './support';

test.describe('Datenquelle', () => {
  test('Speichern und testen meldet Version und Zahl der Messstellen', async ({ createDataSourceConfigPage, page }) => {
    const configPage = await createDataSourceConfigPage({ type: DATASOURCE_TYPE });
    await page.getByRole('textbox', { name: /^(URL|Adresse)/ }).fill(hubUrl());
    await expect(configPage.saveAndTest()).toBeOK();
    await expect(page.getByText(/\d+ Messstellen/)).toBeVisible();
    await screenshot(page, 'config-editor');
  });

  test('eine falsche Adresse sagt, was zu tun ist', async ({ createDataSourceConfigPage, page }) => {
    const configPage = await createDataSourceConfigPage({ type: DATASOURCE_TYPE });
    await page.getByRole('textbox', { name: /^(URL|Adresse)/ }).fill('http://127.0.0.1:9');
    await expect(configPage.saveAndTest()).not.toBeOK();
    await expect(page.getByText(/antwortet nicht/)).toBeVisible();
  });

  test('eine Abfrage von Hand in Explore zeigt Werte', async ({ explorePage, page, selectors }) => {
    await explorePage.goto();
    await explorePage.datasource.set(DATASOURCE_NAME);
    const row = explorePage.getQueryEditorRow('A');
    await choose(row.getByRole('combobox', { name: /Kommunen?/ }), 'Schwerte');
    await choose(row.getByRole('combobox', { name: /Größen?/ }), 'Lufttemperatur');
    await expect(explorePage.runQuery()).toBeOK();
    await expect(page.locator('canvas').first()).toBeVisible();
    expect(selectors).toBeDefined();
    await screenshot(page, 'explore');
  });
});

/** Picks an option of one of Grafana's selects as a person does: click, type, Enter. */
async function choose(select: import('@playwright/test').Locator, option: string): Promise<void> {
  await select.click();
  await select.fill(option);
  await select.page().getByRole('option', { name: option }).first().click();
  await select.press('Escape');
}
