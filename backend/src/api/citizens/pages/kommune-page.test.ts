import request from 'supertest';
import { citizensHub, citizensRegion, readable } from '../../../testing/citizens';
import { OPEN_DATA } from '../../../testing/open-data';
import { sequence } from '../../../testing/scene';
import { todayAndTomorrow } from '../questions';

const NOW = '2026-11-26T14:20:00Z';

/** Cells of the strip, oldest first: a class, or 0 where it is hatched. */
const cellsOf = (page: string): number[] =>
  [.../<div class="strip".*?<\/div>\s*<\/div>/s.exec(page)![0].matchAll(/<i class="h(\d)">/g)].map(([, n]) =>
    Number(n)
  );

test('class first, what to do second, number third', async () => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-25T14:00:00Z', 60, Array<number>(24).fill(24)));
  const words = readable((await request(hub.app).get('/buerger/unna')).text);
  const places = ['gut Stufe 2 von 5 · heute, 14–15 Uhr MEZ', 'Gute Luft: Nachteile', '24 µg/m³'];
  const at = places.map((text) => words.indexOf(text));
  expect(at).not.toContain(-1);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
});

/** Bounds of the Umweltbundesamt for NO₂ in 2025: 10, 30, 60, 100 µg/m³. */
test.each([
  [10, 'sehr gut', 1],
  [11, 'gut', 2],
  [31, 'mäßig', 3],
  [61, 'schlecht', 4],
  [101, 'sehr schlecht', 5],
])('NO₂ of %d µg/m³ is %s', async (value, word, level) => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-26T13:00:00Z', 60, [value]));
  const { text } = await request(hub.app).get('/buerger/unna');
  expect(readable(text)).toContain(`${word} Stufe ${level} von 5`);
});

test('24 hours are 24 cells: what was not measured is hatched and counted in words', async () => {
  const hub = citizensHub(NOW);
  const values = [...Array<number>(12).fill(5), null, ...Array<number>(11).fill(24)];
  await hub.put('DENW010', 'no2', sequence('2026-11-25T14:00:00Z', 60, values));
  const { text } = await request(hub.app).get('/buerger/unna');
  expect(cellsOf(text)).toEqual([...Array<number>(12).fill(1), 0, ...Array<number>(11).fill(2)]);
  expect(text).toContain('aria-label="12 Stunden sehr gut, 11 Stunden gut, 1 Stunde nicht gemessen"');
  expect(text.match(/<th scope="row">/g)).toHaveLength(24);
});

test('where nothing has come for long, the page says since when', async () => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-26T05:00:00Z', 60, [24]));
  const words = readable((await request(hub.app).get('/buerger/unna')).text);
  expect(words).toContain('Luft nicht gemessen Keine Luftwerte seit 26.11.2026, 7 Uhr MEZ.');
  expect(words).not.toContain('Luft: ');
});

test('an official station speaks before a sensor, even where that is worse; both are shown', async () => {
  const hub = citizensHub(NOW);
  await hub.put('sensor-1', 'pm10', sequence('2026-11-26T13:00:00Z', 60, [80]), { feed: 'dwd' });
  await hub.put('DENW179', 'pm10', sequence('2026-11-26T13:00:00Z', 60, [20]));
  const words = readable((await request(hub.app).get('/buerger/schwerte')).text);
  expect(words).toContain('gut Stufe 2 von 5');
  expect(words).toContain('Rathaus schlecht, Sensor');
  const neighbour = readable((await request(hub.app).get('/buerger/unna')).text);
  expect(neighbour).toMatch(/Nachbarn: Kreis Unna .*Schwerte gut /);
});

test.each([
  // The day has 11 °C at its warmest; rain falls from 18 to 20 o'clock (MEZ); 16.7 m/s are 60 km/h.
  ['de', 'Heute bis 11 °C, morgen bis 7 °C. Ab 18 Uhr Regen, bis Fr, 24 Uhr zusammen 12 mm. Böen bis 60 km/h.'],
  [
    'en',
    'Today up to 11 °C, tomorrow up to 7 °C. Rain from 18:00, 12 mm in all until Sat, 00:00. Gusts up to 60 km/h.',
  ],
])('the weather in one line (%s)', async (language, sentence) => {
  const hub = citizensHub(NOW);
  const run = { feed: 'model', issued: '2026-11-26T09:00:00Z' };
  const hours = (of: (hour: number) => number) => Array.from({ length: 32 }, (_, hour) => of(hour));
  const moments = hours((hour) => (hour === 0 ? 11 : hour < 9 ? 9 : 7)).map((value, hour) => ({
    start: Date.parse('2026-11-26T15:00:00Z') + hour * 3_600_000,
    value,
  }));
  await hub.put('P0033', 'air_temperature', moments, run);
  const rain = hours((hour) => (hour === 2 ? 8 : hour === 3 ? 4.2 : 0));
  await hub.put('P0033', 'precipitation', sequence('2026-11-26T15:00:00Z', 60, rain), run);
  await hub.put(
    'P0033',
    'wind_gust',
    sequence(
      '2026-11-26T15:00:00Z',
      60,
      hours((hour) => (hour === 5 ? 16.7 : 5))
    ),
    run
  );
  const { text } = await request(hub.app).get(`/buerger/unna?lang=${language}`);
  expect(readable(text)).toContain(sentence);
  expect(text).toMatch(/<path class="forecast" d="M[\d. ]+L/);
});

test.each([
  ['2026-03-29T10:00:00Z', 47],
  ['2026-10-25T10:00:00Z', 49],
  ['2026-11-26T10:00:00Z', 48],
])('today and tomorrow at %s are %d hours on the clocks of the region', (now, hours) => {
  const { start, end } = todayAndTomorrow(Date.parse(now), 'Europe/Berlin');
  expect((end - start) / 3_600_000).toBe(hours);
});

test('the pages lead to the open data of the Kommune, where there are any', async () => {
  const open = citizensHub(NOW, { ...citizensRegion(), openData: OPEN_DATA });
  const link = (to: string) => `<a href="${to}">Diese Daten herunterladen</a>`;
  expect((await request(open.app).get('/buerger/unna?lang=de')).text).toContain(link('/opendata?lang=de#unna'));
  expect((await request(open.app).get('/buerger/?lang=de')).text).toContain(link('/opendata?lang=de'));
  expect((await request(citizensHub(NOW).app).get('/buerger/unna?lang=de')).text).not.toContain('/opendata');
});
