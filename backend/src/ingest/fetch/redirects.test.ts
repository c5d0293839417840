import { FakeProvider } from '../../testing/fake-provider';
import { fetchDocument } from './http-client';

let first: FakeProvider;
let second: FakeProvider;
const answer = { kind: 'answer', body: 'Messwerte' } as const;

beforeEach(async () => {
  second = await FakeProvider.start(() => answer);
  first = await FakeProvider.start(({ path }) =>
    path === '/away'
      ? { kind: 'status', status: 301, headers: { location: `${second.url}/v3` } }
      : path === '/near'
        ? { kind: 'status', status: 302, headers: { location: '/v3' } }
        : path === '/round'
          ? { kind: 'status', status: 308, headers: { location: '/round' } }
          : answer
  );
});
afterEach(() => Promise.all([first.stop(), second.stop()]));

const ask = (path: string, body?: string) =>
  fetchDocument(`${first.url}${path}`, { headers: { 'x-api-key': 'geheim' }, userAgent: 'hub/1', body });

test('a key stays with the server that it was made for', async () => {
  expect((await ask('/away')).kind).toBe('document');
  expect(second.asked.at(-1)!.headers).toMatchObject({ 'user-agent': 'hub/1' });
  expect(second.asked.at(-1)!.headers).not.toHaveProperty('x-api-key');
  expect((await ask('/near')).kind).toBe('document');
  expect(first.asked.at(-1)).toMatchObject({ path: '/v3', headers: { 'x-api-key': 'geheim' } });
});

test('a circle ends, and what is sent with a body goes nowhere else', async () => {
  await expect(ask('/round')).rejects.toThrow(/more than 5 redirects/);
  await expect(ask('/away', '{}')).rejects.toThrow(/cannot be read/);
  expect(second.asked).toEqual([]);
});
