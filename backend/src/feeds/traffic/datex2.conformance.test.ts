/**
 * What the Dutch NDW sent in versions 2 and 3 of DATEX II, held to figures that were read from the raw files by grep,
 * awk and a calculator. Source: Nationaal Dataportaal Wegverkeer (CC0).
 */
import type { Batch, Reading } from '../../model/observation';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { datex2 } from './datex2';

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
      '2025-08-15T21:47Z/21:48Z traffic_flow_all 240 1/h',
      '2025-08-15T21:47Z/21:48Z traffic_flow_heavy 0 1/h',
    ]);
    expect(batch.rejected).toEqual({
      'site not in the site table': 239,
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

describeRecordings('NDW, DATEX II version 3', () => {
  const read = (siteTable?: string) =>
    parseAll(datex2, recording('datex2-v3-ndw/ndw_v3_cutdown_2026-10-01.xml'), {
      companions: siteTable === undefined ? {} : { siteTable: Buffer.from(siteTable) },
    });

  it('three sites that mean nothing without their table', () => {
    expect(read()).toMatchObject({
      rows: 3,
      readings: [],
      missing: 0,
      rejected: { 'no site table given: add it with --site-table': 3 },
    });
  });

  /** A table of our own, as the recording has none: flow and speed of one lane after the other. */
  const site = (id: string, version: string, kinds: readonly string[]) =>
    `<roa:measurementSite id="${id}" version="${version}">${kinds
      .map(
        (kind, i) =>
          `<roa:measurementSpecificCharacteristics index="${i + 1}"><roa:measurementSpecificCharacteristics>` +
          `<roa:period>60.0</roa:period><roa:specificLane>lane${Math.floor(i / 2) + 1}</roa:specificLane>` +
          `<roa:specificMeasurementValueType>${kind}</roa:specificMeasurementValueType>` +
          '</roa:measurementSpecificCharacteristics></roa:measurementSpecificCharacteristics>'
      )
      .join('')}</roa:measurementSite>`;

  it('with a table: two lanes in one, a lane without a vehicle, a flow alone', () => {
    const lane = ['trafficFlow', 'trafficSpeed'];
    const batch = read(
      '<mc:messageContainer xmlns:mc="m" xmlns:roa="r" xmlns:xsi="x"><mc:payload xsi:type="roa:MeasurementSiteTablePublication">' +
        site('GAD02_Amstd_31_0', '19', ['trafficFlow']) +
        site('RWS01_MONIBAS_0271hrl0063ra', '1738', [...lane, ...lane]) +
        site('RWS01_MONIBAS_0270vwd0063ra', '1738', lane) +
        '</mc:payload></mc:messageContainer>'
    );
    // 360 at 127 and 600 at 107 km/h: (45720 + 64200) / 960 = 114.5
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      'GAD02_Amstd_31_0 2026-10-01T18:55Z/18:56Z traffic_flow_all 240 1/h',
      'RWS01_MONIBAS_0271hrl0063ra 2026-10-01T18:55Z/18:56Z traffic_flow_all 960 1/h',
      'RWS01_MONIBAS_0271hrl0063ra 2026-10-01T18:55Z/18:56Z traffic_speed_mean 114.5 km/h',
      'RWS01_MONIBAS_0270vwd0063ra 2026-10-01T18:55Z/18:56Z traffic_flow_all 0 1/h',
    ]);
    expect(batch).toMatchObject({ missing: 1, rejected: {} });
  });
});

describeRecordings('air, weather and traffic, DATEX II version 3', () => {
  const batch = parseAll(datex2, recording('datex2-v3-environment/measured_data.xml'), {
    companions: { siteTable: recording('datex2-v3-environment/measurement_site_table.xml') },
  });

  it('what each value is, over how long, and when: its time says that it is the end', () => {
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      'unna.markt 2026-03-10T06:00Z/07:00Z no2 27.4 ug/m3',
      'unna.markt 2026-03-10T06:00Z/07:00Z pm10 18 ug/m3',
      'unna.markt 2026-03-10T06:00Z/07:00Z pm25 11.2 ug/m3',
      'unna.markt 2026-03-10T06:50Z/07:00Z air_temperature 6.3 Cel',
      'unna.markt 2026-03-10T06:50Z/07:00Z dew_point 2.9 Cel',
      'unna.markt 2026-03-10T06:50Z/07:00Z relative_humidity 79 %',
      'unna.markt 2026-03-10T06:50Z/07:00Z wind_speed 3.4 m/s',
      'unna.markt 2026-03-10T06:50Z/07:00Z wind_gust 7.9 m/s',
      'unna.markt 2026-03-10T06:50Z/07:00Z wind_direction 240 deg',
      'unna.markt 2026-03-10T06:50Z/07:00Z precipitation_rate 1.2 mm/h',
      'unna.ring-ost 2026-03-10T07:00Z/07:05Z traffic_flow_all 588 1/h',
      'unna.ring-ost 2026-03-10T07:00Z/07:05Z traffic_speed_mean 41.5 km/h',
      'unna.ring-ost 2026-03-10T07:00Z/07:05Z traffic_occupancy 7.5 %',
    ]);
  });

  it('ozone of an analyser in repair is rejected, not taken for 0', () => {
    expect(batch).toMatchObject({ rejected: { 'marked as faulty (dataError)': 1 }, missing: 0 });
  });
});
