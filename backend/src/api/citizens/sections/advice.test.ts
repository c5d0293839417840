import request from 'supertest';
import { citizensHub, readable } from '../../../testing/citizens';
import { sequence } from '../../../testing/scene';
import { HOUR } from '../../../model/time';
import type { HubEvent } from '../../../model/event';

const NOW = '2026-07-01T12:20:00Z';
const STORM: HubEvent = {
  id: 'storm',
  kind: 'weather-warning',
  onset: Date.parse(NOW) - HOUR,
  end: Date.parse('2026-07-01T16:00:00Z'),
  severity: 'severe',
  texts: { de: { headline: 'Amtliche WARNUNG vor STURMBÖEN' }, en: { headline: 'Official WARNING of STORM GUSTS' } },
  stations: ['dwd-05480'],
};

/** 20 µg/m³ of PM10 in the newest hour: class 2. */
async function schwerte(...events: HubEvent[]) {
  const hub = citizensHub(NOW);
  await hub.put('DENW179', 'pm10', sequence('2026-07-01T11:00:00Z', 60, [20]));
  await hub.store.writeEvents({ kommune: 'schwerte', feed: 'dwd', events, withdrawn: [], at: Date.parse(NOW) });
  return hub.app;
}

test.each([
  ['/buerger/schwerte', 'Beachten Sie die Warnung: Amtliche WARNUNG vor STURMBÖEN, bis 18 Uhr. Gute Luft: '],
  ['/buerger/schwerte?bildschirm', 'Beachten Sie die Warnung: Amtliche WARNUNG vor STURMBÖEN, bis 18 Uhr. Gute Luft: '],
  ['/buerger/schwerte?lang=en', 'Heed the warning: Official WARNING of STORM GUSTS, until 18:00. Good air: '],
])('in a storm the warning stands where advice on the air would (%s)', async (address, words) => {
  const { text } = await request(await schwerte(STORM)).get(address);
  expect(readable(text)).toContain(words);
  expect(text.match(/class="advice"/g)).toHaveLength(1);
});

test.each(['/buerger/schwerte', '/buerger/schwerte?bildschirm'])(
  'where nothing is warned of, the air speaks (%s)',
  async (address) => {
    const { text } = await request(await schwerte()).get(address);
    expect(readable(/<p class="advice">.*?<\/p>/s.exec(text)![0]).trim()).toMatch(/^Gute Luft: /);
  }
);
