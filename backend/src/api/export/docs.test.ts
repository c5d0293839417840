/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { scene, sequence } from '../../testing/scene';
import { createAccess } from '../access';
import { SILENCE } from '../interfaces/silent';
import { LIMITS } from './limits';
import { exportSchema, FORMATS } from './request';
import { exportRoutes } from './router';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/export.md'), 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^ {4}curl .*'http:\/\/localhost:4000([^']*)'$/gm)].map(([, address]) => address!);

it('are all found', () => expect(EXAMPLES).toHaveLength(5));

it.each(EXAMPLES)('%s', async (address) => {
  const made = scene('2026-07-02T12:00Z');
  await made.put('DENW179', 'no2', sequence('2026-06-29T00:00Z', 60, [10, 20, 30, 40]));
  const access = createAccess(made.catalogue, undefined);
  const { app } = appOf(made, { routers: [exportRoutes({ access, store: made.store, now: made.hub.now })] });
  expect((await request(app).get(address)).status).toBe(200);
});

it('tells every parameter, format and limit', () => {
  const words = [...Object.keys(exportSchema.shape), ...FORMATS];
  expect(words.filter((word) => !GUIDE.includes(`\`${word}\``))).toEqual([]);
  const { csv, 'csv-excel': excel, parquet } = LIMITS.rows;
  expect([csv, excel, parquet].filter((rows) => !GUIDE.includes(`${rows / 1e6} Mio. Zeilen`))).toEqual([]);
  const told = ['höchstens 30 Dateien', 'höchstens drei für eine Adresse', '30 Sekunden lang nichts'];
  expect([LIMITS.atOnce, LIMITS.perClient, SILENCE]).toEqual([30, 3, 30_000]);
  expect(told.filter((text) => !GUIDE.includes(text))).toEqual([]);
});
