import { HOUR } from '../../model/time';
import { amount, fullMoment, moment } from './format';
import { headline, statusPage } from './page';
import type { FeedStatus, StatusReport } from './report';
import { TEXTS } from './words/texts';
import { weekOf } from './week';

const NOW = Date.UTC(2026, 10, 23, 8, 20);

const FEED: FeedStatus = {
  kommune: 'schwerte',
  kommuneName: 'Schwerte',
  feed: 'uba-airquality',
  title: { de: 'Umweltbundesamt', en: 'Environment Agency' },
  transport: 'poll',
  state: 'ok',
  newest: NOW - HOUR,
  since: null,
  error: null,
  stations: { ok: 1 },
  problems: [],
  week: weekOf([], [], NOW),
  readings: 1200,
  missing: 3,
  rejected: 0,
  flagged: 3,
  flags: [
    { reason: 'spike', count: 2 },
    { reason: 'humidity', count: 1 },
  ],
  events: 3,
  contents: { read: { no2: 9 }, unread: { '<CO>': 2 } },
  attribution: 'Umweltbundesamt',
};

const REPORT: StatusReport = {
  version: '0.1.0',
  region: 'Kreis Unna',
  demo: true,
  openData: true,
  now: NOW,
  backfill: { running: true, done: 30, total: 120 },
  problems: [],
  feeds: [FEED],
  kommunen: [
    {
      slug: 'schwerte',
      name: 'Schwerte',
      stations: [
        {
          id: 'DENW179',
          name: 'Schwerte <Mitte>',
          indicative: true,
          health: [{ feed: 'uba-airquality', state: 'ok', since: null, newest: NOW - HOUR }],
          index: { class: 3, deciding: 'o3', value: 127, measured: 4, end: Date.UTC(2026, 10, 23, 7) },
          latest: [
            {
              property: 'air_temperature',
              de: 'Lufttemperatur (2 m)',
              en: 'Air temperature',
              value: 4.26,
              decimals: 1,
              unit: '°C',
              end: Date.UTC(2026, 10, 23, 8, 10),
              quality: 'suspect',
            },
          ],
        },
      ],
    },
  ],
};

const page = (language: 'de' | 'en', report = REPORT) => statusPage(report, { language, zone: 'Europe/Berlin' });

test.each([
  [['ok'], 'Alles da: 1 von 1 Datenquellen liefern.'],
  [['ok', 'failing'], '1 von 2 Datenquellen liefert nicht.'],
  [['silent', 'failing', 'waiting'], '2 von 3 Datenquellen liefern nicht. 1 wartet noch auf die ersten Daten.'],
  [['ok', 'never', 'late', 'late'], '1 von 4 Datenquellen liefert nicht. 2 sind noch im Rückstand.'],
  [['ok', 'off'], 'Alles da: 2 von 2 Datenquellen liefern.'],
] as const)('the first sentence for %j', (states, sentence) => {
  const feeds = states.map((state) => ({ ...FEED, state }));
  expect(headline({ ...REPORT, feeds }, TEXTS.de)).toBe(sentence);
});

test('the class stands there in word, number, shape and colour, with the sentence that explains it', () => {
  const german = page('de');
  expect(german).toContain('<strong>mäßig</strong>');
  expect(german).toContain('Ozon bestimmt den Index: 127\u202fµg/m³');
  expect(german).toContain('4 von 5 Stoffen gemessen · 08:00 MEZ');
  expect(german).toContain('fill="#F0E641"');
  expect(german).toMatch(/<text[^>]*>3<\/text>/);
  expect(page('en')).toContain('<strong>moderate</strong>');
});

test('a suspect value is shown and called so, in the reader’s numbers', () => {
  expect(page('de')).toContain('4,3\u202f°C</span> <em>fraglich</em>');
  expect(page('en')).toContain('4.3\u202f°C</span> <em>suspect</em>');
});

test('a unit that is a word and the clock of the law are those of the reader’s language', () => {
  const [kommune] = REPORT.kommunen;
  const [station] = kommune!.stations;
  const flow = { ...station!.latest[0]!, property: 'traffic_flow_all', value: 83, decimals: 0, unit: 'Kfz/h' };
  const kommunen = [{ ...kommune!, stations: [{ ...station!, latest: [flow] }] }];
  expect(page('de', { ...REPORT, kommunen })).toContain('83\u202fKfz/h');
  expect(page('en', { ...REPORT, kommunen })).toContain('83\u202fvehicles/h');
  expect(page('en')).toContain('08:00 CET');
});

test('names from outside are text, not markup', () => {
  expect(page('de')).toContain('Schwerte &lt;Mitte&gt;');
});

test('the state of the feeds stands before the stations: it is what an admin asks first', () => {
  const german = page('de');
  expect(german.indexOf('id="feeds"')).toBeGreaterThan(0);
  expect(german.indexOf('id="feeds"')).toBeLessThan(german.indexOf('id="stations"'));
});

test('demo and backfill are said', () => {
  expect(page('de')).toContain('Demo: alle Werte sind erfunden.');
  expect(page('de')).toContain('nachgeladen: 25 %');
  expect(page('de', { ...REPORT, demo: false })).not.toContain('erfunden');
});

test('of a silent station is told, also while its feed delivers', () => {
  const silent = { kind: 'silent-stations', id: 'silent-stations/x', since: NOW - HOUR, causes: [], said: [] } as const;
  const affected = [{ kommune: 'schwerte', feed: 'uba-airquality', stations: [{ id: 'DENW179', name: 'Schwerte' }] }];
  expect(headline({ ...REPORT, problems: [{ ...silent, affected }] }, TEXTS.de)).toBe(
    'Alles da: 1 von 1 Datenquellen liefern. 1 Messstelle schweigt.'
  );
});

test('numbers and times as people write them', () => {
  expect(amount(1234.5, 1, 'hPa', 'de')).toBe('1.234,5\u202fhPa');
  expect(amount(872, 0, '', 'en')).toBe('872');
  expect(moment(Date.UTC(2026, 10, 22, 23, 30), NOW, 'Europe/Berlin', 'de')).toBe('00:30');
  expect(moment(Date.UTC(2026, 10, 22, 20), NOW, 'Europe/Berlin', 'en')).toBe('22 Nov, 21:00');
  expect(fullMoment(Date.UTC(2026, 10, 22, 23, 30), 'Europe/Berlin', 'de')).toBe('Mo., 23.11.2026, 00:30 MEZ');
  expect(fullMoment(Date.UTC(2026, 6, 22, 22, 30), 'Europe/Berlin', 'de')).toBe('Do., 23.07.2026, 00:30 MESZ');
});

test.each([
  ['de', 'Ausreißer 2 · feuchte Luft 1'],
  ['en', 'spike 2 · humid air 1'],
] as const)('why quality control flagged values stands below their number: %s', (language, words) => {
  expect(statusPage(REPORT, { language, zone: 'Europe/Berlin' })).toContain(words);
});

test('what was counted stands there in words, and nothing that did not happen', () => {
  expect(page('de')).toContain('1.200 Werte · 3 fehlend · 3 auffällig · 3 Ereignisse');
  expect(page('en')).toContain('1,200 values · 3 missing · 3 flagged · 3 events');
});

test('each source is named once, however many feeds it has', () => {
  const two = page('de', { ...REPORT, feeds: [FEED, { ...FEED, kommune: 'unna', attribution: 'DWD' }, FEED] });
  expect(two).toContain('<span lang="de">Umweltbundesamt · DWD</span>');
});

test('it leads to the open data, where there are any', () => {
  const link = '<a href="/opendata?lang=de">Diese Daten herunterladen</a>';
  expect(page('de')).toContain(link);
  expect(page('de', { ...REPORT, openData: false })).not.toContain(link);
});
