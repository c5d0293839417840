import { HOUR } from '../../model/time';
import { amount, moment } from './format';
import { feedState, weekOf } from './build';
import { headline, statusPage } from './page';
import type { FeedStatus, StatusReport } from './report';
import { TEXTS, languageOf } from './texts';

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
  week: weekOf([], [], Math.floor(NOW / HOUR) * HOUR),
  readings: 1200,
  missing: 3,
  rejected: 0,
  flagged: 3,
  flags: [
    { reason: 'spike', count: 2 },
    { reason: 'humidity', count: 1 },
  ],
  events: 3,
  attribution: 'Umweltbundesamt',
};

const REPORT: StatusReport = {
  version: '0.1.0',
  region: 'Kreis Unna',
  demo: true,
  now: NOW,
  backfill: { running: true, done: 30, total: 120 },
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
  ['a failure counts before everything', { failingSince: 1 }, NOW, 'failing'],
  ['nothing yet', {}, null, 'waiting'],
  ['overdue', { lastSuccess: NOW }, NOW - 5 * HOUR, 'silent'],
  ['in time', { lastSuccess: NOW }, NOW - HOUR, 'ok'],
] as const)('state of a feed: %s', (_, life, newest, state) => {
  expect(feedState(life, newest, NOW - 4 * HOUR)).toBe(state);
});

test('the week has one state per hour, and tells no data, rejected and failed apart', () => {
  const current = Date.UTC(2026, 10, 23, 8);
  const hour = (back: number, counts: object) => ({
    ...{ kommune: 'schwerte', feed: 'x', hour: current - back * HOUR },
    ...{ readings: 0, missing: 0, rejected: 0, failures: 0, flagged: 0, ...counts },
  });
  const measured = [current - 167 * HOUR, current - 3 * HOUR, current];
  const week = weekOf(
    measured,
    [
      hour(1, { failures: 2, rejected: 1 }),
      hour(2, { rejected: 1 }),
      // The answer of hour 4 held what was measured in hour 3.
      hour(3, { failures: 1 }),
      hour(4, { readings: 6 }),
    ],
    current
  );
  expect(week).toHaveLength(168);
  expect(week.slice(-5)).toEqual(['none', 'data', 'rejected', 'failed', 'data']);
  expect([week[0], week[1]]).toEqual(['data', 'none']);
});

test.each([
  [['ok'], 'Alles da: 1 von 1 Datenquellen liefern.'],
  [['ok', 'failing'], '1 von 2 Datenquellen liefert nicht.'],
  [['silent', 'failing', 'waiting'], '2 von 3 Datenquellen liefern nicht. 1 wartet noch auf die ersten Daten.'],
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

test('a failing feed says since when and what to do', () => {
  const error = { kind: 'payload', message: 'It is an HTML page.', remedy: 'Open the address.' } as const;
  const failing = { ...FEED, state: 'failing', since: Date.UTC(2026, 10, 22, 5), error } as const;
  const german = page('de', { ...REPORT, feeds: [failing] });
  expect(german).toContain('Fehler seit 22.11., 06:00');
  expect(german).toContain('<span class="error">Der Anbieter schickt etwas anderes als die erwarteten Daten.');
  expect(german).toContain('<span class="quiet" lang="en">It is an HTML page. Open the address.</span>');
  expect(page('en', { ...REPORT, feeds: [failing] })).toContain('The provider sends something other than');
});

test.each([
  ['en', 'de-DE,de', 'en'],
  [undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  [undefined, 'fr-FR,de;q=0.8', 'de'],
  [undefined, undefined, 'de'],
  ['xx', undefined, 'de'],
])('language: ?lang=%s and browser %s give %s', (query, accept, language) => {
  expect(languageOf(query, accept)).toBe(language);
});

test('numbers and times as people write them', () => {
  expect(amount(1234.5, 1, 'hPa', 'de')).toBe('1.234,5\u202fhPa');
  expect(amount(872, 0, '', 'en')).toBe('872');
  expect(moment(Date.UTC(2026, 10, 22, 23, 30), NOW, 'Europe/Berlin', 'de')).toBe('00:30');
  expect(moment(Date.UTC(2026, 10, 22, 20), NOW, 'Europe/Berlin', 'en')).toBe('22 Nov, 21:00');
});

test.each([
  ['de', 'Ausreißer 2 · feuchte Luft 1'],
  ['en', 'spike 2 · humid air 1'],
] as const)('why quality control flagged values stands below their number: %s', (language, words) => {
  expect(statusPage(REPORT, { language, zone: 'Europe/Berlin' })).toContain(words);
});
