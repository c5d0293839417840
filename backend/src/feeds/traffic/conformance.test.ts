/**
 * What real providers sent of traffic, bicycles and weather stations, held to figures that were read from the raw
 * files by grep, awk and a calculator. Sources: Nationaal Dataportaal Wegverkeer (CC0), Stadt Münster (dl-de/by-2-0),
 * consoles recorded by the project aioecowitt (Apache-2.0).
 */
import type { Batch, Reading } from '../../model/observation';
import { propertyOf } from '../../model/property';
import { convert } from '../../model/units';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { datex2 } from './datex2';
import { ecoCounterCsv } from './eco-counter-csv';
import { ecowitt } from '../weather/ecowitt';

const sum = (readings: readonly Reading[]) => readings.reduce((total, { value }) => total + value, 0);
const of = ({ readings }: Batch, property: string) => readings.filter((reading) => reading.property === property);

describeRecordings('NDW, DATEX II', () => {
  const document = () => recording('datex2-v2-ndw/ndw_trafficspeed_2025-08-15_excerpt.xml');
  const siteTable = () => recording('datex2-v2-ndw/MeasurementSiteTable.xml');
  const read = (table: Uint8Array) => parseAll(datex2, document(), { companions: { siteTable: table } });

  it('240 sites, none of which is the one site of the recorded table', () => {
    expect(read(siteTable())).toEqual({
      rows: 240,
      readings: [],
      stations: [],
      missing: 0,
      rejected: { 'site not in the site table': 240 },
    });
  });

  it('site table of one site', () => {
    const facts = [{ station: 'PZH01_MST_0629_00', name: 'N457 hmp 4.75 Re' }];
    expect(parseAll(datex2, siteTable())).toMatchObject({ rows: 1, stations: facts, readings: [] });
  });

  it('the recorded layout, if it were that of a site with four values in the document', () => {
    const monica = 'id="RWS01_MONICA_00D0020C9C2DD0070307" version="1"';
    const table = siteTable().toString().replace('id="PZH01_MST_0629_00" version="2"', monica);
    const batch = read(Buffer.from(table));
    expect(batch.readings.map(note)).toEqual([
      '2025-08-15T21:47Z/21:48Z traffic_flow_car 240 1/h',
      '2025-08-15T21:47Z/21:48Z traffic_flow_heavy 0 1/h',
      '2025-08-15T21:47Z/21:48Z traffic_flow_all 240 1/h',
    ]);
    expect(batch.rejected).toEqual({
      'site not in the site table': 239,
      'vehicle class without a property': 1,
      'index not in the site table': 4,
    });
    const outdated = read(Buffer.from(table.replace(monica, monica.replace('"1"', '"2"'))));
    expect(outdated.rejected).toEqual({ 'site not in the site table': 239, 'site version not in the site table': 1 });
  });

  /**
   * A site table of our own for sites of the document, which the recorded table lacks: the layouts follow from the
   * values (the sixth of six flows is the sum of the five before it; flows and speeds alternate lane by lane).
   */
  function tableFor(
    sites: readonly string[],
    layout: readonly (readonly [index: number, type: string, lane: number])[]
  ) {
    const characteristics = layout.map(
      ([index, type, lane]) =>
        `<measurementSpecificCharacteristics index="${index}"><measurementSpecificCharacteristics><period>60</period>` +
        `<specificLane>lane${lane}</specificLane><specificMeasurementValueType>${type}</specificMeasurementValueType>` +
        '</measurementSpecificCharacteristics></measurementSpecificCharacteristics>'
    );
    const records = sites.map(
      (site) => `<measurementSiteRecord ${site}>${characteristics.join('')}</measurementSiteRecord>`
    );
    return Buffer.from(
      '<d2LogicalModel><payloadPublication type="MeasurementSiteTablePublication">' +
        `${records.join('')}</payloadPublication></d2LogicalModel>`
    );
  }

  it('139 sites of one lane with six flows and six speeds', () => {
    const sites = document()
      .toString()
      .split('<siteMeasurements')
      .filter((site) =>
        /^(?:(?!TrafficSpeed).)*(TrafficFlow(?:(?!Traffic).)*){6}(TrafficSpeed(?:(?!Traffic).)*){6}$/.test(site)
      )
      .map((site) => /measurementSiteReference (id="[^"]*" version="[^"]*")/.exec(site)![1]!);
    expect(sites).toHaveLength(139);
    const batch = read(
      tableFor(sites, [
        [6, 'trafficFlow', 1],
        [12, 'trafficSpeed', 1],
      ])
    );
    const [flows, speeds] = [of(batch, 'traffic_flow_all'), of(batch, 'traffic_speed_mean')];
    expect([flows.length, sum(flows), speeds.length, sum(speeds)]).toEqual([119, 9300, 74, 5548]);
    expect(batch.missing).toBe(43);
    expect(batch.rejected).toEqual({
      'site not in the site table': 101,
      'index not in the site table': 1390,
      'marked as faulty (dataError)': 42,
    });
    expect(batch.readings.filter(({ station }) => station === 'PZH01_MST_0029-00').map(note)).toEqual([
      '2025-08-15T21:48Z/21:49Z traffic_flow_all 60 1/h',
      '2025-08-15T21:48Z/21:49Z traffic_speed_mean 90 km/h',
    ]);
  });

  it.each([
    // 60 at 123, 240 at 123, 300 at 102 km/h
    ['RWS01_MONIBAS_0281hrl0140ra', [600, 112.5]],
    // no vehicle, 60 at 121, 300 at 113 km/h: (7260 + 33900) / 360
    ['RWS01_MONIBAS_0151hrr0719ra', [360, 114.3333]],
  ])('three lanes of %s', (id, expected) => {
    const lanes = [1, 2, 3].flatMap((lane) => [
      [2 * lane - 1, 'trafficFlow', lane] as const,
      [2 * lane, 'trafficSpeed', lane] as const,
    ]);
    const { readings } = read(tableFor([`id="${id}" version="1"`], lanes));
    expect(readings.map(({ value }) => Math.round(value * 1e4) / 1e4)).toEqual(expected);
  });
});

describeRecordings('Münster, Wolbecker Straße', () => {
  const read = (file: string) => parseAll(ecoCounterCsv, recording(`eco-counter-muenster-csv/${file}.csv`));
  /** Sums of total, inwards and outwards. */
  const sums = (readings: readonly Reading[]) =>
    ['100020113', '101020113', '102020113'].map((id) => sum(readings.filter(({ station }) => station === id)));
  const ofDay = ({ readings }: Batch, from: string, to: string) =>
    readings.filter(({ start }) => start >= Date.parse(from) && start < Date.parse(to));

  it('March 2023, 23 hours on the 26th', () => {
    const march = read('100020113_2023-03');
    expect(march).toMatchObject({ rows: 2972, missing: 0, rejected: {} });
    expect(march.readings).toHaveLength(3 * 2972);
    expect(sums(march.readings)).toEqual([246_874, 114_579, 132_295]);
    const shortDay = ofDay(march, '2023-03-25T23:00Z', '2023-03-26T22:00Z');
    expect(shortDay).toHaveLength(3 * 92);
    expect(sums(shortDay)).toEqual([3113, 1469, 1644]);
    // 01:45 CET and 03:00 CEST follow each other
    const around = ofDay(march, '2023-03-26T00:45Z', '2023-03-26T01:15Z').filter((r) => r.station === '100020113');
    expect(around.map(note)).toEqual([
      '2023-03-26T00:45Z/01:00Z bike_count 17 {count}',
      '2023-03-26T01:00Z/01:15Z bike_count 22 {count}',
    ]);
    expect(march.readings.filter((reading) => reading.quality)).toEqual([]);
  });

  it('October 2023, of the 25 hours of the 29th one is lacking and one doubted', () => {
    const october = read('100020113_2023-10');
    expect(october).toMatchObject({ rows: 2976, missing: 0, rejected: {} });
    expect(sums(october.readings)).toEqual([286_432, 133_606, 152_826]);
    const longDay = ofDay(october, '2023-10-28T22:00Z', '2023-10-29T23:00Z');
    expect(longDay).toHaveLength(3 * 96);
    expect(sums(longDay)).toEqual([4815, 2253, 2562]);
    expect(ofDay(october, '2023-10-29T01:00Z', '2023-10-29T02:00Z')).toEqual([]);
    const doubted = october.readings.filter((reading) => reading.reasons?.includes('suspect-dst'));
    expect(doubted).toEqual(ofDay(october, '2023-10-29T00:00Z', '2023-10-29T01:00Z'));
    expect(sum(doubted.filter(({ station }) => station === '100020113'))).toBe(49 + 53 + 38 + 39);
  });

  it('August 2026 to the 21st, nothing counted outwards', () => {
    const august = read('2026-08');
    expect(august).toMatchObject({ rows: 2016, missing: 0, rejected: {} });
    expect(sums(august.readings)).toEqual([82_759, 82_759, 0]);
    expect(sums(ofDay(august, '2026-08-09T22:00Z', '2026-08-10T22:00Z'))).toEqual([4253, 4253, 0]);
    expect(august.stations).toEqual([
      { station: '100020113', name: 'Wolbecker Straße' },
      { station: '101020113', name: 'FR stadteinwärts' },
      { station: '102020113', name: 'FR stadtauswärts' },
    ]);
  });
});

describeRecordings('Ecowitt consoles', () => {
  const canonical = ({ readings }: Batch) =>
    Object.fromEntries(
      readings.map(({ property, value, unit }) => [property, convert(value, unit, propertyOf(property).ucum)])
    );
  /** Not marked although they are years old: only the hub's own clock may doubt a stamp. */
  const read = (file: string) =>
    parseAll(ecowitt, recording(`ecowitt-push/${file}.urlencoded.txt`), {
      receivedAt: Date.parse('2026-07-01T00:00Z'),
    });

  it.each([
    [
      'easyweather_data',
      'ecowitt-cfc74225bb4a',
      '2020-05-04T14:34:26.000Z',
      // 70.3 °F, 28.583 inHg, 0.4 and 1.1 mph, 0.079 in
      {
        air_temperature: 21.277778,
        relative_humidity: 32,
        pressure_station: 967.931473,
        wind_direction: 200,
        wind_speed: 0.178816,
        wind_gust: 0.491744,
        global_radiation: 205.52,
        uv_index: 2,
        precipitation_rate: 0,
        precipitation: 2.0066,
      },
      { indoor: 2, 'further total, rate or battery beside the one taken': 4 },
    ],
    [
      'froggit_gw1000a_2022-02-06',
      'ecowitt-e18967d55c21',
      '2022-02-06T20:00:03.000Z',
      // 39.6 °F, 28.993 inHg, 1.12 and 2.24 mph, 0.618 in
      {
        air_temperature: 4.222222,
        relative_humidity: 90,
        pressure_station: 981.815666,
        wind_direction: 237,
        wind_speed: 0.500685,
        wind_gust: 1.00137,
        global_radiation: 0,
        uv_index: 0,
        precipitation_rate: 0,
        precipitation: 15.6972,
      },
      { indoor: 2, 'further total, rate or battery beside the one taken': 6, 'field without a property': 2 },
    ],
    [
      'gw2000a_data',
      'ecowitt-ce28c2f1c41d',
      '2022-07-15T15:26:14.000Z',
      // 87.08 °F, 27.885 inHg, 2.91 and 3.13 mph
      {
        air_temperature: 30.6,
        relative_humidity: 34,
        pressure_station: 944.29448,
        wind_direction: 289,
        wind_speed: 1.300886,
        wind_gust: 1.399235,
        global_radiation: 530.62,
        uv_index: 4,
        precipitation_rate: 0,
        precipitation: 0,
        leaf_wetness: 14,
        battery_voltage: 2.74,
      },
      { indoor: 2, 'further total, rate or battery beside the one taken': 5, 'field without a property': 7 },
    ],
  ])('%s', (file, station, time, values, rejected) => {
    const batch = read(file);
    expect(canonical(batch)).toEqual(values);
    expect(batch).toMatchObject({ rows: 1, missing: 0 });
    expect(batch.rejected).toEqual({
      ...rejected,
      'sea-level pressure not calibrated: equals the station pressure': 1,
    });
    for (const reading of batch.readings) {
      expect([reading.station, new Date(reading.start).toISOString(), reading.quality]).toEqual([
        station,
        time,
        undefined,
      ]);
      expect(reading.end).toBe(reading.start);
    }
  });
});
