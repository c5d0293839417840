import { expect, test } from '@grafana/plugin-e2e';
import { DATASOURCE_NAME, choose } from './support';

test.describe('Variablen', () => {
  test('der Editor listet nur Messstellen der gewählten Kommune', async ({ gotoVariableEditPage, page }) => {
    await gotoVariableEditPage({ dashboard: { uid: 'smartregion-weather' }, id: '1' });
    await expect(page.getByText('$kommune', { exact: true })).toBeVisible();
    const preview = page.getByTestId(/Variable editor Preview of Values option/);
    await expect(preview.filter({ hasText: 'Wetterstation Schwerte' })).toBeVisible();
    await expect(preview.filter({ hasText: 'Wetterstation Lünen' })).toHaveCount(0);
  });

  test('„Variable hinzufügen“: von Hand erst die Kommune, dann ihre Messstellen', async ({ page }) => {
    const crashes: string[] = [];
    page.on('pageerror', ({ message }) => crashes.push(message));
    await page.goto('/dashboard/new?editview=variables');
    const preview = page.getByTestId(/Variable editor Preview of Values option/);

    await page.getByRole('button', { name: 'Variable hinzufügen' }).click();
    await takeDatasource();
    await nameIt('kommune');
    await expect(preview.filter({ hasText: 'Schwerte' }).first()).toBeVisible();
    await page
      .getByTestId('data-testid Variable editor Apply button')
      .or(page.getByText('Zurück zur Liste'))
      .first()
      .click();

    await page.getByRole('button', { name: /^(Neue Variable|Variable hinzufügen)$/ }).click();
    await takeDatasource();
    await nameIt('station');
    await choose(page.getByRole('combobox', { name: 'Liste' }), 'Messstellen');
    await page.getByRole('combobox', { name: 'Kommunen' }).fill('$kommune');
    await page.getByRole('combobox', { name: 'Kommunen' }).press('Enter');
    await expect(preview.first()).toBeVisible();
    expect(crashes).toEqual([]);

    async function takeDatasource() {
      await page.getByTestId('data-testid Select a data source').click();
      await page.getByRole('button', { name: new RegExp(`^${DATASOURCE_NAME}`) }).click();
      await expect(page.getByRole('combobox', { name: 'Liste' })).toBeVisible();
    }
    async function nameIt(name: string) {
      await page.getByTestId('data-testid Variable editor Form Name field').fill(name);
    }
  });
});
