import { note, parseAll, testdata } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { datex2 } from '../traffic/datex2';
import { CLOSED } from './counts';
import { datex2Parking } from './datex2-parking';
import type { Batch } from '../../model/observation';

const siteTable = testdata('datex2-parking/table.xml');
const status = testdata('datex2-parking/status.xml');
const noted = ({ readings }: Batch) => readings.map((reading) => `${reading.station} ${note(reading)}`);

it('reads car parks as they count, single spaces as a state, each at its own time', () => {
  const batch = parseAll(datex2Parking, status, { companions: { siteTable } });
  expect(noted(batch)).toEqual([
    'P1 2026-07-15T12:29:30.250Z/12:29:30.250Z parking_free 37 {count}',
    'P1 2026-07-15T12:29:30.250Z/12:29:30.250Z parking_occupied 81 {count}',
    'P1 2026-07-15T12:29:30.250Z/12:29:30.250Z parking_total 118 {count}',
    'P2 2026-07-15T12:30Z/12:30Z parking_free 85 {count}', // more than there are: the counter has drifted
    'P2 2026-07-15T12:30Z/12:30Z parking_total 80 {count}',
    'S1 2026-07-15T09:12Z/09:12Z parking_state 1 {code}',
    'S2 2026-04-02T06:00Z/06:00Z parking_state 0 {code}',
  ]);
  expect(batch).toMatchObject({
    rows: 9,
    missing: 2, // 0 of 0, and a percentage alone
    rejected: { [CLOSED]: 1, 'time missing or without zone': 1, 'marked as faulty (parkingFault)': 1 },
  });
  expect(batch.stations[0]).toEqual({ station: 'P1', name: 'Parkhaus Markt (erfunden)', lat: 51.535, lon: 7.6885 });
  expect(batch.contents!.unread).toEqual({ parkingOccupancyTrend: 1, 'parkingOccupancy (percentage)': 2 });
});

it('without the table knows no number of spaces but those that the state names', () => {
  const { readings } = parseAll(datex2Parking, status);
  expect(readings.filter(({ station }) => station === 'P2').map(({ property }) => property)).toEqual(['parking_free']);
});

it('reads version 3, and the spaces within a car park as stations of their own', () => {
  const batch = parseAll(datex2Parking, testdata('datex2-parking/v3-status.xml'), { companions: { siteTable } });
  expect(noted(batch)).toEqual([
    'P1-1 2026-07-15T12:28Z/12:28Z parking_state 1 {code}',
    'P1-2 2026-07-15T12:28Z/12:28Z parking_state 0 {code}',
    'P1 2026-07-15T12:28Z/12:28Z parking_free 37 {count}',
    'P1 2026-07-15T12:28Z/12:28Z parking_total 120 {count}',
    'P8 2026-07-15T12:31Z/12:31Z parking_free -2 {count}', // at the time of the document: it names none
    'P8 2026-07-15T12:31Z/12:31Z parking_total 20 {count}',
  ]);
  expect(batch).toMatchObject({ missing: 1, rejected: { 'not a number of spaces': 1 } });
});

it('passes over what was not asked for', () => {
  const asked = { url: 'x', range: { start: 0, end: 0 }, stations: ['P1-2', 'S1'] };
  const read = (file: string) => noted(parseAll(datex2Parking, testdata(`datex2-parking/${file}`), { asked }));
  expect(read('status.xml')).toEqual(['S1 2026-07-15T09:12Z/09:12Z parking_state 1 {code}']);
  expect(read('v3-status.xml')).toEqual(['P1-2 2026-07-15T12:28Z/12:28Z parking_state 0 {code}']);
});

it('describes stations by the table alone', () => {
  const { stations, readings, rejected } = parseAll(datex2Parking, siteTable);
  expect([stations.length, readings.length]).toEqual([5, 0]);
  expect(rejected).toEqual({ 'parking table: describes stations, holds no readings': 5 });
});

it.each([
  ['SituationPublication', /^Give the address of a ParkingStatusPublication \(url\)/],
  ['MeasuredDataPublication', /^Traffic comes with the feed datex2\. Give/],
])('refuses a %s, and says what it needs', (type, remedy) => {
  const other = status.toString().replace('GenericPublication"', `${type}"`);
  expect(() => parseAll(datex2Parking, other)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/Publication, neither the state of car parks nor their table/),
      remedy: expect.stringMatching(remedy),
    })
  );
});

it('is what the traffic feed points to', () => {
  expect(() => parseAll(datex2, status)).toThrow(
    expect.objectContaining({ remedy: expect.stringMatching(/^Car parks come with the feed datex2-parking\./) })
  );
});

it('asks Mobilithek for the state and, once a day, for the table', () => {
  const options = datex2Parking.options.parse({ subscription: '4711', tableSubscription: '4712' });
  const plan = { baseUrl: 'https://p', stations: ['P1'], range: { start: 0, end: 1 }, now: 1 };
  expect(datex2Parking.requests!({ ...plan, options })).toEqual([
    {
      url: 'https://mobilithek.info:8443/mobilithek/api/v1.0/subscription/4711/clientPullService?subscriptionID=4711',
      companions: {
        siteTable:
          'https://mobilithek.info:8443/mobilithek/api/v1.0/subscription/4712/clientPullService?subscriptionID=4712',
      },
      stations: ['P1'],
      range: plan.range,
    },
  ]);
});

/** Figures read from the raw files by eye and grep. Data of the cities of Aachen and Friedrichshafen. */
describeRecordings('German cities, DATEX II v2', () => {
  const read = (city: string, table: string) =>
    parseAll(datex2Parking, recording(city), { companions: { siteTable: recording(table) } });
  const aachen = () => read('parking-datex2-aachen/aachen-realtime.xml', 'parking-datex2-aachen/aachen-static.xml');

  it('Aachen: 17 car parks, of which four are closed', () => {
    const batch = aachen();
    expect(batch).toMatchObject({ rows: 17, missing: 0, rejected: { [CLOSED]: 4 } });
    expect(batch.readings).toHaveLength(13 * 3);
    expect(noted(batch).slice(0, 3)).toEqual([
      'P1 2025-02-07T19:05:34.176Z/19:05:34.176Z parking_free 412 {count}',
      'P1 2025-02-07T19:05:34.176Z/19:05:34.176Z parking_occupied 148 {count}',
      'P1 2025-02-07T19:05:34.176Z/19:05:34.176Z parking_total 560 {count}',
    ]);
    // The table has 345 spaces of it, the state 319 that can be used now.
    expect(noted(batch)).toContain('P10 2025-02-07T19:08:18.670Z/19:08:18.670Z parking_total 319 {count}');
    // Silent for 17 hours, though the document is of a minute ago.
    expect(noted(batch)).toContain('P16 2025-02-07T02:15:11.668Z/02:15:11.668Z parking_free 80 {count}');
    expect(batch.stations[0]).toEqual({ station: 'P1', name: 'P01-Eurogress', lat: 50.780552, lon: 6.0927987 });
  });

  it('Friedrichshafen: 55 single spaces, each a car park of one', () => {
    const files = ['realtime', 'static'].map((part) => `parking-sensors/friedrichshafen-sensors-${part}.xml`);
    const batch = read(files[0]!, files[1]!);
    expect(batch).toMatchObject({ rows: 55, missing: 0, rejected: {} });
    expect(new Set(batch.readings.map(({ property }) => property))).toEqual(new Set(['parking_state']));
    const occupied = batch.readings.filter(({ value }) => value === 1);
    expect([batch.readings.length, occupied.length]).toEqual([55, 7]);
    expect(noted(batch)[0]).toBe('PH19 2025-07-18T06:41:01.434Z/06:41:01.434Z parking_state 1 {code}');
  });
});
