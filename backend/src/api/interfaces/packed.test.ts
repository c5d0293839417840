import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import express from 'express';
import { packed } from './packed';

const TEXT = 'Schwerte,no2,17\r\n'.repeat(1000);
const PIECES = 2000;
let made = 0;
/** Does not get smaller: what is not taken stays where it is. */
function* pieces() {
  for (made = 0; made < PIECES; made++) {
    yield randomBytes(10_000).toString('latin1');
  }
}

const app = express();
app.use(packed);
app.get('/text', (_request, response) => void response.type('text/csv').set('ETag', '"strong"').send(TEXT));
app.get('/short', (_request, response) => void response.type('text/csv').send('no2'));
app.get('/part', (_request, response) => void response.status(206).type('text/csv').send(TEXT));
app.get(
  '/binary',
  (_request, response) => void response.type('application/vnd.apache.parquet').send(Buffer.from(TEXT))
);
app.get('/own', (_request, response) => {
  response.type('application/xml').set('Content-Encoding', 'gzip').send(gzipSync(TEXT));
});
app.get('/stream', (_request, response) => {
  response.set('Content-Type', 'text/event-stream; charset=utf-8').flushHeaders();
  response.write(': here\n\n');
});
app.get('/large', async (_request, response) => {
  response.type('text/csv');
  await pipeline(Readable.from(pieces(), { objectMode: false }), response).catch(() => undefined);
});
const server = createServer(app);
beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function asked(path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return (
    (await once(get({ port, host: '127.0.0.1', path, headers, agent: false }), 'response')) as [IncomingMessage]
  )[0];
}
async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

const GZIP = { 'accept-encoding': 'gzip' };

test.each([
  ['/text', GZIP, 'gzip', 'W/"strong"'],
  ['/text', { 'accept-encoding': '*' }, 'br', 'W/"strong"'],
  ['/text', {}, undefined, '"strong"'],
  ['/text', { 'accept-encoding': 'identity' }, undefined, '"strong"'],
  ['/text', { ...GZIP, range: 'bytes=5-' }, undefined, '"strong"'],
])('%s with %j is packed as %s, its ETag %s', async (path, headers, encoding, etag) => {
  const response = await asked(path, headers as Record<string, string>);
  expect([response.headers['content-encoding'], response.headers.etag]).toEqual([encoding, etag]);
  const body = await bodyOf(response);
  if (encoding === 'gzip') {
    expect(gunzipSync(body).toString()).toBe(TEXT);
    expect(response.headers.vary).toContain('Accept-Encoding');
  }
});

test.each(['/short', '/part', '/binary'])('%s is not packed', async (path) => {
  const response = await asked(path, GZIP);
  expect(response.headers['content-encoding']).toBeUndefined();
  response.resume();
});

test('what is packed already is not packed twice', async () => {
  expect(gunzipSync(await bodyOf(await asked('/own', GZIP))).toString()).toBe(TEXT);
});

test('what is sent as it comes, comes', async () => {
  const response = await asked('/stream', GZIP);
  const [chunk] = (await once(response, 'data')) as [Buffer];
  expect([response.headers['content-encoding'], chunk.toString()]).toEqual([undefined, ': here\n\n']);
  response.destroy();
});

test('nothing is made that nobody takes', async () => {
  const response = await asked('/large', GZIP);
  response.pause();
  for (let before = -1; before !== made; await setTimeout(300)) {
    before = made;
  }
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(PIECES);
  response.destroy();
});
