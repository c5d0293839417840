import { expect, test } from '@grafana/plugin-e2e';
import { expectEveryPanelFilled, screenshot } from './support';

test('ein geteiltes Dashboard zeigt einem Unbekannten Werte', async ({ request, browser, baseURL }) => {
  const uid = 'smartregion-overview';
  const path = `/api/dashboards/uid/${uid}/public-dashboards`;
  const existing = await request.get(path);
  const share = existing.ok()
    ? await existing.json()
    : await (
        await request.post(path, { data: { isEnabled: true, share: 'public', timeSelectionEnabled: false } })
      ).json();
  expect(share.accessToken).toMatch(/^[0-9a-f]{32}$/);
  const saved = await (await request.get(`/api/dashboards/uid/${uid}`)).json();

  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL, locale: 'de-DE' });
  const page = await stranger.newPage();
  await page.goto(`/public-dashboards/${share.accessToken}`);
  await expectEveryPanelFilled(page, saved.dashboard.panels.length);
  await screenshot(page, 'shared-dashboard');
  await stranger.close();
});
