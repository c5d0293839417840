import { gzipSync } from 'node:zlib';
import { HOUR, MINUTE } from '../../model/time';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { datex2 } from './datex2';

const siteTable = testdata('datex2/site-table.xml');
const measured = testdata('datex2/measured-data.xml');

const read = (document: Uint8Array | string, options = {}) =>
  parseAll(datex2, document, { options, companions: { siteTable } });

/** The document with one more piece of text in place of another. */
const changed = (from: string, to: string) => measured.toString().replace(from, to);

const notesOf = (station: string, document: Uint8Array | string = measured, options = {}) =>
  read(document, options)
    .readings.filter((reading) => reading.station === station)
    .map(note);

describe('meaning by the site table', () => {
  it('takes flow of cars, of heavy vehicles and of all, and the speed of all', () => {
    expect(notesOf('UN-B1-MQ1').slice(0, 4)).toEqual([
      '2026-07-01T06:00Z/06:01Z traffic_flow_car 840 1/h',
      '2026-07-01T06:00Z/06:01Z traffic_flow_all 1020 1/h',
      '2026-07-01T06:00Z/06:01Z traffic_speed_mean 67.5 km/h',
      '2026-07-01T06:00Z/06:01Z traffic_flow_heavy 180 1/h', // 60 of 5.6 to 12.2 m, 120 longer
    ]);
  });

  it('sums the lanes and weights their speeds by flow: (600 × 80 + 300 × 110) / 900 = 90', () => {
    expect(notesOf('UN-A44-MQ7')).toEqual([
      '2026-07-01T06:00Z/06:05Z traffic_flow_all 900 1/h',
      '2026-07-01T06:00Z/06:05Z traffic_speed_mean 90 km/h',
    ]);
  });

  it('prefers the value of the whole carriageway to that of a lane', () => {
    expect(notesOf('UN-L821-MQ2')).toEqual([
      '2026-07-01T05:45Z/06:00Z traffic_flow_all 412 1/h',
      '2026-07-01T05:50Z/05:55Z traffic_flow_car 384 1/h', // has a time of its own
      '2026-07-01T05:45Z/06:00Z traffic_occupancy 4.5 %',
    ]);
  });

  it('counts by reason what it does not take, by name what it does not read', () => {
    const { rows, missing, rejected, contents } = read(measured);
    expect(contents).toEqual({
      read: { trafficFlow: 12, trafficSpeed: 4, trafficConcentration: 1 },
      unread: {
        'trafficSpeed (of one class of vehicles)': 1,
        'trafficFlow (lane beside a value of all lanes)': 1,
        'travelTimeInformation (no property)': 1,
      },
    });
    expect({ rows, missing, rejected }).toEqual({
      rows: 6,
      missing: 1, // speed -1: no vehicle in that minute
      rejected: {
        'marked as faulty (dataError)': 2,
        'another lane is missing or faulty': 1, // lorries of lane 1, lane 2 is faulty
        'index not in the site table': 1,
        'site version not in the site table': 1,
        'site not in the site table': 1,
      },
    });
  });

  it('takes no vehicles for a flow of 0, but for no speed', () => {
    expect(notesOf('UN-B1-MQ1').slice(4)).toEqual(['2026-07-01T06:01Z/06:02Z traffic_flow_all 0 1/h']);
  });

  it('marks what the provider calls incomplete', () => {
    const marked = read(measured).readings.filter((reading) => reading.quality === 'suspect');
    // 60 of 5.6 to 12.2 m and 120 longer ones
    expect(marked).toMatchObject([{ property: 'traffic_flow_heavy', value: 180, reasons: ['incomplete'] }]);
  });

  it('takes nothing without a site table', () => {
    expect(parseAll(datex2, measured)).toMatchObject({
      rows: 6,
      readings: [],
      rejected: { 'no site table given: add it with --site-table': 6 },
    });
  });

  it('knows the sites that it read, each once', () => {
    expect(read(measured).stations).toEqual([
      { station: 'UN-B1-MQ1', name: 'B 1 Werler Straße, Richtung Unna', lat: 51.5349, lon: 7.6899 },
      { station: 'UN-A44-MQ7', name: 'A 44 Unna-Ost', lat: 51.5412, lon: 7.7654 },
      { station: 'UN-L821-MQ2' },
    ]);
  });

  it('reads a site table alone for its sites, and says why there are no readings', () => {
    expect(parseAll(datex2, siteTable)).toMatchObject({
      rows: 3,
      readings: [],
      stations: [{ station: 'UN-B1-MQ1' }, { station: 'UN-A44-MQ7' }, { station: 'UN-L821-MQ2' }],
      rejected: { 'site table: describes stations, holds no readings': 3 },
    });
  });
});

describe('single values', () => {
  const FLOW = '<d2:vehicleFlowRate>1020</d2:vehicleFlowRate>';

  it.each([
    ['a negative flow', FLOW, '<d2:vehicleFlowRate>-1</d2:vehicleFlowRate>', { 'not a number, or below zero': 1 }],
    ['no number', FLOW, '<d2:vehicleFlowRate>NaN</d2:vehicleFlowRate>', { 'not a number, or below zero': 1 }],
    ['no rate', FLOW, '', { 'not a number, or below zero': 1 }],
    ['a speed below -1', '>67.5<', '>-2<', { 'not a number, or below zero': 1 }],
    ['a time without zone', '06:00:00Z', '06:00:00', { 'time missing or without zone': 5 }],
    ['a time that is none', '2026-07-01T06:00:00Z', '2026-13-01T06:00:00Z', { 'time missing or without zone': 5 }],
    [
      'an interval of years',
      '>300</d2:measurementOrCalculationPeriod',
      '>1e9</d2:measurementOrCalculationPeriod',
      { 'length of the interval unknown': 1 },
    ],
  ])('counts %s', (_, from, to, rejected) => {
    const before = read(measured);
    const after = read(changed(from, to));
    // heavy vehicles are the sum of two length classes
    const lost = Object.values(rejected).reduce((a, b) => a + b, 0) === 5 ? 4 : 1;
    expect(after.readings).toHaveLength(before.readings.length - lost);
    expect(after.rejected).toMatchObject(rejected);
  });

  it.each([
    ['-1 without a count of inputs', '><d2:speed>-1<'],
    ['0 from no input at all', ' numberOfInputValuesUsed="0"><d2:speed>0<'],
  ])('takes a speed of %s for no vehicle', (_, to) => {
    const from = ' numberOfInputValuesUsed="17" standardDeviation="8.4"><d2:speed>67.5<';
    expect(read(changed(from, to)).missing).toBe(2);
  });

  it('rejects a value of another kind than the site table says', () => {
    const speed = '<d2:averageVehicleSpeed><d2:speed>50</d2:speed></d2:averageVehicleSpeed>';
    const after = read(changed('<d2:vehicleFlow><d2:vehicleFlowRate>840</d2:vehicleFlowRate></d2:vehicleFlow>', speed));
    expect(after.rejected).toMatchObject({ 'other kind of value than in the site table': 1 });
  });

  it('reads a stamp as the end of the interval where the provider means that', () => {
    expect(notesOf('UN-A44-MQ7', measured, { timeIs: 'end' })[0]).toBe(
      '2026-07-01T05:55Z/06:00Z traffic_flow_all 900 1/h'
    );
  });
});

describe('version 3', () => {
  const NAMESPACES = 'xmlns:mc="m" xmlns:roa="r" xmlns:com="c" xmlns:loc="l" xmlns:xsi="x"';
  const document = (type: string, content: string, root = 'mc:messageContainer') => {
    const payload = (attributes: string) =>
      `<mc:payload ${attributes} xsi:type="roa:${type}" lang="de">${content}</mc:payload>`;
    return root === 'mc:payload' ? payload(NAMESPACES) : `<${root} ${NAMESPACES}>${payload('')}</${root}>`;
  };
  const characteristic = (index: number, content: string) =>
    `<roa:measurementSpecificCharacteristics index="${index}"><roa:measurementSpecificCharacteristics>${content}` +
    '</roa:measurementSpecificCharacteristics></roa:measurementSpecificCharacteristics>';
  const flowOnLane = (lane: string) =>
    `<roa:period>60</roa:period><roa:specificLane>${lane}</roa:specificLane>` +
    '<roa:specificMeasurementValueType>trafficFlow</roa:specificMeasurementValueType>' +
    '<roa:specificVehicleCharacteristics><com:vehicleType>anyVehicle</com:vehicleType></roa:specificVehicleCharacteristics>';
  const siteWith = (...characteristics: string[]) =>
    '<roa:measurementSiteTable id="T" version="1"><roa:measurementSite id="UN-B1" version="7">' +
    '<roa:measurementSiteName><com:values><com:value lang="de">B 1 Massen</com:value></com:values></roa:measurementSiteName>' +
    '<roa:measurementSiteLocation><loc:coordinatesForDisplay><loc:latitude>51.53</loc:latitude>' +
    '<loc:longitude>7.62</loc:longitude></loc:coordinatesForDisplay></roa:measurementSiteLocation>' +
    `${characteristics.map((c, i) => characteristic(i + 1, c)).join('')}</roa:measurementSite></roa:measurementSiteTable>`;
  const flow = (index: number, rate: number, more = '') =>
    `<roa:physicalQuantity index="${index}"><roa:physicalQuantity><roa:basicData xsi:type="roa:TrafficFlow">${more}` +
    `<roa:vehicleFlow><com:vehicleFlowRate>${rate}</com:vehicleFlowRate></roa:vehicleFlow></roa:basicData>` +
    '</roa:physicalQuantity></roa:physicalQuantity>';
  const dataWith = (...values: string[]) =>
    '<roa:siteMeasurements><roa:measurementSiteReference id="UN-B1" version="7"/>' +
    '<roa:measurementTimeDefault><roa:timeValue>2026-07-01T06:00:00Z</roa:timeValue></roa:measurementTimeDefault>' +
    `${values.join('')}</roa:siteMeasurements>`;
  const readAs = (site: string, data: string, options = {}, root?: string) =>
    parseAll(datex2, document('MeasuredDataPublication', data, root), {
      options,
      companions: { siteTable: Buffer.from(document('MeasurementSiteTablePublication', site)) },
    });

  it.each(['mc:messageContainer', 'mc:payload'])('reads table and data in a <%s>', (root) => {
    const lanes = ['<com:laneNumber>1</com:laneNumber>', '<com:laneNumber>2</com:laneNumber>'].map(flowOnLane);
    const batch = readAs(siteWith(...lanes), dataWith(flow(1, 360), flow(2, 600)), {}, root);
    expect(batch.readings.map(note)).toEqual(['2026-07-01T06:00Z/06:01Z traffic_flow_all 960 1/h']);
    expect(batch.stations).toEqual([{ station: 'UN-B1', name: 'B 1 Massen', lat: 51.53, lon: 7.62 }]);
  });

  it('takes the whole carriageway before its lanes, and a time of its own before that of the site', () => {
    const whole = flowOnLane('<com:laneUsage>allLanesCompleteCarriageway</com:laneUsage>');
    const own =
      '<roa:measurementOrCalculationTime><roa:timeValue>2026-07-01T06:05:00Z</roa:timeValue></roa:measurementOrCalculationTime>';
    const batch = readAs(siteWith(whole, flowOnLane('lane1')), dataWith(flow(1, 900, own), flow(2, 300)));
    expect(batch.readings.map(note)).toEqual(['2026-07-01T06:05Z/06:06Z traffic_flow_all 900 1/h']);
    expect(batch).toMatchObject({
      rejected: {},
      contents: { unread: { 'trafficFlow (lane beside a value of all lanes)': 1 } },
    });
  });

  it('takes the length of the interval from the configuration where nothing else says it', () => {
    const silent = siteWith(flowOnLane('lane1').replace('<roa:period>60</roa:period>', ''));
    expect(readAs(silent, dataWith(flow(1, 60))).rejected).toEqual({ 'length of the interval unknown': 1 });
    expect(readAs(silent, dataWith(flow(1, 60)), { intervalSeconds: 300 }).readings.map(note)).toEqual([
      '2026-07-01T06:00Z/06:05Z traffic_flow_all 60 1/h',
    ]);
  });

  it('refuses other publications', () => {
    expect(() => parseAll(datex2, document('SituationPublication', ''))).toThrow(/is a SituationPublication/);
  });
});

it('passes over sites that were not asked for, without rejecting them', () => {
  const asked = { url: 'https://x.example', range: { start: 0, end: 0 }, stations: ['UN-A44-MQ7'] };
  const batch = parseAll(datex2, measured, { companions: { siteTable }, asked });
  expect(new Set(batch.readings.map(({ station }) => station))).toEqual(new Set(['UN-A44-MQ7']));
  expect(batch.rejected).not.toHaveProperty('site not in the site table');
});

it('reads gzip as it reads plain text, table and data', () => {
  const companions = { siteTable: gzipSync(siteTable) };
  expect(parseAll(datex2, gzipSync(measured), { companions })).toEqual(read(measured));
});

describe('documents that are not measured data', () => {
  const publication = (type: string) =>
    `<d2LogicalModel xmlns:xsi="x"><payloadPublication xsi:type="${type}"/></d2LogicalModel>`;

  it('takes an empty publication for an empty answer', () => {
    expect(read(publication('MeasuredDataPublication'))).toMatchObject({ rows: 0, readings: [], rejected: {} });
  });

  it.each([
    ['a page', '<!doctype html><html><title>Wartung</title></html>', /HTML page \("Wartung"\)/],
    ['another publication', publication('SituationPublication'), /is a SituationPublication/],
    ['version 3 without a payload', '<mc:messageContainer xmlns:mc="m"/>', /holds no publication/],
    ['another XML', '<kml/>', /is <kml>, not DATEX II/],
    ['no publication', '<d2LogicalModel><exchange/></d2LogicalModel>', /holds no publication/],
    ['sites outside of a publication', '<Envelope><siteMeasurements/></Envelope>', /outside of a publication/],
    [
      'a SOAP fault',
      '<S:Envelope xmlns:S="s"><S:Body><S:Fault><faultstring>no contract</faultstring></S:Fault></S:Body></S:Envelope>',
      /SOAP fault of the provider: "no contract"/,
    ],
    ['JSON', '{"d2LogicalModel":{}}', /not well-formed XML/],
    ['nothing', '', /cut off, or it is empty/],
    ['a cut document', measured.subarray(0, measured.length - 400), /cut off/],
    ['a cut gzip', gzipSync(measured).subarray(0, 900), /broken gzip/],
  ])('refuses %s', (_, document, message) => {
    expect(() => read(document)).toThrow(
      expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
    );
  });

  it('refuses a site table that is a page', () => {
    const companions = { siteTable: Buffer.from('<html><body>404</body></html>') };
    expect(() => parseAll(datex2, measured, { companions })).toThrow(/"site table" is an HTML page/);
  });
});

describe('requests', () => {
  const now = Date.parse('2026-07-03T10:30:00Z');
  const plan = (options: object, back: number, end = now) => ({
    options: datex2.options.parse(options),
    baseUrl: 'https://portal.example/datex',
    stations: ['UN-B1-MQ1'],
    range: { start: end - back, end },
    now,
  });
  const asked = (options: object, back: number, end?: number) =>
    datex2.requests!(plan(options, back, end)).map(({ url, range }) => [
      url.replace('https://portal.example/datex/', ''),
      new Date(range.start).toISOString().slice(8, 16),
      new Date(range.end).toISOString().slice(8, 16),
    ]);
  const archive = { url: 'data.xml', archiveUrl: 'old/{yyyy}/{MM}-{dd}_{HH}{mm}.xml' };

  it('asks for the newest document with its site table; where nothing older is kept it settles the range', () => {
    const options = { url: 'data.xml', siteTableUrl: 'https://other.example/table.xml' };
    expect(datex2.requests!(plan(options, 5 * HOUR))).toEqual([
      {
        url: 'https://portal.example/datex/data.xml',
        range: { start: now - 5 * HOUR, end: now },
        stations: ['UN-B1-MQ1'],
        companions: { siteTable: 'https://other.example/table.xml' },
      },
    ]);
  });

  it('asks Mobilithek by the numbers of the subscriptions, with the certificate', () => {
    const certificate = { pkcs12: '/run/secrets/mobilithek.p12', password: 'geheim' };
    const [request] = datex2.requests!(
      plan({ subscription: '4711', siteTableSubscription: '4712', certificate }, 5 * MINUTE)
    );
    const mobilithek = 'https://mobilithek.info:8443/mobilithek/api/v1.0/subscription';
    expect(request).toMatchObject({
      url: `${mobilithek}/4711/clientPullService?subscriptionID=4711`,
      companions: { siteTable: `${mobilithek}/4712/clientPullService?subscriptionID=4712` },
      certificate,
    });
  });

  it('does not ask an archive for the last minutes', () => {
    expect(asked(archive, 8 * MINUTE)).toEqual([['data.xml', '03T10:22', '03T10:30']]);
  });

  it.each([
    [
      'day',
      26 * HOUR,
      [
        ['data.xml', '03T10:20', '03T10:30'],
        ['old/2026/07-03_0000.xml', '03T00:00', '03T10:20'],
        ['old/2026/07-02_0000.xml', '02T08:30', '03T00:00'],
      ],
    ],
    [
      'hour',
      2 * HOUR,
      [
        ['data.xml', '03T10:20', '03T10:30'],
        ['old/2026/07-03_1000.xml', '03T10:00', '03T10:20'],
        ['old/2026/07-03_0900.xml', '03T09:00', '03T10:00'],
        ['old/2026/07-03_0800.xml', '03T08:30', '03T09:00'],
      ],
    ],
    [
      'document',
      4 * MINUTE,
      [
        ['data.xml', '03T10:28', '03T10:30'],
        ['old/2026/07-03_1027.xml', '03T10:27', '03T10:28'],
        ['old/2026/07-03_1026.xml', '03T10:26', '03T10:27'],
      ],
    ],
  ])('goes back in an archive of one document a %s, newest first, without a gap', (archiveStep, back, expected) => {
    expect(asked({ ...archive, archiveStep }, back)).toEqual(expected);
  });

  it('asks the archive alone for the past', () => {
    const yesterday = Date.parse('2026-07-02T12:00:00Z');
    expect(asked(archive, 2 * HOUR, yesterday)).toEqual([['old/2026/07-02_0000.xml', '02T10:00', '02T12:00']]);
  });
});

describe('elaborated data', () => {
  const value = (type: string, vehicles: string, holder: string, place = 'fs.MQ1_1') =>
    `<elaboratedData><basicData xsi:type="${type}">` +
    '<measurementOrCalculationTime>2026-07-27T02:02:30.880+02:00</measurementOrCalculationTime>' +
    `<pertinentLocation><predefinedLocationReference id="${place}"/></pertinentLocation>` +
    `<forVehiclesWithCharacteristicsOf><vehicleType>${vehicles}</vehicleType></forVehiclesWithCharacteristicsOf>` +
    `${holder}</basicData></elaboratedData>`;
  const flow = (vehicles: string, rate: number, place?: string) =>
    value('TrafficFlow', vehicles, `<vehicleFlow><vehicleFlowRate>${rate}</vehicleFlowRate></vehicleFlow>`, place);
  const speed = (kmh: number, vehicles = 'anyVehicle', place?: string) =>
    value('TrafficSpeed', vehicles, `<averageVehicleSpeed><speed>${kmh}</speed></averageVehicleSpeed>`, place);
  const document = (type: string, ...records: string[]) =>
    '<d2LogicalModel xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<payloadPublication xsi:type="${type}">${records.join('')}</payloadPublication></d2LogicalModel>`;
  const elaborated = (...records: string[]) => document('ElaboratedDataPublication', ...records);
  const LOCATIONS = document(
    'PredefinedLocationsPublication',
    '<predefinedLocationContainer id="fs.MQ1_1"><location><pointByCoordinates><pointCoordinates>' +
      '<latitude>51.47</latitude><longitude>7.54</longitude></pointCoordinates></pointByCoordinates></location>' +
      '</predefinedLocationContainer>'
  );
  const companions = { siteTable: Buffer.from(LOCATIONS) };

  it('is read by kind of vehicle; the time is that of the calculation', () => {
    const text = elaborated(flow('car', 60), flow('lorry', 0), flow('anyVehicle', 60), speed(110));
    const { readings, stations } = parseAll(datex2, text, { companions });
    expect(readings.map((reading) => [reading.station, note(reading)])).toEqual(
      [
        'traffic_flow_car 60 1/h',
        'traffic_flow_heavy 0 1/h',
        'traffic_flow_all 60 1/h',
        'traffic_speed_mean 110 km/h',
      ].map((noted) => ['fs.MQ1_1', `2026-07-27T00:01:30.880Z/00:02:30.880Z ${noted}`])
    );
    expect(stations).toEqual([{ station: 'fs.MQ1_1', lat: 51.47, lon: 7.54 }]);
  });

  it('has no speed of no vehicle, and the next place begins anew', () => {
    const text = elaborated(flow('anyVehicle', 0), speed(0), flow('anyVehicle', 60, 'b'), speed(0, 'anyVehicle', 'b'));
    const { readings, missing } = parseAll(datex2, text);
    expect(readings.map(({ station, property, value: v }) => [station, property, v])).toEqual([
      ['fs.MQ1_1', 'traffic_flow_all', 0],
      ['b', 'traffic_flow_all', 60],
      ['b', 'traffic_speed_mean', 0],
    ]);
    expect(missing).toBe(1);
  });

  it('counts by name what has no property; flows per minute are an option', () => {
    const { readings, contents } = parseAll(datex2, elaborated(flow('anyVehicle', 13), speed(80, 'lorry')), {
      options: { flowRateUnit: '1/min' },
    });
    expect(readings).toMatchObject([{ property: 'traffic_flow_all', value: 780 }]);
    expect(contents!.unread).toEqual({ 'TrafficSpeed (heavy)': 1 });
  });

  it('a document of places alone describes stations', () => {
    expect(parseAll(datex2, LOCATIONS)).toMatchObject({
      readings: [],
      stations: [{ station: 'fs.MQ1_1', lat: 51.47, lon: 7.54 }],
      rejected: { 'site table: describes stations, holds no readings': 1 },
    });
  });
});
