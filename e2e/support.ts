import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

export const DATASOURCE_TYPE = 'smartregion-hub-datasource';
export const DATASOURCE_NAME = 'Smart Region Hub';
export const DASHBOARDS = [
  { uid: 'smartregion-overview', file: 'dashboard-region', title: 'Region im Überblick' },
  { uid: 'smartregion-weather', file: 'dashboard-weather', title: 'Wetter der Kommune' },
  { uid: 'smartregion-road', file: 'dashboard-road', title: 'LuFt-Hub: Straße' },
] as const;

/** The hub that the Grafana under test asks. */
export function hubUrl(): string {
  return process.env.HUB_URL ?? 'http://127.0.0.1:4000';
}

/** Pictures for the docs, only where they are asked for: a run must not change the repository. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_SCREENSHOTS ?? join(__dirname, '../artifacts/e2e/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Scrolls through the page so that Grafana loads every panel, then says what is wrong with any of them. */
export async function expectEveryPanelFilled(page: Page, panels: number): Promise<void> {
  const scroller = page.locator('body');
  await expect(page.locator('[data-viz-panel-key]').first()).toBeVisible();
  for (let step = 0; step < 6; step++) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(400);
  }
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-viz-panel-key]')).toHaveCount(panels);
  await expect(page.getByText(/^(No data|Keine Daten)$/)).toHaveCount(0);
  await expect(page.getByTestId(/Panel status error/)).toHaveCount(0);
  await expect(page.getByText('Panel plugin not found')).toHaveCount(0);
  await expect(scroller).not.toContainText('An unexpected error');
  await page.mouse.wheel(0, -6000);
  await page.waitForTimeout(300);
}
