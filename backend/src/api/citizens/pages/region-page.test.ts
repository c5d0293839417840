import request from 'supertest';
import { citizensHub, citizensRegion, readable } from '../../../testing/citizens';
import { sequence } from '../../../testing/scene';
import { HOUR } from '../../../model/time';
import type { HubEvent } from '../../../model/event';

const NOW = '2026-07-01T12:20:00Z';
const HEAT: HubEvent = {
  ...{ id: 'heat', kind: 'weather-warning', severity: 'moderate', stations: ['dwd-05480'] },
  ...{ onset: Date.parse(NOW) - HOUR, end: Date.parse('2026-07-01T16:00:00Z') },
  texts: { de: { headline: 'STARKE WÄRMEBELASTUNG' } },
};

/** Both Kommunen have class 2. */
const alike = () => hubWith([20, 24]);
const hub = (...events: HubEvent[]) => hubWith([20, 80], events);

/** The test region with a block of its own for the Kreis, which has no station. */
async function hubWith([schwerte, unna]: readonly [number, number], events: readonly HubEvent[] = []) {
  const region = citizensRegion();
  const kreis = { ags: region.ags, slug: 'kreis-unna', name: 'Kreis Unna', feeds: [], citizens: {} };
  const made = citizensHub(NOW, { ...region, kommunen: [kreis, ...region.kommunen] });
  // 20 µg/m³ of PM10 is class 2, 80 is class 4.
  await made.put('DENW179', 'pm10', sequence('2026-07-01T11:00:00Z', 60, [schwerte]));
  await made.put('DENW010', 'pm10', sequence('2026-07-01T11:00:00Z', 60, [unna]));
  await made.store.writeEvents({ kommune: 'schwerte', feed: 'dwd', events, withdrawn: [], at: Date.parse(NOW) });
  return made.app;
}

test.each(['/buerger/kreis-unna', '/buerger/kreis-unna?bildschirm'])(
  '%s shows the air of the Kommunen: worst, best, how many of which class',
  async (address) => {
    const words = readable((await request(await hub()).get(address)).text);
    expect(words).toMatch(
      /schlecht Am schlechtesten: Unna · heute, 12–13 Uhr MEZ .*gut Am besten: Schwerte · .*1 Ort gut und 1 Ort schlecht\./
    );
    expect(words).toContain('im Kreis Unna');
    expect(words).not.toMatch(/[Ii]n Kreis Unna|misst keine|gibt es hier weder|wissen wir nicht/);
  }
);

test('the page of the Kreis leads to those of its Kommunen', async () => {
  const { text } = await request(await hub()).get('/buerger/kreis-unna');
  expect(readable(text)).toContain('Alle Orte: Kreis Unna');
  expect(text).toContain('href="/buerger/schwerte?lang=de"');
});

test('what is warned of in a Kommune is warned of in the Kreis, with its name', async () => {
  const words = readable((await request(await hub(HEAT)).get('/buerger/kreis-unna')).text);
  expect(words).toContain('Beachten Sie die Warnung: STARKE WÄRMEBELASTUNG (Schwerte), bis 18 Uhr.');
});

test('good news are of now', async () => {
  const words = readable((await request(await hub()).get('/buerger/schwerte')).text);
  expect(words).toContain('Warnungen Zurzeit gilt keine Warnung.');
  expect(words).not.toContain('Im Zeitraum');
});

test('where the air is alike everywhere, none is the worst; many Kommunen under a warning are counted', async () => {
  const { text } = await request(await hub()).get('/buerger/kreis-unna');
  expect(text.indexOf('<h2 class="class"')).toBeGreaterThan(-1);
  const words = readable((await request(await alike()).get('/buerger/kreis-unna')).text);
  expect(words).toContain('gut in allen Orten, von denen es Werte gibt · heute, 12–13 Uhr MEZ 2 Orte gut.');
  expect(words).not.toContain('Am schlechtesten');
  expect(words).not.toContain('Luftwerte dieser Seite');
  expect(words).toContain('Die Luftwerte der Orte kommen von: Umweltbundesamt');
});
