import type { HubEvent } from '../../model/event';
import type { Batch } from '../../model/observation';
import { iso } from '../../model/time';
import type { FeedContext } from '../feed';
import { autobahn } from './autobahn';

const NOW = Date.parse('2026-07-03T10:30:00Z');

const ENTRY = {
  identifier: 'Uk9BRFdPUktTX190ZXN0',
  title: 'A1 | Unna - Kamener Kreuz',
  subtitle: 'Köln Richtung Bremen',
  display_type: 'ROADWORKS',
  coordinate: { lat: 51.562, long: 7.668 },
  point: '51.562,7.668',
  isBlocked: 'false',
  future: false,
  startTimestamp: '2026-07-01T20:00:00+02:00',
  description: ['Beginn: 01.07.26 um 20:00 Uhr', 'Ende: 27.11.26 um 18:00 Uhr', '', 'Fahrbahnerneuerung'],
  routeRecommendation: [],
  footer: [],
};

function read(document: unknown, context: Partial<FeedContext> = {}): Batch {
  const bytes = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
  const [batch, ...more] = [
    ...autobahn.parse({ bytes }, { receivedAt: NOW, ...context, options: autobahn.options.parse({}) }),
  ];
  expect(more).toEqual([]);
  return batch!;
}
const eventOf = (changes: object): HubEvent => {
  const batch = read({ ...ENTRY, ...changes });
  expect(batch.rejected).toEqual({});
  return batch.events![0]!;
};
const rejectedOf = (changes: object) => read({ ...ENTRY, ...changes }).rejected;

it('reads an entry: kind, times in UTC, place, road and words', () => {
  expect(eventOf({})).toEqual({
    id: 'Uk9BRFdPUktTX190ZXN0',
    kind: 'roadworks',
    scope: 'A1/roadworks',
    onset: Date.parse('2026-07-01T18:00Z'),
    // 18:00 on the wall in November
    end: Date.parse('2026-11-27T17:00Z'),
    severity: 'minor',
    texts: {
      de: {
        headline: 'A1 | Unna - Kamener Kreuz',
        description:
          'Köln Richtung Bremen\nBeginn: 01.07.26 um 20:00 Uhr\nEnde: 27.11.26 um 18:00 Uhr\nFahrbahnerneuerung',
      },
    },
    stations: ['A1'],
    place: { lat: 51.562, lon: 7.668 },
    facts: { road: 'A1', direction: 'Köln Richtung Bremen' },
  });
});

it.each([
  ['ROADWORKS', 'false', 'roadworks', 'minor'],
  ['SHORT_TERM_ROADWORKS', undefined, 'roadworks', 'minor'],
  ['ROADWORKS', 'true', 'roadworks', 'severe'],
  ['WARNING', 'false', 'traffic-warning', 'moderate'],
  ['WARNING', true, 'traffic-warning', 'severe'],
  ['CLOSURE', 'false', 'closure', 'moderate'],
  ['CLOSURE', 'true', 'closure', 'severe'],
  ['CLOSURE_ENTRY_EXIT', 'false', 'closure', 'minor'],
  ['WEIGHT_LIMIT_35', 'false', 'closure', 'moderate'],
])('%s, blocked: %s', (display_type, isBlocked, kind, severity) => {
  const event = eventOf({ display_type, isBlocked });
  expect(event).toMatchObject({ kind, severity });
  expect(event.facts!.blocked).toBe(severity === 'severe' ? 'true' : undefined);
});

it.each([
  ['an offset without colon', '2026-07-01T20:00:00.000+0200', [], '2026-07-01T18:00', undefined],
  ['Z', '2026-07-01T18:00:00Z', [], '2026-07-01T18:00', undefined],
  ['no zone: local', '2026-12-01T20:00:00', [], '2026-12-01T19:00', undefined],
  ['a German date', '01.12.2026', [], '2026-11-30T23:00', undefined],
  ['words alone', null, ['Beginn: 30.08.2026 19:00', 'Ende: 03.09.2026 06:00'], '2026-08-30T17:00', '2026-09-03T04:00'],
  ['a day as the end', null, ['Beginn: 30.08.2026', 'Ende: 03.09.2026'], '2026-08-29T22:00', '2026-09-03T22:00'],
  [
    'one night over midnight',
    null,
    ['Die Baustelle ist zu folgenden Zeiträumen gültig:', '01.07.26 von 22:00 bis 05:00 Uhr'],
    '2026-07-01T20:00',
    '2026-07-02T03:00',
  ],
  [
    'several nights: from the first to the last',
    null,
    ['27.09.26 17:00 bis zum 28.09.26 06:00 Uhr.', '28.09.26 19:00 bis zum 29.09.26 06:00 Uhr.'],
    '2026-09-27T15:00',
    '2026-09-29T04:00',
  ],
  [
    'the end of all of it where nothing else is said',
    '2026-07-01T18:00:00Z',
    ['(Ende der Gesamtmaßnahme: 27.09.26)'],
    '2026-07-01T18:00',
    '2026-09-27T22:00',
  ],
  [
    'lines in one text',
    '2026-07-01T18:00:00Z',
    'Sperrung\nEnde: 02.07.2026 06:00',
    '2026-07-01T18:00',
    '2026-07-02T04:00',
  ],
  [
    'an end before the beginning is none',
    '2026-07-01T18:00:00Z',
    ['Ende: 01.06.2026 06:00'],
    '2026-07-01T18:00',
    undefined,
  ],
  ['no time at all: it holds when it is read', null, ['Vollsperrung wegen Unfall'], '2026-07-03T10:30', undefined],
  ['a day that is none', '2026-07-01T18:00:00Z', ['Ende: 31.02.2027 06:00'], '2026-07-01T18:00', undefined],
])('times: %s', (_, startTimestamp, description, onset, end) => {
  const event = eventOf({ startTimestamp, description });
  expect([iso(event.onset), event.end && iso(event.end)]).toEqual([`${onset}:00.000Z`, end && `${end}:00.000Z`]);
});

it.each([
  ['text, longitude called latitude', { coordinate: { lat: '7.668', long: '51.562' } }],
  ['the point, latitude first', { coordinate: null }],
  ['the point, longitude first', { coordinate: null, point: '7.668,51.562' }],
  ['the point where the coordinate is nowhere', { coordinate: { lat: 0, long: 0 } }],
])('place: %s', (_, changes) => {
  expect(eventOf(changes).place).toEqual({ lat: 51.562, lon: 7.668 });
});

it('one odd field does not cost the rest', () => {
  const odd = { subtitle: 7, delayTimeValue: {}, isBlocked: 1, point: null };
  expect(eventOf(odd)).toMatchObject({ kind: 'roadworks', onset: Date.parse('2026-07-01T18:00Z'), severity: 'minor' });
});

it('names what it does not read of an entry', () => {
  expect(read({ ...ENTRY, extent: '7.6,51.5', icon: '123' }).contents!.unread).toEqual({
    footer: 1,
    extent: 1,
    icon: 1,
  });
});

it('keeps the delay and the way around in words', () => {
  const event = eventOf({ display_type: 'WARNING', delayTimeValue: '12', routeRecommendation: ['Umleitung U17'] });
  expect(event).toMatchObject({ facts: { delay: '12 min' }, texts: { de: { instruction: 'Umleitung U17' } } });
});

it.each([
  ['a place abroad', { coordinate: { lat: 48.85, long: 2.35 }, point: '' }, 'place missing or not in Germany'],
  ['an unknown kind', { display_type: 'PARADE' }, 'kind of entry that is not known: PARADE'],
  ['a charging station', { display_type: 'STRONG_ELECTRIC_CHARGING_STATION' }, 'charging station: a place, no event'],
  ['a lorry park', { display_type: 'PARKING' }, 'lorry parking: a place, no event'],
  ['a webcam', { display_type: 'WEBCAM' }, 'webcam: a place, no event'],
  ['a title without road', { title: 'Unna' }, 'road unknown'],
  ['no identifier', { identifier: ' ' }, 'entry that is not as the interface describes it'],
  [
    'the future without a time',
    { future: true, startTimestamp: null, description: [] },
    'still to come, but without a time',
  ],
])('rejects %s', (_, changes, reason) => {
  expect(rejectedOf(changes)).toEqual({ [reason]: 1 });
});

describe('lists', () => {
  it('a list is all that holds on its road; ids of roads come with blanks', () => {
    const batch = read({ roadworks: [ENTRY, { ...ENTRY, identifier: 'zwei' }] }, { station: 'A1 ' });
    expect(batch.snapshot).toEqual({ scope: 'A1/roadworks', ids: ['Uk9BRFdPUktTX190ZXN0', 'zwei'] });
    expect(batch.events!.map(({ scope, stations }) => [scope, stations])).toEqual([
      ['A1/roadworks', ['A1']],
      ['A1/roadworks', ['A1']],
    ]);
  });

  it.each(['roadworks', 'warning', 'closure'])('an empty list of %s says that nothing holds any more', (service) => {
    expect(read({ [service]: [] }, { station: 'A44' })).toMatchObject({
      rows: 0,
      rejected: {},
      snapshot: { scope: `A44/${service}`, ids: [] },
    });
  });

  it('what the list of warnings calls a closure belongs to that list', () => {
    const { events } = read({ warning: [{ ...ENTRY, display_type: 'CLOSURE' }] }, { station: 'A1' });
    expect(events).toMatchObject([{ kind: 'closure', scope: 'A1/warning' }]);
  });

  it.each(['electric_charging_station', 'parking_lorry', 'webcam'])('%s are places', (service) => {
    expect(read({ [service]: [{}, {}] }, { station: 'A1' })).toEqual({
      readings: [],
      stations: [],
      rows: 2,
      missing: 0,
      rejected: { [`list of places (${service}), no events`]: 2 },
    });
  });

  it('a detail, or a list of nobody knows which road, is not all that holds', () => {
    expect(read(ENTRY, { station: 'A1' }).snapshot).toBeUndefined();
    expect(read({ roadworks: [] }).snapshot).toBeUndefined();
  });
});

it.each(['', ' \n'])('an empty body %j is nothing, and said', (document) => {
  expect(read(document, { station: 'A999' })).toMatchObject({
    rows: 0,
    rejected: { 'empty answer: the interface does not know this road or entry': 1 },
  });
});

it.each(['{"roads":["A1"]}', '[]', '<html></html>', '{"roadworks":'])('refuses %s', (document) => {
  expect(() => read(document)).toThrow(expect.objectContaining({ kind: 'payload' }));
});

it('asks for three lists of each road; a place within 15 km is concerned unless said otherwise', () => {
  const options = autobahn.options.parse({});
  const range = { start: NOW - 60_000, end: NOW };
  const plan = { options, baseUrl: 'https://verkehr.autobahn.de', stations: ['A1', 'A44'], range, now: NOW };
  const requests = autobahn.requests!(plan);
  expect(requests.map(({ url }) => url.replace('https://verkehr.autobahn.de/o/autobahn/', ''))).toEqual([
    'A1/services/roadworks',
    'A1/services/warning',
    'A1/services/closure',
    'A44/services/roadworks',
    'A44/services/warning',
    'A44/services/closure',
  ]);
  expect(requests.map(({ station }) => station)).toEqual(['A1', 'A1', 'A1', 'A44', 'A44', 'A44']);
  expect(autobahn.reach!(options)).toBe(15);
  expect(autobahn.reach!(autobahn.options.parse({ reach: 5 }))).toBe(5);
});

it.each([
  [{ title: 'A1 | Vollsperrung am Wochenende' }, 'closure', 'severe'],
  [{ description: ['Die Brücke wird erneuert.', 'Vollsperrung der Richtungsfahrbahn'] }, 'closure', 'severe'],
  [{ description: ['Der Tunnel ist voll gesperrt.'] }, 'closure', 'severe'],
  [{ subtitle: 'Vollsperrungen in vier Nächten' }, 'closure', 'severe'],
  [{ description: ['Vollsperrung der AS Eutin'] }, 'roadworks', 'minor'],
  [{ description: ['Arbeiten ohne Vollsperrung'] }, 'roadworks', 'minor'],
  [{ description: ['Die Vollsperrung ist aufgehoben.'] }, 'roadworks', 'minor'],
  [{ description: ['Die Vollsperrung wurde beendet.'] }, 'roadworks', 'minor'],
  [{ description: ['keine Vollsperrung, ein Fahrstreifen bleibt frei'] }, 'roadworks', 'minor'],
])('a text that says so is a closure, in the list that it stands in: %j', (changes, kind, severity) => {
  expect(eventOf(changes)).toMatchObject({ kind, severity, scope: 'A1/roadworks' });
});

it.each([
  ['A 99a | Dreieck', 'A99a'],
  ['B27 | Ausfahrt', 'B27'],
  ['L 677 | Unna', 'L677'],
])('the road of "%s" is understood without being asked for', (title, road) => {
  expect(eventOf({ title }).stations).toEqual([road]);
});

it('what has no time holds from when it was first read, and says so', () => {
  expect(eventOf({ startTimestamp: undefined, description: [] })).toMatchObject({ onset: NOW, onsetIsFirstSeen: true });
  expect(eventOf({}).onsetIsFirstSeen).toBeUndefined();
});
