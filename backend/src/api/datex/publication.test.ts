import { SaxesParser } from 'saxes';
import request from 'supertest';
import { ENVIRONMENT_FORMS } from '../../feeds/traffic/datex2/environment-forms';
import { datex2 } from '../../feeds/traffic/datex2';
import { convert } from '@smartregion/terms/units';
import { propertyOf } from '@smartregion/terms/property';
import { datexOfScene, PUBLISHED } from '../../testing/servers/datex-server';
import { hasDatexSchemas, schemaErrors } from '../../testing/datex-schema';
import { parseAll } from '../../testing/parse-all';
import { scene, type PutOptions, type Reading, type Scene } from '../../testing/scene';
import { FORMS } from './content/form';
import type { Express } from 'express';

const NOW = '2026-07-02T12:00:00Z';

async function textOf(app: Express, path: string, status = 200): Promise<string> {
  const response = await request(app).get(`/datex2/v3/${path}`).buffer(true);
  expect([response.status, response.text]).toEqual([status, expect.any(String)]);
  return response.text;
}

/** What a hub reads that pulls both documents. */
async function readBack(app: Express, query = '') {
  const [siteTable, data] = [await textOf(app, `sites.xml${query}`), await textOf(app, `data.xml${query}`)];
  return parseAll(datex2, data, { companions: { siteTable: Buffer.from(siteTable) } });
}

/** Readings as they are put into the hub, in words: station, interval, property, value in the unit of the hub. */
type Put = readonly [station: string, property: string, reading: Reading, options?: PutOptions];

const PUT: readonly Put[] = [
  ['DENW179', 'no2', { start: '2026-07-02T11:00Z', minutes: 60, value: 27.4 }],
  ['DENW179', 'pm10', { start: '2026-07-02T11:00Z', minutes: 60, value: 18 }],
  ['DENW179', 'pm25', { start: '2026-07-02T11:00Z', minutes: 60, value: 11.2, quality: 'provisional' }],
  [
    'DENW179',
    'pm1',
    { start: '2026-07-02T11:00Z', minutes: 60, value: 8.25, quality: 'suspect', reasons: ['humidity'] },
  ],
  ['DENW179', 'co', { start: '2026-07-02T11:00Z', minutes: 60, value: 0.317 }],
  ['dwd-05480', 'air_temperature', { start: '2026-07-02T11:50Z', minutes: 10, value: -6.3 }, { feed: 'dwd' }],
  ['dwd-05480', 'wind_direction', { start: '2026-07-02T11:50Z', minutes: 10, value: 243.6 }, { feed: 'dwd' }],
  ['dwd-05480', 'wind_gust_direction', { start: '2026-07-02T11:50Z', minutes: 10, value: 360 }, { feed: 'dwd' }],
  ['dwd-05480', 'precipitation', { start: '2026-07-02T11:50Z', minutes: 10, value: 0.3 }, { feed: 'dwd' }],
  ['dwd-05480', 'visibility', { start: '2026-07-02T12:00Z', value: 12345.6 }, { feed: 'dwd', cadence: 600_000 }],
  // No usual length.
  [
    'dwd-05480',
    'pressure_station',
    { start: '2026-07-01T22:00Z', minutes: 13 * 60 + 30, value: 1009.7 },
    { feed: 'dwd' },
  ],
  ['sensor-1', 'traffic_flow_all', { start: '2026-07-02T11:55Z', minutes: 5, value: 588 }, { feed: 'dwd' }],
  ['sensor-1', 'traffic_flow_car', { start: '2026-07-02T11:55Z', minutes: 5, value: 500.4 }, { feed: 'dwd' }],
  ['sensor-1', 'traffic_flow_heavy', { start: '2026-07-02T11:55Z', minutes: 5, value: 84 }, { feed: 'dwd' }],
  ['sensor-1', 'bike_count', { start: '2026-07-02T11:00Z', minutes: 60, value: 7 }, { feed: 'dwd' }],
  ['sensor-1', 'traffic_speed_mean', { start: '2026-07-02T11:55Z', minutes: 5, value: 41.5 }, { feed: 'dwd' }],
  ['sensor-1', 'traffic_occupancy', { start: '2026-07-02T11:55Z', minutes: 5, value: 7.5 }, { feed: 'dwd' }],
  ['DENW010', 'o3', { start: '2026-07-02T10:00Z', minutes: 60, value: 0 }],
];

async function hubWith(put: readonly Put[], now = NOW): Promise<Scene> {
  const made = scene(now);
  for (const [station, property, reading, options] of put) {
    await made.put(station, property, [reading], options);
  }
  return made;
}

const line = (reading: { station: string; property: string; start: number; end: number; value: number }) =>
  `${reading.station} ${reading.property} ${new Date(reading.start).toISOString()} ${new Date(reading.end).toISOString()} ${reading.value}`;

describe('a hub that reads what this one publishes', () => {
  it('has the same readings: stations, times, values in the hub’s units, quality', async () => {
    const back = await readBack(datexOfScene(await hubWith(PUT)));
    const expected = PUT.map(([station, property, { start, minutes = 0, value, quality = 'valid', reasons }]) => {
      const from = Date.parse(String(start));
      return `${line({ station, property, start: from, end: from + minutes * 60_000, value })} ${quality} ${reasons?.join() ?? ''}`;
    });
    const found = back.readings.map((reading) => {
      const value = convert(reading.value, reading.unit, propertyOf(reading.property).ucum);
      return `${line({ ...reading, value })} ${reading.quality ?? 'provisional'} ${reading.reasons?.join() ?? ''}`;
    });
    expect(found.sort()).toEqual(expected.sort());
    expect(back).toMatchObject({ missing: 0, rejected: {}, contents: { unread: {} } });
  });

  it('has the stations with name and place', async () => {
    const { stations } = await readBack(datexOfScene(await hubWith(PUT)));
    expect(stations).toContainEqual({ station: 'DENW179', name: 'Schwerte', lat: 51.5, lon: 7.6 });
    expect(stations).toHaveLength(4);
  });

  it('rejects what this one does not believe, and misses what it has not got', async () => {
    const made = await hubWith([
      ['DENW179', 'no2', { start: '2026-07-02T10:00Z', minutes: 60, value: 27 }],
      [
        'DENW179',
        'no2',
        { start: '2026-07-02T11:00Z', minutes: 60, value: 999, quality: 'implausible', reasons: ['range'] },
      ],
      ['DENW179', 'pm10', { start: '2026-07-01T11:00Z', minutes: 60, value: 18 }],
    ]);
    const app = datexOfScene(made);
    expect(await readBack(app)).toMatchObject({
      readings: [],
      missing: 1,
      rejected: { 'marked as faulty (dataError)': 1 },
    });
    const data = await textOf(app, 'data.xml');
    expect(data).toContain('außerhalb des Möglichen');
    expect(data).toContain('<com:microgramsConcentration>999</com:microgramsConcentration>');
    expect(data).toContain('<roa:physicalQuantityFaultType>noDataValuesAvailable</roa:physicalQuantityFaultType>');
    expect(data).not.toContain('>0<');
  });

  it('gets no forecast and no direction of still air', async () => {
    const made = await hubWith([
      ['dwd-05480', 'wind_direction', { start: '2026-07-02T11:50Z', minutes: 10, value: 0 }, { feed: 'dwd' }],
      ['dwd-05480', 'wind_speed', { start: '2026-07-02T11:50Z', minutes: 10, value: 0 }, { feed: 'dwd' }],
      [
        'dwd-05480',
        'air_temperature',
        { start: '2026-07-02T12:00Z', minutes: 60, value: 30 },
        { feed: 'dwd', issued: '2026-07-02T06:00Z' },
      ],
    ]);
    const { readings } = await readBack(datexOfScene(made));
    expect(readings.map(({ property, value }) => [property, value])).toEqual([['wind_speed', 0]]);
  });

  it('takes the next feed where the preferred is silent, by the index of the property', async () => {
    const made = await hubWith([
      ['DENW179', 'no2', { start: '2026-06-20T11:00Z', minutes: 60, value: 20 }],
      ['DENW179', 'no2', { start: '2026-07-02T11:50Z', minutes: 10, value: 31 }, { feed: 'dwd' }],
    ]);
    const { readings, missing } = await readBack(datexOfScene(made));
    expect(readings).toMatchObject([
      { property: 'no2', value: 31, end: Date.parse(NOW), start: Date.parse(NOW) - 600_000 },
    ]);
    expect(missing).toBe(0);
  });
});

describe('numbers of the schema', () => {
  it.each([
    // 49 vehicles in 5 minutes are 588 in an hour; 7 bicycles in a quarter of an hour 28.
    ['flow', 'traffic_flow_all', { start: '2026-07-02T11:55Z', minutes: 5, value: 588 }, '<com:vehicleFlowRate>588<'],
    ['bicycles', 'bike_count', { start: '2026-07-02T11:45Z', minutes: 15, value: 7 }, '<com:vehicleFlowRate>28<'],
    [
      'carbon monoxide in µg',
      'co',
      { start: '2026-07-02T11:00Z', minutes: 60, value: 0.317 },
      '<com:microgramsConcentration>317<',
    ],
    ['rain in m', 'precipitation', { start: '2026-07-02T11:50Z', minutes: 10, value: 0.3 }, '<com:distance>0.0003<'],
    ['north', 'wind_direction', { start: '2026-07-02T11:50Z', minutes: 10, value: 359.8 }, '<com:directionBearing>0<'],
    [
      'whole degrees',
      'wind_direction',
      { start: '2026-07-02T11:50Z', minutes: 10, value: 243.6 },
      '<com:directionBearing>244<',
    ],
  ])('%s', async (_, property, reading, expected) => {
    const made = await hubWith([['sensor-1', property, reading, { feed: 'dwd' }]]);
    expect(await textOf(datexOfScene(made), 'data.xml')).toContain(expected);
  });

  it('every property that is read is published, and the other way round', () => {
    const traffic = [
      'traffic_flow_all',
      'traffic_flow_car',
      'traffic_flow_heavy',
      'bike_count',
      'traffic_speed_mean',
      'traffic_occupancy',
    ];
    expect([...FORMS.keys()].sort()).toEqual([...traffic, ...ENVIRONMENT_FORMS.map(({ property }) => property)].sort());
    expect([...FORMS.keys()].sort()).toEqual([...datex2.delivers].sort());
    expect(new Set([...FORMS.values()].map(({ index }) => index)).size).toBe(FORMS.size);
  });
});

/** One reading of everything, names that XML cannot bear among it. */
async function full(): Promise<Express> {
  const made = scene(NOW);
  const start = Date.parse(NOW) - 600_000;
  for (const [i, property] of [...FORMS.keys()].entries()) {
    const quality = (['valid', 'provisional', 'suspect', 'implausible'] as const)[i % 4]!;
    const reading: Reading = { start, minutes: 10, value: 12.34, quality, reasons: i % 2 ? ['spike', 'step'] : [] };
    await made.put('DENW179', property, [reading], { feed: 'dwd' });
  }
  await made.put('dwd-05480', 'air_temperature', [{ start: '2026-05-01T00:00Z', minutes: 10, value: 3 }], {
    feed: 'dwd',
  });
  await made.put('sensor-1', 'no2', [{ start: start + 60_000, value: 3 }], { feed: 'dwd', cadence: 60_000 });
  return datexOfScene(made, {
    published: { ...PUBLISHED, profile: { name: 'Profil „<&>"', version: '1' } },
  });
}

const describeSchemas = hasDatexSchemas ? describe : describe.skip;
describeSchemas('the schemas of DATEX II', () => {
  it.each(['sites.xml', 'data.xml', 'sites.xml?topic=traffic', 'data.xml?topic=environment'])(
    'have nothing against %s',
    async (path) => {
      expect(await schemaErrors(await textOf(await full(), path))).toEqual([]);
    }
  );

  it('have something against an element in another place', async () => {
    const data = await textOf(await full(), 'data.xml');
    const [, reference = '', header = ''] =
      /(<roa:measurementSiteTableReference[^>]*>)(<roa:headerInformation>.*?<\/roa:headerInformation>)/.exec(data)!;
    expect(await schemaErrors(data.replace(reference + header, header + reference))).not.toEqual([]);
  });
});

/**
 * The children of each element that we write, in the order in which the schemas 3.1 to 3.7 have them: held where those
 * are not at hand.
 */
const ORDER: Readonly<Record<string, string>> = {
  'd2:payload':
    'publicationTime publicationCreator measurementSiteTableReference headerInformation measurementSiteTable siteMeasurements',
  'com:publicationCreator': 'country nationalIdentifier',
  'roa:headerInformation': 'informationStatus',
  'roa:measurementSiteTable': 'measurementSite',
  'roa:measurementSite':
    'measurementEquipmentTypeUsed measurementSiteName measurementSpecificCharacteristics measurementSiteLocation',
  'roa:measurementSpecificCharacteristics':
    'measurementSpecificCharacteristics period specificMeasurementValueType specificVehicleCharacteristics',
  'roa:specificVehicleCharacteristics': 'vehicleType',
  'roa:measurementSiteLocation': 'pointByCoordinates',
  'loc:pointByCoordinates': 'pointCoordinates',
  'loc:pointCoordinates': 'latitude longitude heightCoordinate',
  'loc:heightCoordinate': 'heightValue',
  'roa:siteMeasurements': 'measurementSiteReference physicalQuantity measurementTimeDefault',
  'roa:physicalQuantity': 'physicalQuantity physicalQuantityFault source basicData',
  'roa:physicalQuantityFault': 'faultLastUpdateTime physicalQuantityFaultType',
  'roa:source': 'sourceIdentification sourceName',
  'roa:measurementTimeDefault': 'timeMeaning timeValue period',
  'roa:measurementOrCalculationTime': 'timeMeaning timeValue period',
  'roa:period': 'startOfPeriod endOfPeriod',
  'com:pollutantConcentration': 'dataError reasonForDataError _dataValueExtension microgramsConcentration',
  'roa:pollution': 'pollutantType pollutantConcentration',
};

it.each(['sites.xml', 'data.xml'])('%s: children stand in the order of the schema', async (path) => {
  const open: { name: string; at: number }[] = [];
  const parser = new SaxesParser();
  const wrong: string[] = [];
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1);
    const order = parent && ORDER[parent.name]?.split(' ');
    if (parent && order) {
      const at = order.indexOf(name.replace(/.*:/, ''));
      wrong.push(...(at < parent.at ? [`${name} in ${parent.name}`] : []));
      parent.at = at;
    }
    open.push({ name, at: 0 });
  });
  parser.on('closetag', () => open.pop());
  parser.write(await textOf(await full(), path)).close();
  expect(wrong).toEqual([]);
});

describe('table and data', () => {
  it('have the same version, until what a site measures changes', async () => {
    let now = Date.parse(NOW);
    const made = await hubWith([['DENW179', 'no2', { start: '2026-07-02T11:00Z', minutes: 60, value: 20 }]]);
    const app = datexOfScene(made, { now: () => now });
    const versionIn = async (path: string, element: string) => {
      now += 1000;
      const found = new RegExp(`<roa:${element} .*?id="([^"]*)" version="([^"]*)"`).exec(await textOf(app, path))!;
      return found.slice(1);
    };
    const table = await versionIn('sites.xml', 'measurementSiteTable');
    const site = await versionIn('sites.xml', 'measurementSite');
    expect(table).toEqual(['DE-KREIS-UNNA', expect.stringMatching(/^[0-9a-f]{16}$/)]);
    expect(await versionIn('data.xml', 'measurementSiteTableReference')).toEqual(table);
    expect(await versionIn('data.xml', 'measurementSiteReference')).toEqual(site);

    await made.put('DENW179', 'no2', [{ start: '2026-07-02T10:00Z', minutes: 60, value: 21 }]);
    expect(await versionIn('sites.xml', 'measurementSiteTable')).toEqual(table);
    await made.put('DENW179', 'o3', [{ start: '2026-07-02T11:00Z', minutes: 60, value: 60 }]);
    expect(await versionIn('sites.xml', 'measurementSiteTable')).not.toEqual(table);
    expect(await versionIn('sites.xml', 'measurementSite')).not.toEqual(site);
    expect(await versionIn('data.xml', 'measurementSiteReference')).toEqual(
      await versionIn('sites.xml', 'measurementSite')
    );
  });

  it('are of the part that was asked for, under an id of its own', async () => {
    const app = datexOfScene(await hubWith(PUT));
    expect(await textOf(app, 'sites.xml?kommune=unna&topic=environment')).toContain(
      '<roa:measurementSiteTable id="DE-KREIS-UNNA.unna.environment"'
    );
    const sitesOf = async (query: string) => {
      const { readings } = await readBack(app, query);
      return [...new Set(readings.map(({ station }) => station))].sort();
    };
    expect(await sitesOf('')).toEqual(['DENW010', 'DENW179', 'dwd-05480', 'sensor-1']);
    expect(await sitesOf('?kommune=unna')).toEqual(['DENW010']);
    expect(await sitesOf('?kommune=Unna,schwerte&topic=traffic')).toEqual(['sensor-1']);
    expect(await sitesOf('?topic=environment')).toEqual(['DENW010', 'DENW179', 'dwd-05480']);
  });
});
