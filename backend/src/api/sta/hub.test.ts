import request from 'supertest';
import { scene, sequence, type Scene } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';

const NOW = '2026-07-01T12:00Z';
const HOURS = sequence('2026-07-01T00:00Z', 60, [10, 20, 30]);

type Body = Readonly<Record<string, unknown>> & { readonly value: readonly Record<string, never>[] };

async function filled(): Promise<Scene> {
  const made = scene(NOW);
  await made.put('A1-Kreuz', 'traffic_flow_all', HOURS, { feed: 'counter' });
  await made.put('DENW179', 'no2', HOURS);
  await made.put('DENW179', 'no2', [
    { start: '2026-07-01T03:00Z', minutes: 60, value: 31, quality: 'suspect', reasons: ['spike'] },
  ]);
  await made.put('DENW010', 'no2', HOURS);
  return made;
}

const get = async (
  made: Scene,
  path: string,
  token?: string,
  shown?: string
): Promise<{ status: number; body: Body }> => {
  const asked = request(staOfScene(made, { token }).app).get(`/sta/v1.1/${path}`);
  const { status, body } = await (shown === undefined ? asked : asked.set('Authorization', `Bearer ${shown}`));
  return { status, body: body as Body };
};

describe('who sees what', () => {
  const names = (body: Body, of = 'name') => body.value.map((one) => one[of]);

  it.each([
    ['without a token what is open', 'secret', undefined, ['Schwerte', 'Unna-Königsborn']],
    ['with the token all', 'secret', 'secret', ['A 1 Kreuz Unna', 'Schwerte', 'Unna-Königsborn']],
    ['where no token is configured what is open', undefined, 'any', ['Schwerte', 'Unna-Königsborn']],
  ])('%s', async (_, token, shown, stations) => {
    const made = await filled();
    for (const set of ['Things', 'Locations', 'FeaturesOfInterest']) {
      expect(names((await get(made, `${set}?$orderby=name`, token, shown)).body)).toEqual(stations);
    }
    const { body } = await get(made, 'Observations?$count=true&$top=0', token, shown);
    expect(body['@iot.count']).toBe(stations.length === 3 ? 10 : 7);
  });

  it('tells a wrong token', async () => {
    expect(await get(await filled(), 'Things', 'secret', 'wrong')).toMatchObject({
      status: 401,
      body: { type: 'error', code: 401, message: expect.stringContaining('token') as string },
    });
  });

  it('has no way to what is closed: not by its number, not over relations, not by a filter', async () => {
    const made = await filled();
    const closed = (await get(made, "Datastreams?$filter=properties/feed eq 'counter'&$expand=Observations", 's', 's'))
      .body.value[0]!;
    const id = String(closed['@iot.id']);
    const observation = String((closed['Observations'] as unknown as Record<string, unknown>[])[0]!['@iot.id']);
    for (const path of [
      `Datastreams(${id})`,
      `Things(${id})`,
      `Sensors(${id})`,
      `ObservedProperties(${id})`,
      `Observations('${observation}')`,
    ]) {
      expect([path, (await get(made, path)).status]).toEqual([path, 404]);
    }
    expect((await get(made, `Observations?$filter=Datastream/id eq ${id}`)).body.value).toEqual([]);
  });
});

describe('what stands beside the data', () => {
  it('is licence, attribution, unit, and how it came about', async () => {
    const { body } = await get(
      await filled(),
      "Datastreams?$filter=Thing/properties/station eq 'DENW179'&$expand=ObservedProperty,Sensor,Thing"
    );
    expect(body.value).toEqual([
      expect.objectContaining({
        name: 'Schwerte · Stickstoffdioxid (1 h, uba)',
        unitOfMeasurement: { name: 'µg/m³', symbol: 'µg/m³', definition: 'ucum:ug/m3' },
        observedArea: { type: 'Point', coordinates: [7.6, 51.5] },
        phenomenonTime: '2026-07-01T00:00:00Z/2026-07-01T04:00:00Z',
        properties: {
          ...{ property: 'no2', feed: 'uba', period: '1h', every: 3600 },
          ...{ attribution: 'Umweltbundesamt', licence: 'test-uba', licenceUrl: 'https://example.org/uba' },
          redistribution: 'attribution',
        },
        ObservedProperty: expect.objectContaining({
          name: 'Stickstoffdioxid',
          definition: 'urn:smart-region-hub:property:no2',
        }) as object,
        Thing: expect.objectContaining({
          properties: {
            station: 'DENW179',
            kommune: 'schwerte',
            kommuneName: 'Schwerte',
            region: 'Kreis Unna',
            class: 'reference',
          },
        }) as object,
      }),
    ]);
  });

  it('is interval, end, quality, and why a reading is doubted', async () => {
    const { body } = await get(
      await filled(),
      "Observations?$filter=resultQuality eq 'suspect'&$select=phenomenonTime,resultTime,result,resultQuality,parameters"
    );
    expect(body.value).toEqual([
      {
        phenomenonTime: '2026-07-01T03:00:00Z/2026-07-01T04:00:00Z',
        ...{
          resultTime: '2026-07-01T04:00:00Z',
          result: 31,
          resultQuality: 'suspect',
          parameters: { reasons: ['spike'] },
        },
      },
    ]);
  });
});

describe('numbers of entities', () => {
  const numbers = async (made: Scene, token?: string) => {
    const all: Record<string, unknown> = {};
    for (const set of ['Things', 'Datastreams', 'Sensors', 'ObservedProperties', 'Observations']) {
      for (const entity of (await get(made, set, 's', token)).body.value) {
        const { feed } = (entity['properties'] ?? {}) as { feed?: string };
        all[`${set} ${String(entity['name'] ?? entity['@iot.id'])} ${feed ?? ''}`] = entity['@iot.id'];
      }
    }
    return all;
  };

  it('stay, whatever comes in later and whoever asks', async () => {
    const made = await filled();
    const before = await numbers(made);
    await made.put('dwd-05480', 'air_temperature', HOURS, { feed: 'dwd' });
    await made.put('DENW179', 'o3', HOURS);
    await made.put('DENW179', 'no2', HOURS, { feed: 'dwd' });
    const again = scene(NOW, made.store);
    expect(await numbers(again)).toMatchObject(before);
    expect(await numbers(again, 's')).toMatchObject(before);
  });

  it('are whole and below 2³¹; those of observations texts, but whole numbers of 64 bits, too', async () => {
    for (const [name, id] of Object.entries(await numbers(await filled(), 's'))) {
      const isObservation = name.startsWith('Observations');
      const fits = isObservation
        ? typeof id === 'string' && BigInt.asIntN(64, BigInt(id)) === BigInt(id)
        : Number.isInteger(id) && Number(id) < 2 ** 31;
      expect([name, fits]).toEqual([name, true]);
    }
  });
});

describe('links', () => {
  const linkOf = async (made: Scene, headers: Record<string, string>, publicUrl?: string) => {
    const { app } = staOfScene(made, { publicUrl });
    const { status, body } = await request(app).get('/sta/v1.1/Things').set(headers);
    return status === 200 ? (body as Body).value[0]!['@iot.selfLink'] : status;
  };

  it.each([
    [
      'begin as the request does',
      { Host: 'hub.example:4000' },
      undefined,
      'http://hub.example:4000/sta/v1.1/Things(2)',
    ],
    [
      'begin as configured behind a web server',
      { Host: 'inner' },
      'https://daten.example/hub',
      'https://daten.example/hub/sta/v1.1/Things(2)',
    ],
    [
      'do not believe headers that anybody can send',
      { Host: 'hub.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
      undefined,
      'http://hub.example/sta/v1.1/Things(2)',
    ],
    ['are not made of what is no host', { Host: 'a"><script>' }, undefined, 400],
  ])('%s', async (_, headers, publicUrl, link) => {
    expect(await linkOf(await filled(), headers as never, publicUrl)).toBe(link);
  });
});

describe('HTTP', () => {
  it('lets web pages of others read', async () => {
    const { app } = staOfScene(await filled());
    const preflight = await request(app).options('/sta/v1.1/Things').set('Origin', 'https://elsewhere.example');
    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect((await request(app).get('/sta/v1.1')).headers['access-control-allow-origin']).toBe('*');
  });

  it.each(['post', 'patch', 'put', 'delete'] as const)('takes no %s', async (method) => {
    const response = await request(staOfScene(await filled()).app)[method]('/sta/v1.1/Things(1)');
    expect([response.status, response.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(response.body).toMatchObject({ type: 'error', code: 405 });
  });

  it.each([
    ['/sta/v1.0/Things', 400],
    ['/sta/v1.1/Nothing', 404],
    ['/sta/v1.1/Things(1)/Nothing', 404],
    ['/sta/v1.1/%E0%A4%A', 400],
  ])('%s is %d in the shape of FROST', async (path, status) => {
    const response = await request(staOfScene(await filled()).app).get(path);
    expect([response.status, response.body]).toEqual([
      status,
      { type: 'error', code: status, message: expect.any(String) as string },
    ]);
  });
});
