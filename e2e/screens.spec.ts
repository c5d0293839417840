import { expect, test } from '@grafana/plugin-e2e';
import { cutTexts, paintedIn, recordPainted, smallestType } from './reading';
import { DASHBOARDS, expectEveryPanelDrawn, savedPanels } from './support';

/** Telephone, small desktop: high enough that Grafana draws every panel. */
const NARROW = [
  { width: 390, height: 7000 },
  { width: 1300, height: 2800 },
] as const;

for (const uid of DASHBOARDS.flatMap((dashboard) => [dashboard.uid, `${dashboard.uid}-en`])) {
  test(`${uid}: bei 390 und 1300 px ist nichts abgeschnitten, nichts breiter als der Bildschirm`, async ({
    page,
    request,
  }) => {
    const panels = await savedPanels(request, uid);
    await page.setViewportSize(NARROW[0]);
    await page.goto(`/d/${uid}?kiosk`);
    for (const size of NARROW) {
      await page.setViewportSize(size);
      await expectEveryPanelDrawn(page, panels);
      await expect.poll(() => cutTexts(page), { message: `${size.width} px` }).toEqual([]);
    }
  });
}

test('die Achse des Regens hat so viele Stellen, wie ihre Schritte brauchen', async ({ page, request }) => {
  await page.setViewportSize({ width: 1600, height: 2500 });
  await recordPainted(page);
  await page.goto('/d/smartregion-weather?kiosk');
  const panels = await savedPanels(request, 'smartregion-weather');
  await expectEveryPanelDrawn(page, panels);
  for (const { id, title } of panels.filter((panel) => panel.title.startsWith('Regen je'))) {
    const marks = (await paintedIn(page, id)).filter((words) => words.endsWith('mm'));
    expect(marks.length, title).toBeGreaterThan(1);
    expect(new Set(marks).size, `${title}: ${marks.join(', ')}`).toBe(marks.length);
  }
});

for (const [width, height] of [
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`der Rathaus-Bildschirm füllt ${width} × ${height}, lesbar durch den Raum`, async ({ page, request }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/d/smartregion-townhall?kiosk&autofitpanels');
    await expectEveryPanelDrawn(page, await savedPanels(request, 'smartregion-townhall'));
    const boxes = await page.locator('[data-viz-panel-key]').evaluateAll((panels) =>
      panels.map((panel) => {
        const { right, bottom } = panel.getBoundingClientRect();
        return { right, bottom };
      })
    );
    for (const [reach, all] of [
      ['right', width],
      ['bottom', height],
    ] as const) {
      const edge = Math.max(...boxes.map((box) => box[reach]));
      expect(edge, reach).toBeLessThanOrEqual(all);
      expect(edge, reach).toBeGreaterThan(0.9 * all);
    }
    // 22 px at 1920, and as large in the room at 3840.
    const { size, words } = await smallestType(page);
    expect(size, words).toBeGreaterThanOrEqual((22 * width) / 1920);
    expect(await cutTexts(page)).toEqual([]);
  });
}
