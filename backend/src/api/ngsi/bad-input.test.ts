/** What nobody who means well asks of it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { ngsiOfScene } from '../../testing/servers/ngsi-server';
import { scene, sequence } from '../../testing/scene';

let server: http.Server;
let log: readonly string[];
beforeAll(async () => {
  const made = scene('2026-07-01T12:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  const { app, log: lines } = ngsiOfScene(made);
  log = lines;
  server = http.createServer({ maxHeaderSize: 32_768 }, app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => void server.close());

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** As it is, without any client that would put it right. */
function raw(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = http.request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(pieces).toString() }));
    });
    request.on('error', reject).end();
  });
}

const many = (n: number, text: string, glue: string): string => Array.from({ length: n }, () => text).join(glue);
const LIST = '/ngsi-ld/v1/entities';
const enc = encodeURIComponent;

describe('is told what is wrong', () => {
  it.each([
    ['an address of 10 kB', `${LIST}?q=${'a'.repeat(10_000)}`, 414],
    ['deep parentheses', `${LIST}?q=${'('.repeat(500)}no2${')'.repeat(500)}`, 400],
    ['a wide q', `${LIST}?q=${enc(many(300, 'no2>1', ';'))}`, 400],
    ['a q that is none', `${LIST}?q=${enc('no2>>1')}`, 400],
    ['a time that is none', `${LIST}?q=${enc('no2.observedAt>2026-13-45T00:00:00Z')}`, 400],
    ['a pattern that takes for ever', `${LIST}?idPattern=${enc('(a+)+$')}`, 400],
    ['a pattern of many repetitions', `${LIST}?idPattern=${enc('.*.*.*.*x')}`, 400],
    ['the same in a q', `${LIST}?q=${enc('name~="(a+)+$"')}`, 400],
    ['a pattern of 1 kB', `${LIST}?idPattern=${'a'.repeat(1000)}`, 400],
    ['a class that is none', `${LIST}?idPattern=${enc('[z-a]')}`, 400],
    ['coordinates that are no JSON', `${LIST}?georel=within&geometry=Point&coordinates=1,2`, 400],
    ['coordinates off the earth', `${LIST}?georel=within&geometry=Point&coordinates=[700,2]`, 400],
    [
      'a geometry of thousands',
      `${LIST}?georel=within&geometry=Polygon&coordinates=[[${many(1200, '[1,2]', ',')}]]`,
      400,
    ],
    [
      'coordinates that nest',
      `${LIST}?georel=within&geometry=Polygon&coordinates=${'['.repeat(2000)}${']'.repeat(2000)}`,
      400,
    ],
    ['a geometry of the prototype', `${LIST}?georel=within&geometry=constructor&coordinates=[1,2]`, 400],
    ['a relation of the prototype', `${LIST}?georel=constructor&geometry=Point&coordinates=[1,2]`, 400],
    ['half a place', `${LIST}?georel=within`, 400],
    [
      'a distance that is none',
      `${LIST}?georel=${enc('near;maxDistance==1e9999')}&geometry=Point&coordinates=[1,2]`,
      400,
    ],
    ['a page of a million', `${LIST}?limit=1000000`, 400],
    ['a page below nothing', `${LIST}?offset=-1`, 400],
    ['a page of words', `${LIST}?limit=ten`, 400],
    ['a parameter twice', `${LIST}?type=A&type=B`, 400],
    ['a list where one belongs', `${LIST}?type[]=A`, 400],
    ['a parameter that is none', `${LIST}?filter=x`, 400],
    ['an option that is none', `${LIST}?options=everything`, 400],
    ['several types of one', `${LIST}?type=${enc('(A;B)')}`, 400],
    ['SQL', `${LIST}?id=${enc("x' OR 1=1; DROP TABLE series --")}`, 200],
    ['SQL in a q', `${LIST}?q=${enc('name=="\' OR 1=1; --"')}`, 200],
    ['a prototype in a q', `${LIST}?q=__proto__.constructor`, 200],
    ['a prototype in a value', `${LIST}?q=${enc('address[__proto__]=="x"')}`, 200],
    ['a prototype as attribute', `${LIST}?attrs=__proto__`, 200],
    ['a prototype as entity', `${LIST}/__proto__`, 404],
    ['a path out of the house', '/ngsi-ld/v1/../../etc/passwd', 404],
    ['an encoded path', '/ngsi-ld/v1/entities/..%2f..%2fetc%2fpasswd', 404],
    ['half a letter', '/ngsi-ld/v1/entities/%E0%A4%A', 400],
    ['a zero byte', '/ngsi-ld/v1/entities/%00', 404],
    ['a version that is none', '/ngsi-ld/v2/entities', 404],
    ['a number of readings beyond all', `/ngsi-ld/v1/temporal/entities?lastN=99999999`, 400],
    ['a time property that is none', `/ngsi-ld/v1/temporal/entities?lastN=1&timeproperty=createdAt`, 422],
    ['a year that is none', `/ngsi-ld/v1/temporal/entities?timerel=after&timeAt=99999-01-01T00:00:00Z`, 400],
    [
      'a period of the prototype',
      '/ngsi-ld/v1/temporal/entities?lastN=1&options=aggregatedValues&aggrMethods=constructor',
      400,
    ],
    [
      'a period of years',
      '/ngsi-ld/v1/temporal/entities?lastN=1&options=aggregatedValues&aggrMethods=avg&aggrPeriodDuration=P99999999999Y',
      400,
    ],
  ])('who sends %s', async (_, path, status) => {
    const answer = await raw(path);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.anything()]);
    if (status >= 400) {
      expect(JSON.parse(answer.text)).toEqual({
        ...{ type: expect.stringMatching(/^https:\/\/uri\.etsi\.org\/ngsi-ld\/errors\//) as string },
        ...{ title: expect.any(String) as string, detail: expect.stringMatching(/\.$/) as string },
      });
    }
    expect(log).toEqual([]);
  });

  it.each([
    ['wrong host', LIST, { headers: { host: 'a"><script>' } }, 400],
    ['nothing that can be written', LIST, { headers: { accept: 'image/png' } }, 406],
    ['a tenant', LIST, { headers: { 'ngsild-tenant': 'x' } }, 404],
    ['an entity', LIST, { method: 'POST' }, 405],
    ['an end of an entity', `${LIST}/x`, { method: 'DELETE' }, 405],
    ['a change', `${LIST}/x/attrs`, { method: 'PATCH' }, 405],
    ['an entity of NGSI-v2', '/v2/entities', { method: 'POST' }, 405],
  ])('who sends %s', async (_, path, options, status) => {
    expect((await raw(path, options as never)).status).toBe(status);
    expect(log).toEqual([]);
  });
});

const part = fc.constantFrom(
  ...['/entities', '/entities', '/temporal/entities', '/types', '/attributes', '/', '?', '?', '&', '&', 'q=', 'q='],
  ...['type=', 'attrs=', 'id=', 'idPattern=', 'limit=', 'options=', 'georel=', 'geometry=', 'coordinates=', 'timerel='],
  ...['lastN=2', 'timeAt=', '2026-07-01T00:00:00Z', 'after', 'near;maxDistance==5', 'Point', '[7,51]', 'keyValues'],
  ...[
    'aggregatedValues',
    'aggrMethods=avg',
    'aggrPeriodDuration=PT1H',
    'aggrPeriodDuration=P900Y',
    '+275760-09-01T00:00:00Z',
    'no2',
    '==',
    '>',
    '..',
    '|',
    ';',
    '(',
    ')',
  ],
  ...['"', '1', '~=', '!', '.', ',', '%', '%20', '__proto__', 'AirQualityObserved', '*']
);

it.each(['/ngsi-ld/v1', '/v2'])('no address makes %s fail', async (root) => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const { status } = await raw(encodeURI(`${root}${parts.join('')}`).replaceAll('%25', '%'));
      expect([parts.join(''), status < 500]).toEqual([parts.join(''), true]);
    }),
    { numRuns: 200 }
  );
  expect(log).toEqual([]);
});
