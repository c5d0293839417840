import { PROBLEM_KINDS } from '../../analysis/health/problem';
import { HOUR, MINUTE } from '../../model/time';
import { statusPage } from './page';
import { PROBLEM_TEXTS } from './words/problem-texts';
import type { FeedStatus, ProblemStatus, StatusReport } from './report';
import { weekOf } from './week';

/** 23:07 in Berlin. */
const NOW = Date.UTC(2026, 10, 26, 22, 7);
const ADDRESS =
  'https://luftdaten.umweltbundesamt.de/api/air-data/v3/measures/json?component=5&date_from=2026-11-23&station=DENW006';

const feed = (kommune: string, id: string, more: Partial<FeedStatus> = {}): FeedStatus => ({
  ...{ kommune, kommuneName: kommune, feed: id, title: { de: `Daten ${id}`, en: `Data of ${id}` }, transport: 'poll' },
  ...{ state: 'failing', since: NOW - HOUR, newest: null, stations: { failing: 2 }, problems: ['p'], error: null },
  ...{ week: weekOf([], [], NOW), readings: 0, missing: 0, rejected: 0, flagged: 0, flags: [], events: 0 },
  contents: { read: {}, unread: {} },
  attribution: 'Amt',
  ...more,
});

const problem = (more: Partial<ProblemStatus> = {}): ProblemStatus => ({
  ...{ id: 'p', kind: 'no-internet', since: NOW - HOUR, again: NOW + 9 * MINUTE, causes: ['dns', 'timeout'] },
  affected: [
    { kommune: 'unna', feed: 'uba', stations: [] },
    { kommune: 'schwerte', feed: 'uba', stations: [] },
  ],
  said: [
    {
      message: `${ADDRESS} cannot be read: getaddrinfo ENOTFOUND luftdaten.umweltbundesamt.de.`,
      remedy: 'It is asked again at 2026-11-26T22:16:00.000Z.',
    },
  ],
  ...more,
});

function report(problems: readonly ProblemStatus[], feeds = [feed('unna', 'uba'), feed('schwerte', 'uba')]) {
  const rest = { version: '0.1.0', region: 'Kreis Unna', demo: false, openData: false, kommunen: [] };
  return { ...rest, now: NOW, backfill: { running: false, done: 0, total: 0 }, problems, feeds } satisfies StatusReport;
}

const page = (language: 'de' | 'en', of: StatusReport) => statusPage(of, { language, zone: 'Europe/Berlin' });
/** What a reader sees who asks for no details. */
const seen = (markup: string) => markup.replace(/<details[\s\S]*?<\/details>/g, '').replace(/<[^>]+>/g, ' ');
const times = (text: string, part: string) => text.split(part).length - 1;

test('the cause is said once, before everything else, with since when, what was found, what to do and what is next', () => {
  const text = seen(page('de', report([problem()])));
  expect(times(text, 'Dieser Rechner erreicht das Internet nicht')).toBe(1);
  expect(text.indexOf('Dieser Rechner')).toBeLessThan(text.indexOf('2 von 2 Datenquellen liefern nicht.'));
  expect(text.indexOf('2 von 2')).toBeLessThan(text.indexOf('Letzte 7 Tage'));
  expect(text).toContain('Seit 22:07 · nächster Versuch 23:16');
  expect(text).toContain(
    'Festgestellt: der Name des Servers ist unbekannt (DNS); der Server antwortet nicht rechtzeitig.'
  );
  expect(text).toMatch(/Was tun\?\s+Prüfen Sie am Rechner, auf dem der Hub läuft/);
});

test('each line says the state in word and shape, since when, and leads to the cause', () => {
  const markup = page('de', report([problem()]));
  const lines = markup.match(/<tr role="row" class="failing">[\s\S]*?<\/tr>/g)!;
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatch(
      /<svg class="sign failing"[^>]*>.*<\/svg> Fehler<\/strong> seit 22:07 · <a href="#problem-1">/
    );
    expect(line).toContain('kein Internet');
    expect(line).toContain('class="week"');
  }
  expect(markup).toContain('id="problem-1"');
});

test.each(['de', 'en'] as const)(
  '%s: nobody reads ISO stamps, addresses or codes without asking for them',
  (language) => {
    const markup = page(language, report([problem()]));
    expect(seen(markup)).not.toMatch(/\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}|https?:|ENOTFOUND|cannot be read/);
    const details = /<details[^>]*>([\s\S]*?)<\/details>/.exec(markup)![1]!;
    expect(details).toMatch(/<ul lang="en">\s*<li>https:[^<]*ENOTFOUND/);
  }
);

test('support gets the first sentences, and how many more there are', () => {
  const said = Array.from({ length: 20 }, (_, i) => ({ message: `Document ${i} fails.`, remedy: 'Look.' }));
  const markup = page('de', report([problem({ said })]));
  expect(times(markup, 'fails. Look.')).toBe(5);
  expect(markup).toContain('15 weitere dieser Art');
});

test('what concerns some is listed by feed, with Kommunen and stations, behind the first sentence', () => {
  const down = problem({
    ...{ kind: 'down', host: 'luftdaten.umweltbundesamt.de', causes: ['server'], status: 503 },
    affected: [
      { kommune: 'unna', feed: 'uba', stations: [] },
      { kommune: 'schwerte', feed: 'uba', stations: [{ id: 'a', name: 'Schwerte <Mitte>' }] },
    ],
  });
  const feeds = [feed('unna', 'uba'), feed('schwerte', 'uba'), feed('unna', 'dwd', { state: 'ok', problems: [] })];
  const markup = page('de', report([down], feeds));
  const text = seen(markup);
  expect(text.indexOf('2 von 3 Datenquellen')).toBeLessThan(
    text.indexOf('luftdaten.umweltbundesamt.de meldet eine Störung')
  );
  expect(text).toContain('betrifft 2 von 3 Datenquellen');
  expect(text).toContain('Daten uba – unna, schwerte (Schwerte &lt;Mitte&gt;)');
  expect(text).toMatch(/Server gestört\s+\(1 von 2\)/);
});

test.each(PROBLEM_KINDS)('%s is said in the reader’s language alone', (kind) => {
  const one = problem({
    kind,
    host: 'example.org',
    feed: 'uba',
    ...(/^(silent|never)/.test(kind) ? { causes: [] } : {}),
  });
  const [german, english] = [seen(page('de', report([one]))), seen(page('en', report([one])))];
  const subject = { server: 'example.org', isNearby: false, status: '', isAdmitted: false, stations: 0 };
  const de = [PROBLEM_TEXTS.de[kind].title, PROBLEM_TEXTS.de[kind].todo].map((say) =>
    say({ ...subject, feed: 'Daten uba' })
  );
  const en = [PROBLEM_TEXTS.en[kind].title, PROBLEM_TEXTS.en[kind].todo].map((say) =>
    say({ ...subject, feed: 'Data of uba' })
  );
  de.forEach((sentence) => expect(german).toContain(sentence));
  en.forEach((sentence) => expect(english).toContain(sentence));
  en.forEach((sentence) => expect(german).not.toContain(sentence));
  // The guide to operation is German.
  expect(english.replace('“Hinter einem Proxy”', '')).not.toMatch(/[äöüß„]|Datenquelle|Messstelle|einem/);
});

test('a next attempt that is over is not announced', () => {
  expect(seen(page('de', report([problem({ again: NOW - MINUTE })])))).not.toContain('nächster Versuch');
});

test('a device of the own network is no provider', () => {
  const text = seen(page('de', report([problem({ kind: 'down', host: '192.168.1.20', causes: ['refused'] })])));
  expect(text).toContain('192.168.1.20 antwortet nicht');
  expect(text).toContain('Prüfen Sie Strom und Netz dieses Geräts');
});
