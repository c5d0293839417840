/** What the specs of the hub's own pages share: on which screens they are looked at, and a hub that has something to show. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { ROOT, startHub, until } from './started-hub';

/** From a telephone to a wall, px. */
export const WIDTHS = [320, 390, 768, 1300, 1920, 3840];
export const LOOKS = [
  ['light', 'de'],
  ['dark', 'de'],
  ['light', 'en'],
  ['dark', 'en'],
] as const;

const SCREENSHOTS = join(ROOT, 'artifacts/screenshots');

/** Lünen has all there is: a station, a sensor, weather, warnings, counters and car parks. */
export const CITIZENS = '/buerger/luenen';
export const DATASET = '/opendata/daten/luenen/luft';

/** The demo hub, one for all specs of a worker; it begins when its pages have all that they can have. */
export const test = base.extend<object, { url: string }>({
  url: [
    async ({}, use) => {
      const { url, stop } = await startHub(
        () => join(ROOT, 'config/demo.yaml'),
        (at) => until(() => isFilled(at), 280, 'The demo hub has not filled the pages of Lünen.')
      );
      await use(url);
      await stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

export { expect };

/** A class, a forecast, car parks, traffic; all ten municipalities, and a whole day of air: whatever comes last. */
async function isFilled(url: string): Promise<boolean> {
  const [citizens, list, dataset] = await Promise.all(
    [CITIZENS, '/opendata', DATASET].map((path) => fetch(`${url}${path}?lang=de`).then((answer) => answer.text()))
  );
  return (
    [/Stufe \d von 5/, /morgen bis/, /Plätzen frei/, /km\/h\./].every((wanted) => wanted.test(citizens!)) &&
    list!.split('<a href="#').length > 10 &&
    dataset!.includes('latest.csv')
  );
}

/** Writes what the page shows to artifacts/screenshots; under CI, where nobody looks at it, not. */
export async function picture(page: Page, file: string): Promise<void> {
  if (!process.env.CI) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, file), fullPage: true });
  }
}
