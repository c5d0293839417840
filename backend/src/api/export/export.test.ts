import { parquetReadObjects, parquetMetadata } from 'hyparquet';
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { REGION } from '../../testing/region';
import { scene, sequence, type Scene } from '../../testing/scene';
import { testStore } from '../../testing/test-store';
import { createAccess } from '../access';
import { exportRoutes } from './router';

const NOW = '2026-11-01T00:00Z';
const TOKEN = 'a-token-of-a-test';

const appFor = (made: Scene, token?: string) => {
  const access = createAccess(made.catalogue, token);
  return appOf(made, { token, routers: [exportRoutes({ access, store: made.store, now: made.hub.now })] }).app;
};

const bytes = (address: string, made: Scene) =>
  request(appFor(made))
    .get(address)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });

const OCTOBER = 'from=2026-10-25T00:00Z&to=2026-10-25T03:00Z';

describe('the hour that October has twice', () => {
  const made = scene(NOW);
  beforeAll(() => made.put('DENW179', 'air_temperature', sequence('2026-10-25T00:00Z', 60, [-1.5, 2, 0])));

  test('is two rows for Excel, byte by byte', async () => {
    const { body, headers } = await bytes(`/api/v1/export?format=csv-excel&${OCTOBER}`, made);
    const row = (time: string, local: string, zone: string, end: string, value: string) =>
      `2026-10-25T${time}:00Z;25.10.2026 ${local};${zone};2026-10-25T${end}:00Z;schwerte;Schwerte;DENW179;` +
      `Lufttemperatur (2 m);1h;${value};°C;geprüft;;;;uba;test-uba;Umweltbundesamt\r\n`;
    expect((body as Buffer).toString('latin1')).toBe(
      Buffer.from(
        '\ufeffzeit_utc;zeit_lokal;zone;bis_utc;kommune;messstelle;kennung;messgröße;zeitraum;wert (°C);einheit;güte;' +
          'prüfhinweise;grenze;abdeckung;datenquelle;lizenz;quelle\r\n' +
          row('00:00', '02:00', 'MESZ', '01:00', '-1,5') +
          row('01:00', '02:00', 'MEZ', '02:00', '2') +
          row('02:00', '03:00', 'MEZ', '03:00', '0'),
        'utf8'
      ).toString('latin1')
    );
    expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers['content-disposition']).toBe('attachment; filename="messwerte_2026-10-25_2026-10-25.csv"');
  });

  test('has two offsets for programs', async () => {
    const { text } = await request(appFor(made)).get(`/api/v1/export?${OCTOBER}`);
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'start,end,kommune,station,station_name,property,period,value,unit,quality,reasons,qualifier,coverage,feed,licence,attribution',
      '2026-10-25T02:00:00+02:00,2026-10-25T02:00:00+01:00,schwerte,DENW179,Schwerte,air_temperature,1h,-1.5,Cel,valid,,,,uba,test-uba,Umweltbundesamt',
      '2026-10-25T02:00:00+01:00,2026-10-25T03:00:00+01:00,schwerte,DENW179,Schwerte,air_temperature,1h,2,Cel,valid,,,,uba,test-uba,Umweltbundesamt',
    ]);
  });

  test('is two hours of a day of 25', async () => {
    const { text } = await request(appFor(made)).get(`/api/v1/export?bucket=1h&${OCTOBER}`);
    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','))
        .map((cells) => [cells[0], cells[7], cells[12]])
    ).toEqual([
      ['2026-10-25T02:00:00+02:00', '-1.5', '1'],
      ['2026-10-25T02:00:00+01:00', '2', '1'],
      ['2026-10-25T03:00:00+01:00', '0', '1'],
    ]);
    const day = await request(appFor(made)).get(`/api/v1/export?bucket=1d&${OCTOBER}`);
    const [start, end, ...rest] = day.text.split('\r\n')[1]!.split(',');
    expect([start, end, rest[5], rest[10]]).toEqual([
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
      '0.166667',
      '0.12',
    ]);
  });
});

test('the hour that March has not is not there', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-03-29T00:00Z', 60, [10, 20]));
  const { text } = await request(appFor(made)).get('/api/v1/export?format=csv-excel&from=2026-03-29&to=2026-03-30');
  expect(
    text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';').slice(0, 3))
  ).toEqual([
    ['2026-03-29T00:00:00Z', '29.03.2026 01:00', 'MEZ'],
    ['2026-03-29T01:00:00Z', '29.03.2026 03:00', 'MESZ'],
  ]);
});

test.each(['=1+1', '+49', '-x', '@SUM(A1)', '\tx'])(
  'a name that begins like a formula (%j) is none in Excel',
  async (name) => {
    const [schwerte] = REGION.kommunen;
    const feeds = schwerte!.feeds.map((feed) => ({
      ...feed,
      stations: feed.stations.map((station) => ({ ...station, name })),
    }));
    const made = scene(NOW, testStore(), { ...REGION, kommunen: [{ ...schwerte!, feeds }] });
    await made.put('DENW179', 'air_temperature', sequence('2026-10-25T00:00Z', 60, [-7]));
    const excel = await request(appFor(made)).get(`/api/v1/export?format=csv-excel&${OCTOBER}`);
    expect(excel.text.split('\r\n')[1]!.replaceAll('"', '').split(';')[5]).toBe(`'${name}`);
    expect(excel.text).toContain(';-7;');
    const machines = await request(appFor(made)).get(`/api/v1/export?${OCTOBER}`);
    expect(machines.text).toContain(`,${name},`);
  }
);

describe('quality', () => {
  const made = scene(NOW);
  beforeAll(() =>
    made.put('DENW179', 'no2', [
      { start: '2026-10-25T00:00Z', minutes: 60, value: 10, quality: 'provisional' },
      { start: '2026-10-25T01:00Z', minutes: 60, value: 900, quality: 'implausible', reasons: ['range', 'step'] },
      { start: '2026-10-25T02:00Z', minutes: 60, value: 12, quality: 'suspect', reasons: ['stuck'] },
    ])
  );
  test.each([
    ['', ['10,provisional,']],
    ['&minQuality=suspect', ['10,provisional,', '12,suspect,stuck']],
    ['&minQuality=implausible', ['10,provisional,', '900,implausible,range step', '12,suspect,stuck']],
  ])('%s', async (asked, rows) => {
    const { text } = await request(appFor(made)).get(`/api/v1/export?${OCTOBER}${asked}`);
    const cells = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(','));
    expect(cells.map((row) => [row[7], row[9], row[10]].join(','))).toEqual(rows);
  });
});

describe('other forms', () => {
  const made = scene(NOW);
  beforeAll(async () => {
    await made.put('DENW179', 'no2', sequence('2026-10-24T22:00Z', 60, [10, 20, 30.25]));
    await made.put('DENW179', 'no2', sequence('2026-10-24T22:00Z', 60, [1]), { feed: 'dwd' });
    await made.put('DENW010', 'pm10', sequence('2026-10-24T22:00Z', 60, [5]));
  });

  test('Parquet is read back as it was written', async () => {
    const { body } = await bytes(
      '/api/v1/export?format=parquet&from=2026-10-24T22:00Z&to=2026-10-25T22:00Z&feeds=uba',
      made
    );
    const file = new Uint8Array(body as Buffer).buffer;
    const rows = await parquetReadObjects({ file });
    expect(
      rows.map(({ start, station, property, value, qualifier }) => [start, station, property, value, qualifier])
    ).toEqual([
      [new Date('2026-10-24T22:00Z'), 'DENW179', 'no2', 10, null],
      [new Date('2026-10-24T23:00Z'), 'DENW179', 'no2', 20, null],
      [new Date('2026-10-25T00:00Z'), 'DENW179', 'no2', 30.25, null],
      [new Date('2026-10-24T22:00Z'), 'DENW010', 'pm10', 5, null],
    ]);
    const about = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'csvw')?.value;
    expect(JSON.parse(about!)).toMatchObject({ 'dc:source': ['Umweltbundesamt'] });
  });

  test('an empty Parquet file is one', async () => {
    const { body } = await bytes('/api/v1/export?format=parquet&from=2020-01-01&to=2020-02-01', made);
    expect(await parquetReadObjects({ file: new Uint8Array(body as Buffer).buffer })).toEqual([]);
  });

  test('GeoJSON has the newest of every station', async () => {
    const { body, headers } = await bytes('/api/v1/export?format=geojson&from=2026-10-24&to=2026-10-26', made);
    const { features } = JSON.parse(String(body)) as { features: { properties: Record<string, unknown> }[] };
    expect(headers['content-type']).toBe('application/geo+json');
    expect(features).toMatchObject([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [7.6, 51.5] },
        properties: {
          station: 'DENW179',
          no2: 30.25,
          attribution: 'Umweltbundesamt; Deutscher Wetterdienst',
          readings: [
            { value: 30.25, end: '2026-10-25T01:00:00.000Z', unit: 'ug/m3' },
            { value: 1, feed: 'dwd' },
          ],
        },
      },
      { properties: { station: 'DENW010', pm10: 5, kommune_name: 'Unna' } },
    ]);
  });

  test('whoever was cut off goes on from a local day: nothing twice, nothing lost', async () => {
    const app = appFor(made);
    const of = async (range: string) =>
      (await request(app).get(`/api/v1/export?${range}`)).text.split('\r\n').slice(1, -1);
    await made.put('DENW179', 'no2', sequence('2026-10-25T23:00Z', 60, [40]));
    const all = await of('from=2026-10-24T00:00Z&to=2026-10-27T00:00Z');
    const resumed = await of('from=2026-10-26T00:00%2B01:00&to=2026-10-27T00:00Z');
    expect(resumed).toHaveLength(1);
    expect([...all.filter((line) => !line.startsWith('2026-10-26')), ...resumed]).toEqual(all);
  });
});

describe('who sees what', () => {
  const made = scene(NOW);
  beforeAll(async () => {
    await made.put('DENW179', 'no2', sequence('2026-10-25T00:00Z', 60, [10]));
    await made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-10-25T00:00Z', 60, [77]), { feed: 'counter' });
  });
  const addresses = ['', '&format=csv-excel', '&format=geojson', '&format=parquet'].flatMap((format) => [
    `/api/v1/export?${OCTOBER}${format}`,
    `/api/v1/export/metadata?${OCTOBER}${format}`,
  ]);

  test.each(addresses)('%s tells nothing of what a licence withholds', async (address) => {
    const { body } = await bytes(address, made);
    expect(String(body)).toContain('Umweltbundesamt');
    expect(String(body)).not.toMatch(/A1-Kreuz|Kreuz Unna|Zählstelle|test-closed|traffic_flow_all/);
  });

  test('with the token all, with a wrong one nothing', async () => {
    const get = (token: string) =>
      request(appFor(made, TOKEN)).get(`/api/v1/export?${OCTOBER}`).set('Authorization', `Bearer ${token}`);
    expect((await get(TOKEN)).text).toContain('Zählstelle der Stadt');
    expect((await get('wrong')).status).toBe(401);
    expect((await request(appFor(made, TOKEN)).get(`/api/v1/export?${OCTOBER}`)).text).not.toContain('Zählstelle');
  });

  test('asked for alone it is refused', async () => {
    const { status, body } = await request(appFor(made)).get(`/api/v1/export?${OCTOBER}&feeds=counter`);
    expect([status, (body as { type: string }).type]).toEqual([403, 'urn:smart-region-hub:forbidden']);
  });

  test('metadata is named beside the file and describes it', async () => {
    const app = appFor(made);
    const file = await request(app).get(`/api/v1/export?${OCTOBER}&format=csv-excel`);
    const [, address] = /^<(.*)>; rel="describedby"; type="application\/csvm\+json"$/.exec(file.headers['link']!)!;
    const { pathname, search } = new URL(address!, 'http://hub/api/v1/export');
    const { body, headers } = await request(app)
      .get(pathname + search)
      .buffer()
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, JSON.parse(text)));
      });
    const { url, tableSchema, dialect, notes } = body as {
      url: string;
      tableSchema: { columns: { titles: string; datatype: unknown }[] };
      dialect: object;
      notes: object[];
    };
    expect(headers['content-type']).toMatch(/^application\/csvm\+json/);
    expect(new URL(url, `http://hub${pathname}`).pathname).toBe('/api/v1/export');
    expect(dialect).toMatchObject({ delimiter: ';', encoding: 'utf-8', header: true });
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(
      file.text.replace('\ufeff', '').split('\r\n')[0]!.split(';')
    );
    expect(tableSchema.columns[9]!.datatype).toEqual({ base: 'decimal', format: { decimalChar: ',' } });
    expect(notes).toContainEqual({
      ...{ feed: 'uba', licence: 'test-uba', licenceUrl: 'https://example.org/uba' },
      ...{ attribution: 'Umweltbundesamt', redistribution: 'attribution' },
    });
    expect(notes).toContainEqual(expect.objectContaining({ station: 'DENW179', property: 'no2', unit: 'ug/m3' }));
  });
});

describe('what stands beside the file', () => {
  const made = scene(NOW);
  beforeAll(async () => {
    await made.put('DENW179', 'no2', sequence('2026-10-31T12:00Z', 60, [10, 20, 30]));
    await made.put('dwd-05480', 'precipitation', sequence('2026-10-31T12:00Z', 60, [1, 2, 3]), { feed: 'dwd' });
  });
  const linkOf = async (query: string) => {
    const { headers } = await request(appFor(made)).get(`/api/v1/export${query}`);
    return new URL(/^<(.*?)>/.exec(headers['link']!)![1]!, 'http://hub/api/v1/export').searchParams;
  };

  test.each([
    ['?format=geojson', '2026-10-31T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    ['', '2026-10-31T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    ['?from=now-7d/d&to=now/d', '2026-10-24T22:00:00.000Z', '2026-11-01T01:00:00.000Z'],
    ['?from=2026-10-30T01:00%2B01:00&stations=DENW179', '2026-10-30T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
    // To the end of today, of which nothing is measured beyond what clocks may be ahead.
  ])('of %s stays that of its very time', async (query, from, to) => {
    const link = await linkOf(query);
    expect([link.get('from'), link.get('to')]).toEqual([from, to]);
    expect(link.get('stations')).toBe(query.includes('stations') ? 'DENW179' : null);
  });

  test.each([
    ['raw', '1h', [undefined, undefined]],
    ['1d', '1d', ['mean', 'sum']],
  ])('says of bucket=%s what its values are, and of which length', async (bucket, period, statistics) => {
    const { text } = await request(appFor(made)).get(`/api/v1/export?bucket=${bucket}`);
    expect(
      new Set(
        text
          .split('\r\n')
          .slice(1, -1)
          .map((line) => line.split(',')[6])
      )
    ).toEqual(new Set([period]));
    const metadata = await request(appFor(made)).get(`/api/v1/export/metadata?bucket=${bucket}`).buffer();
    const { notes } = JSON.parse(metadata.text) as {
      notes: { property?: string; statistic?: string; period?: string }[];
    };
    const of = (property: string) => notes.find((note) => note.property === property);
    expect([of('no2')?.statistic, of('precipitation')?.statistic]).toEqual(statistics);
    expect(of('no2')?.period).toBe(period);
  });
});

describe('what is refused', () => {
  const made = scene(NOW);
  // Minute by minute for 22 years: two extremes make the extent that the size is judged by.
  beforeAll(() =>
    made.put('DENW179', 'no2', [
      { start: '2004-01-01T00:00Z', minutes: 1, value: 1 },
      { start: '2026-10-25T00:00Z', minutes: 1, value: 1 },
    ])
  );
  test.each([
    ['stations=DENW178', 404, 'Did you mean "DENW179"'],
    ['kommunen=schwerde', 404, 'schwerte'],
    ['properties=no3', 404, 'no'],
    ['feeds=ubba', 404, 'uba'],
    ['format=xlsx', 400, '"format"'],
    ['bucket=7m', 400, '"bucket"'],
    ['station=DENW179', 400, 'Did you mean "stations"'],
    ['from=gestern', 400, '"from"'],
    ['from=2026-10-26&to=2026-10-25', 400, 'not before'],
    ['format=geojson&bucket=1h', 400, 'GeoJSON'],
    ['from=0000-01-01&to=9999-01-01&format=parquet', 413, 'month by month'],
    ['from=0000-01-01&to=9999-01-01&format=csv-excel', 413, 'month by month'],
  ])('%s', async (asked, status, words) => {
    for (const route of ['export', 'export/metadata']) {
      const answer = await request(appFor(made)).get(`/api/v1/${route}?${asked}`);
      const { detail, remedy } = answer.body as { detail: string; remedy: string };
      expect([answer.status, `${detail} ${remedy}`]).toEqual([status, expect.stringContaining(words)]);
    }
  });

  test('nothing to give is a table without rows', async () => {
    const { status, text } = await request(appFor(made)).get('/api/v1/export?from=1990-01-01&to=1991-01-01');
    expect([status, text.split('\r\n')]).toEqual([200, [expect.stringContaining('start,end'), '']]);
  });
});

test('a device that sends every four seconds comes whole: what is too much at once is read in parts', async () => {
  const made = scene(NOW);
  const start = Date.parse('2026-10-20T00:00+02:00');
  const every4s = Array.from({ length: 21_600 }, (_, i) => ({ start: start + i * 4000, value: i % 40 }));
  await made.put('sensor-1', 'air_temperature', every4s, { feed: 'dwd' });
  const { text } = await request(appFor(made)).get('/api/v1/export?from=2026-10-19T22:00Z&to=2026-10-20T22:00Z');
  const lines = text.split('\r\n').slice(1, -1);
  expect(lines).toHaveLength(21_600);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(21_600);
  expect(lines.at(-1)).toMatch(/^2026-10-20T23:59:56\+02:00,/);
});

test('HEAD tells what the file would be, and reads no row of it', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-10-25T00:00Z', 60, [10]));
  const { status, headers } = await request(appFor(made)).head(`/api/v1/export?${OCTOBER}&format=parquet`);
  expect([status, headers['content-type']]).toEqual([200, 'application/vnd.apache.parquet']);
});

test('what a broken sensor sent after its last plausible reading comes with all that is implausible', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', [
    { start: '2026-10-25T00:00Z', minutes: 60, value: 10 },
    { start: '2026-10-28T00:00Z', minutes: 60, value: 900, quality: 'implausible', reasons: ['range'] },
  ]);
  const rows = async (asked: string) => {
    const { text } = await request(appFor(made)).get(`/api/v1/export?from=2026-10-24&to=9999-01-01${asked}`);
    return text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[7]);
  };
  expect(await rows('')).toEqual(['10']);
  expect(await rows('&minQuality=implausible')).toEqual(['10', '900']);
});
