/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DAY } from '../../model/time';
import { JOURNAL_LIMITS } from '../../store/journal';
import { WatchedStore } from '../../store/watched-store';
import { appOf } from '../../testing/servers/app';
import { REGION } from '../../testing/region';
import { scene } from '../../testing/scene';
import { testStore } from '../../testing/test-store';
import { createAccess } from '../access';
import { LIMITS } from './limits';
import { CONTENTS, streamSchema } from './request';
import { liveRoutes } from './router';
import { Tail } from './tail';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/live.md'), 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^ {4}curl (-N .*)$/gm)].map(([, options]) => options!);

/** With what the examples name. */
const [schwerte] = REGION.kommunen;
const [feed] = schwerte!.feeds;
const region = {
  ...REGION,
  kommunen: [
    {
      ...schwerte!,
      feeds: [
        ...schwerte!.feeds,
        {
          ...feed!,
          feed: 'dwd-cap',
          licence: { id: 'x', url: '', attribution: 'DWD', redistribution: 'yes' as const },
        },
        { ...feed!, stations: [{ ...feed!.stations[0]!, id: 'rathaus', provider: 'rathaus' }] },
      ],
    },
  ],
};

let server: Server;
let tail: Tail;
beforeAll(async () => {
  const store = new WatchedStore(testStore());
  const made = scene('2026-07-02T12:00Z', store, region);
  tail = new Tail(store, { warn: () => undefined } as never);
  const routers = [liveRoutes({ access: createAccess(made.catalogue, undefined), tail })];
  server = appOf(made, { routers }).app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  tail.stop();
  await new Promise((resolve) => server.close(resolve));
});

it('are all found', () => expect(EXAMPLES).toHaveLength(4));

it.each(EXAMPLES)('curl %s', async (options) => {
  const given = [...options.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const here = given.map((word) =>
    word.replace('localhost:4000', `127.0.0.1:${(server.address() as AddressInfo).port}`)
  );
  const text = await new Promise<string>((resolve) => {
    const curl = execFile('curl', ['-sS', '--fail-with-body', ...here]);
    let said = '';
    curl.stdout!.on('data', (chunk: string) => {
      said += chunk;
      curl.kill();
    });
    curl.once('close', () => resolve(said));
  });
  expect(text).toMatch(/^retry: 3000\nid: [0-9a-f]{8}-0\nevent: (start|gap)\ndata: /);
});

it('tells every parameter, choice and limit', () => {
  const words = [...Object.keys(streamSchema.shape), ...CONTENTS];
  expect(words.filter((word) => !GUIDE.includes(`\`${word}\``))).toEqual([]);
  const { atOnce, perClient, heartbeat, patience, comeBack } = LIMITS;
  expect([atOnce, perClient, heartbeat, patience, comeBack]).toEqual([250, 50, 15_000, 30_000, 3000]);
  expect(JOURNAL_LIMITS).toMatchObject({ readings: 500_000, age: DAY, late: 3 * DAY });
  const told = [
    '250 Hörer',
    'höchstens 50',
    'Alle 15 Sekunden',
    '30 Sekunden lang',
    'retry: 3000',
    '500 000 Messwerte',
    'drei Tage',
  ];
  expect(told.filter((text) => !GUIDE.includes(text))).toEqual([]);
});
