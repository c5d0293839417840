import { parquetReadObjects } from 'hyparquet';
import request from 'supertest';
import { openDataHub, type OpenDataHub } from '../../../testing/open-data';
import { sequence } from '../../../testing/scene';

const DAY = '/opendata/bulk/schwerte/luft/2026-11-26.csv';

let hub: OpenDataHub;
// 30 hours from 0:00 UTC on, 1:00 on the wall.
beforeAll(async () => (hub = await openDataHub()));

const rowsOf = (text: string) => text.split('\r\n').slice(1, -1);

/** As it is: who may take it packed gets another ETag, and no length. */
const plain = (app: OpenDataHub['app'] = hub.app, address = DAY) =>
  request(app).get(address).set('Accept-Encoding', 'identity');

test('a whole day of the wall clock, and nothing of the next', async () => {
  const { status, text, headers } = await plain();
  expect(status).toBe(200);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(23);
  expect(rows[0]).toMatch(/^2026-11-26T01:00:00\+01:00,2026-11-26T02:00:00\+01:00,schwerte,DENW179,/);
  expect(rows.at(-1)).toMatch(/^2026-11-26T23:00:00\+01:00,2026-11-27T00:00:00\+01:00,/);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="schwerte-luft-2026-11-26.csv"',
    'content-length': String(Buffer.byteLength(text)),
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    link: '<2026-11-26.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
  });
});

test('the day in October has 25 hours, that in March 23', async () => {
  const october = await openDataHub('2026-10-27T12:00Z', { from: '2026-10-24T22:00Z' });
  expect(rowsOf((await request(october.app).get('/opendata/bulk/schwerte/luft/2026-10-25.csv')).text)).toHaveLength(25);
  const march = await openDataHub('2026-03-31T12:00Z', { from: '2026-03-28T23:00Z' });
  expect(rowsOf((await request(march.app).get('/opendata/bulk/schwerte/luft/2026-03-29.csv')).text)).toHaveLength(23);
});

test('other forms', async () => {
  const excel = await request(hub.app).get('/opendata/bulk/schwerte/luft/2026-11-26-excel.csv');
  expect(excel.text.slice(0, 20)).toBe('\ufeffzeit_utc;zeit_lokal');
  const parquet = await request(hub.app).get('/opendata/bulk/schwerte/luft/2026-11-26.parquet').buffer().parse(bytes);
  const body = parquet.body as Buffer;
  const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.length) as ArrayBuffer;
  expect(await parquetReadObjects({ file })).toHaveLength(23);
  const metadata = await request(hub.app).get(`${DAY}-metadata.json`);
  expect(metadata.headers['content-type']).toMatch(/^application\/csvm\+json/);
  expect(JSON.parse(metadata.text)).toMatchObject({ url: '2026-11-26.csv', 'dc:source': ['Umweltbundesamt'] });
});

test('whoever has it asks whether it is still the same, and gets another one after late readings', async () => {
  const late = await openDataHub();
  const first = await request(late.app).get(DAY);
  const etag = first.headers['etag'] as string;
  expect((await request(late.app).get(DAY).set('If-None-Match', etag)).status).toBe(304);
  // Today's readings do not make another file of yesterday.
  await late.put('DENW179', 'no2', sequence('2026-11-27T08:00Z', 60, [1, 2]), { feed: 'uba' });
  expect((await request(late.app).get(DAY).set('If-None-Match', etag)).status).toBe(304);
  await late.put('DENW179', 'no2', sequence('2026-11-25T23:00Z', 60, [77]), { feed: 'uba' });
  const second = await request(late.app).get(DAY).set('If-None-Match', etag);
  expect(second.status).toBe(200);
  expect(rowsOf(second.text)[0]).toContain(',77,');
});

describe('who was cut off', () => {
  test('goes on where it ended', async () => {
    const whole = await plain();
    const etag = whole.headers['etag'] as string;
    const rest = await request(hub.app).get(DAY).set('Range', 'bytes=1000-').set('If-Range', etag);
    expect([rest.status, rest.headers['content-range']]).toEqual([
      206,
      `bytes 1000-${whole.text.length - 1}/${whole.text.length}`,
    ]);
    expect(whole.text.slice(0, 1000) + rest.text).toBe(whole.text);
    const middle = await request(hub.app).get(DAY).set('Range', 'bytes=10-19');
    expect(middle.text).toBe(whole.text.slice(10, 20));
  });
  test('gets all of a file that is another one now', async () => {
    const { status } = await request(hub.app).get(DAY).set('Range', 'bytes=1000-').set('If-Range', '"another"');
    expect(status).toBe(200);
  });
  test.each([
    ['bytes=9999999-', 416],
    ['bytes=x-y', 200],
    ['lines=1-2', 200],
    ['bytes=0-1,5-6', 200],
  ])('%s is answered with %i', async (range, status) => {
    expect((await request(hub.app).get(DAY).set('Range', range)).status).toBe(status);
  });
});

test('the name that stays leads to the newest whole day', async () => {
  const { status, headers } = await request(hub.app).get('/opendata/bulk/schwerte/luft/latest-excel.csv');
  expect([status, headers['location']]).toEqual([302, '2026-11-26-excel.csv']);
});

test('lists name every day once, a month at a time', async () => {
  const long = await openDataHub('2026-11-27T12:00Z', { from: '2026-09-01T00:00Z' });
  await long.put('DENW179', 'no2', sequence('2026-11-26T08:00Z', 60, [1, 2]), { feed: 'uba' });
  const named: string[] = [];
  let next: string | undefined = '/opendata/bulk/schwerte/luft/';
  for (let pages = 0; next !== undefined; pages++) {
    const { body } = (await request(long.app).get(next)) as { body: { days: { day: string }[]; next?: string } };
    expect(body.days.length).toBeLessThanOrEqual(31);
    named.push(...body.days.map(({ day }) => day));
    next = body.next;
    expect(pages).toBeLessThan(4);
  }
  expect([named.length, named[0], named.at(-1)]).toEqual([30 + 31 + 26, '2026-11-26', '2026-09-01']);
});

test('a list says what the clocks of a day are called', async () => {
  const october = await openDataHub('2026-10-26T12:00Z', { from: '2026-10-24T00:00Z' });
  await october.put('DENW179', 'no2', sequence('2026-10-25T00:00Z', 60, [1]), { feed: 'uba' });
  const { body } = await request(october.app).get('/opendata/bulk/schwerte/luft/');
  expect(body).toMatchObject({
    days: [
      { day: '2026-10-25', start: '2026-10-25T00:00:00+02:00', end: '2026-10-26T00:00:00+01:00', clock: 'MESZ/MEZ' },
      { day: '2026-10-24', clock: 'MESZ' },
    ],
  });
});

test('the list of all leads to each', async () => {
  const { body } = (await request(hub.app).get('/opendata/bulk')) as {
    body: { items: { id: string; days: string }[] };
  };
  expect(body.items.map(({ id }) => id)).toEqual([
    'schwerte/luft',
    'schwerte/wetter',
    'schwerte/wetter-eigen',
    'kreis-unna/wasser',
  ]);
  for (const { days } of body.items) {
    expect((await request(hub.app).get(days)).status).toBe(200);
  }
});

test.each([
  ['schwerte/luft/2026-11-27.csv', 404, 'is not over yet'],
  ['schwerte/luft/2099-01-01.csv', 404, 'is not over yet'],
  ['schwerte/luft/1970-01-01.csv', 404, 'Nothing of'],
  ['schwerte/luft/2026-02-30.csv', 400, 'is no day'],
  ['schwerte/luft/9999-99-99.csv', 400, 'is no day'],
  ['schwerte/luft/2026-11-26.exe', 404, 'Files are called'],
  ['schwerte/luft/2026-11-26', 404, 'Files are called'],
  ['schwerte/luft/..%2f..%2f..%2fetc%2fpasswd', 404, 'Files are called'],
  ['schwerte/luft/latest.csv%00', 404, 'Files are called'],
  ['schwerte/verkehr/2026-11-26.csv', 404, 'There is no dataset'],
  ['__proto__/constructor/2026-11-26.csv', 404, 'There is no dataset'],
  [`${'x'.repeat(5000)}/luft/2026-11-26.csv`, 404, 'There is no dataset'],
  ["schwerte/luft'%20OR%201=1--/2026-11-26.csv", 404, 'There is no dataset'],
  ['schwerte/luft?before=gestern', 400, 'is no day'],
  ['schwerte/luft?before[]=2026-11-26&before[]=1', 200, ''],
  ['schwerte/luft?before=2026-11-26&before=2026-11-25', 400, 'is no day'],
])('%.80s is %i', async (path, status, words) => {
  const answer = await request(hub.app).get(`/opendata/bulk/${path}`);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
});

describe('turns', () => {
  const from = (client: number, address = DAY) =>
    request(hub.app).get(address).set('X-Forwarded-For', `192.0.2.${client}`);
  const refused = (answers: readonly { readonly status: number }[]) =>
    answers.filter(({ status }) => status === 429).length;

  test('whoever wants many files at once gets some, and others theirs', async () => {
    const { LIMITS } = await import('../../export/limits');
    const own = Array.from({ length: LIMITS.perClient + 5 }, () => from(1));
    const [other, ...answers] = await Promise.all([from(2), ...own]);
    expect(other.status).toBe(200);
    expect(refused(answers)).toBeGreaterThan(0);
    expect((await from(1)).status).toBe(200);
  });

  test('exports take none from files of days', async () => {
    const exports = Array.from({ length: 10 }, () => from(1, '/api/v1/export?from=2026-11-25&to=2026-11-27'));
    const [day, ...answers] = await Promise.all([from(1), ...exports]);
    expect([day.status, refused(answers) > 0]).toEqual([200, true]);
  });
});

function bytes(response: NodeJS.EventEmitter, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
