import { expect, test } from '@grafana/plugin-e2e';
import { WHOLE_DASHBOARD, expectEveryPanelDrawn, savedPanels, sharedAddress, watch } from './support';

test('ein geteiltes Dashboard zeigt einem Unbekannten Werte und die Grenzen der Kommunen', async ({
  request,
  browser,
  baseURL,
}) => {
  const uid = 'smartregion-overview';
  const address = await sharedAddress(request, uid);
  const stranger = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: WHOLE_DASHBOARD,
  });
  const page = await stranger.newPage();
  const faults = watch(page);
  const boundaries = page.waitForResponse(/kreis-unna\.geojson/);
  await page.goto(address);
  expect((await boundaries).ok()).toBe(true);
  await expectEveryPanelDrawn(page, await savedPanels(request, uid));
  expect(faults).toEqual([]);
  await stranger.close();
});
