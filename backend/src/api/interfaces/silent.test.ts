import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { Response } from 'express';
import { partWithSilent } from './silent';

const PATIENCE = 200;
const LARGE = 30_000_000;
const ends: string[] = [];
const answered = async (response: ServerResponse) => {
  partWithSilent(response as Response, PATIENCE);
  await setTimeout(2 * PATIENCE);
  const pieces = Array.from({ length: LARGE / 10_000 }, () => 'x'.repeat(10_000));
  await pipeline(Readable.from(pieces), response).then(
    () => ends.push('whole'),
    () => ends.push('parted')
  );
};
const server = createServer((_request, response) => void answered(response));

async function asked(): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return ((await once(get({ port, host: '127.0.0.1', agent: false }), 'response')) as [IncomingMessage])[0];
}

beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => void ends.splice(0));

test('who takes nothing for so long is parted with', async () => {
  const response = await asked();
  response.on('error', () => undefined).pause();
  await setTimeout(4 * PATIENCE);
  expect(ends).toEqual(['parted']);
});

test('who takes a little now and then gets all, and so does who waits until it begins', async () => {
  const response = await asked();
  let bytes = 0;
  for await (const chunk of response) {
    bytes += (chunk as Buffer).length;
    // Four times, far apart each, altogether longer than the patience.
    if (Math.floor(bytes / (LARGE / 4)) > Math.floor((bytes - (chunk as Buffer).length) / (LARGE / 4))) {
      await setTimeout(PATIENCE / 2);
    }
  }
  expect(bytes).toBe(LARGE);
  expect(ends).toEqual(['whole']);
});
