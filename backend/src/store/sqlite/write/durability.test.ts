import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HOUR } from '../../../model/time';
import { definedAggregates } from '../../contract/definition';
import { EVER, T0, seriesOf } from '../../contract/samples';
import { openSqliteStore } from '../sqlite-store';

const CHILD = join(__dirname, 'write-until-killed.test-child.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-durability-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Lets the child write until `end` ends it; resolves with the last line it said. */
function writeUntil(shell: string, end: (line: string, kill: () => void) => void): Promise<string> {
  return new Promise((resolve) => {
    const node = `exec "${process.execPath}" --require tsx/cjs "${CHILD}" "${join(folder, 'hub.sqlite')}"`;
    const child = spawn('bash', ['-c', `${shell} ${node}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let last = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      last = line;
      end(line, () => child.kill('SIGKILL'));
    });
    child.on('close', () => resolve(last));
  });
}

/** Opens what the child has left: what it has, and whether its rollups agree with its points. */
async function leftBehind() {
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const series = await seriesOf(store, 'air_temperature');
  const all = { series: [series.id], range: EVER, minQuality: 'implausible', limit: 1e7 } as const;
  const points = (await store.points(all)).get(series.id) ?? [];
  const hours = Array.from({ length: Math.ceil(points.length / 6) + 2 }, (_, i) => T0 + i * HOUR);
  const rollups = (await store.aggregates({ ...all, edges: hours })).get(series.id) ?? [];
  const batches = await store.readState<number>('batches');
  await store.close();
  const agree = rollups.every(({ bucket, n, sum }) => {
    const [defined] = definedAggregates(
      series,
      points.slice(6 * bucket, 6 * bucket + 6),
      hours.slice(bucket, bucket + 2)
    );
    return defined!.n === n && defined!.sum === sum;
  });
  return { points: points.length, batches, rolledUp: rollups.reduce((total, { n }) => total + n, 0), agree };
}

test.each([0, 7, 23])(
  'kill -9 %d ms into a write loses nothing that was acknowledged, and no write is half there',
  async (delay) => {
    const last = await writeUntil('', (line, kill) => {
      if (line.startsWith('safe 15000 ')) {
        setTimeout(kill, delay);
      }
    });
    const safe = Number(/^safe (\d+)/.exec(last)![1]);
    const left = await leftBehind();
    expect(left.points).toBeGreaterThanOrEqual(safe);
    expect(left).toEqual({ points: left.batches! * 3000, batches: left.batches, rolledUp: left.points, agree: true });
  }
);

test('a disk that takes no more refuses the write in words and keeps what was acknowledged', async () => {
  let safe = 0;
  // No file larger than 4 MB (in blocks of 1 KB), which is to SQLite what a full disk is.
  const last = await writeUntil('ulimit -f 4096;', (line) => {
    safe = Number(/^safe (\d+)/.exec(line)?.[1] ?? safe);
  });
  expect(last).toMatch(
    /^failed unavailable: The store .*hub\.sqlite does not answer: the disk (is full|reports an error)\.$/
  );
  expect(safe).toBeGreaterThan(0);
  const left = await leftBehind();
  expect(left).toMatchObject({ points: safe, rolledUp: safe, agree: true });
});
