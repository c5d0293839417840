import type { Request } from 'express';
import type { Catalogue } from '../analysis/question';
import { createAccess } from './access';

const catalogue = {
  feeds: [
    {
      kommune: 'unna',
      feed: 'uba-airquality',
      licence: { id: 'dl-de/zero-2-0', attribution: 'UBA', redistribution: 'yes' },
    },
    { kommune: 'unna', feed: 'hystreet', licence: { id: 'contract', attribution: 'hystreet', redistribution: 'no' } },
  ],
  series: () => Promise.resolve([]),
} as unknown as Catalogue;

const showing = (authorization?: string) =>
  ({ get: (name: string) => (name === 'authorization' ? authorization : undefined) }) as unknown as Request;
const feedsOf = ({ catalogue: { feeds } }: { catalogue: Catalogue }) => feeds.map(({ feed }) => feed);

test.each([
  ['no token configured, none shown', undefined, undefined, 'open', ['uba-airquality']],
  ['no token configured, any shown', undefined, 'Bearer x', 'open', ['uba-airquality']],
  ['none shown', 'secret', undefined, 'open', ['uba-airquality']],
  ['the right one shown', 'secret', 'Bearer secret', 'all', ['uba-airquality', 'hystreet']],
] as const)('%s: what a way out for anybody shows', (_name, token, header, sees, feeds) => {
  const sight = createAccess(catalogue, token).of(showing(header));
  expect(sight.sees).toBe(sees);
  expect(feedsOf(sight)).toEqual(feeds);
});

test.each(['Bearer wrong', 'Basic secret', ''])('a wrong token (%p) is told, not answered with less', (header) => {
  const { of } = createAccess(catalogue, 'secret');
  expect(() => of(showing(header))).toThrow(expect.objectContaining({ kind: 'unauthorized' }));
});

test('a Grafana sees all where it must show the token, and what is open where nobody must', () => {
  expect(createAccess(catalogue, 'secret').asked.sees).toBe('all');
  expect(createAccess(catalogue, undefined).asked.sees).toBe('open');
});
