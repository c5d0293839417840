import { note, parseAll, testdata } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { CLOSED } from './counts';
import { parkapi } from './parkapi';

const noted = (file: string) => {
  const { readings, ...batch } = parseAll(parkapi, testdata(`parkapi/${file}`));
  return { ...batch, notes: readings.map((reading) => `${reading.station} ${note(reading)}`) };
};

it('reads a city of version 1 at the time of the document, which is UTC', () => {
  const { rows, missing, rejected, notes, stations, contents } = noted('city.json');
  expect(contents!.unread).toEqual({ forecast: 4 });
  expect({ rows, missing, rejected }).toEqual({
    rows: 5,
    missing: 1, // nodata: how many there are is known, not how many are free
    rejected: { [CLOSED]: 1, 'entry that is no car park': 1 },
  });
  expect(notes).toEqual([
    'testmarkt 2026-07-15T12:30Z/12:30Z parking_free 37 {count}',
    'testmarkt 2026-07-15T12:30Z/12:30Z parking_total 120 {count}',
    'testbahnhof 2026-07-15T12:30Z/12:30Z parking_total 50 {count}',
    'testplatz 2026-07-15T12:30Z/12:30Z parking_state 1 {code}',
  ]);
  expect(stations.slice(0, 2)).toEqual([
    { station: 'testmarkt', name: 'Marktgarage (erfunden)', lat: 51.535, lon: 7.6885 },
    { station: 'testbahnhof', name: 'P+R (erfunden)' },
  ]);
});

it('reads car parks of version 3 each at its own time, and what only describes itself', () => {
  const { missing, rejected, notes, stations } = noted('v3-sites.json');
  expect({ missing, rejected }).toEqual({ missing: 1, rejected: { [CLOSED]: 1 } });
  expect(notes).toEqual([
    '4711 2026-07-15T12:30Z/12:30Z parking_free 37 {count}',
    '4711 2026-07-15T12:30Z/12:30Z parking_total 118 {count}',
    '4712 2026-07-01T00:00Z/00:00Z parking_total 50 {count}',
  ]);
  expect(stations).toEqual([
    { station: '4711', name: 'Marktgarage (erfunden)', lat: 51.535, lon: 7.6885 },
    { station: '4712', name: 'P+R (erfunden)', lat: 51.538, lon: 7.6907 },
    { station: '4713', name: 'Halle (erfunden)' },
  ]);
});

it('reads single spaces: unknown is neither free nor occupied, and old is as old as it is', () => {
  const { missing, rejected, notes, contents } = noted('v3-spots.json');
  expect(contents!.unread).toEqual({ parking_site_uid: 3 });
  expect({ missing, rejected }).toEqual({ missing: 1, rejected: { 'time missing or unreadable': 1 } });
  expect(notes).toEqual([
    'platz-1 2026-07-15T12:12Z/12:12Z parking_state 1 {code}',
    'platz-2 2026-04-02T06:00Z/06:00Z parking_state 0 {code}',
  ]);
});

it('passes over what was not asked for', () => {
  const asked = { url: 'x', range: { start: 0, end: 0 }, stations: ['testhalle'] };
  expect(parseAll(parkapi, testdata('parkapi/city.json'), { asked })).toMatchObject({
    readings: [],
    rejected: { [CLOSED]: 1, 'entry that is no car park': 1 },
  });
});

it.each([
  [{ city: 'Bad Sulza' }, ['https://p/Bad%20Sulza']],
  [{}, ['https://p/']],
  [{ source: 'ulm' }, ['https://p/parking-sites?source_uid=ulm&limit=1000']],
  [
    { source: 'ulm', spots: true },
    ['https://p/parking-sites?source_uid=ulm&limit=1000', 'https://p/parking-spots?source_uid=ulm&limit=1000'],
  ],
])('%j asks for %j', (given, urls) => {
  const plan = { baseUrl: 'https://p', stations: ['a'], range: { start: 0, end: 1 }, now: 1 };
  const requests = parkapi.requests!({ ...plan, options: parkapi.options.parse(given) });
  expect(requests.map(({ url }) => url)).toEqual(urls);
});

it.each([['{}'], ['[1]'], ['{"lots":[]}'], ['{"last_updated":"2026-07-15T12:30:00","lots":[{"id":7}]}'], ['7'], ['']])(
  'refuses %s',
  (text) => {
    expect(() => parseAll(parkapi, text)).toThrow();
  }
);

describeRecordings('ParkAPI v1, the invented city with the traps of real ones', () => {
  it('no free spaces without data, more free than there are as sent', () => {
    const { readings, missing, rejected } = parseAll(parkapi, recording('parkapi-v1/musterstadt.json'));
    expect({ missing, rejected }).toEqual({ missing: 1, rejected: {} });
    expect(readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      'musterstadtmarkt 2026-03-10T07:00Z/07:00Z parking_free 37 {count}',
      'musterstadtmarkt 2026-03-10T07:00Z/07:00Z parking_total 120 {count}',
      'musterstadtbahnhof 2026-03-10T07:00Z/07:00Z parking_total 50 {count}',
      'musterstadthalle 2026-03-10T07:00Z/07:00Z parking_free 214 {count}',
      'musterstadthalle 2026-03-10T07:00Z/07:00Z parking_total 200 {count}',
    ]);
  });

  it('the list of cities says which there are', () => {
    expect(() => parseAll(parkapi, recording('parkapi-v1/index.json'))).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/list of cities/),
        remedy: expect.stringMatching(/Musterstadt/),
      })
    );
  });
});
