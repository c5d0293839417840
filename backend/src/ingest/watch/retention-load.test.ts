import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_RETENTION } from '../../model/retention';
import { DAY, MINUTE } from '../../model/time';
import { observed, seriesOf, T0 } from '../../store/contract/samples';
import type { ObservationStore } from '../../store/observation-store';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { RetentionRound } from './retention-round';

const MANY = 100_000;

/** Readings of one series, ten minutes each, from T0 on. */
async function fill(store: ObservationStore): Promise<void> {
  const series = await seriesOf(store, 'air_temperature');
  for (let from = 0; from < MANY; from += 20_000) {
    const observations = Array.from({ length: 20_000 }, (_, i) => observed(10 * (from + i), { value: i % 40 }));
    await store.write([{ series, observations }], T0 + 10 * MANY * MINUTE);
  }
}

test('the disk gets its space back, and nobody waits meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-retention-'));
  const path = join(folder, 'hub.sqlite');
  const store = await openSqliteStore(path);
  await fill(store);
  await store.close();
  const before = (await stat(path)).size;
  const hub = await openSqliteStore(path);
  const other = await seriesOf(hub, 'o3');
  const retention = { ...DEFAULT_RETENTION, readings: 30 * DAY, rollups: 30 * DAY };
  const round = new RetentionRound(retention, {
    store: hub,
    elapsed: () => performance.now(),
    // A machine that does other things, too, must not make the test take minutes.
    pause: (ms, signal) => sleep(Math.min(ms, 50), undefined, { signal }),
  });
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  let isOver = false;
  const forgetting = round.look(T0 + 10 * MANY * MINUTE, new AbortController().signal).finally(() => (isOver = true));
  const waits: number[] = [];
  for (let i = 0; !isOver; i++) {
    const began = performance.now();
    await hub.write([{ series: other, observations: [observed(10 * i, { value: i })] }], T0 + DAY);
    waits.push(performance.now() - began);
    await sleep(5);
  }
  await forgetting;
  stalls.disable();
  await hub.close();
  const after = (await stat(path)).size;
  await rm(folder, { recursive: true });
  const longest = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(0.99 * values.length)]!;
  const said = `${waits.length} writes, 99 % within ${longest(waits).toFixed(0)} ms, longest ${Math.max(...waits).toFixed(0)} ms; stall of the loop at most ${(stalls.max / 1e6).toFixed(0)} ms; ${(before / 2 ** 20).toFixed(1)} → ${(after / 2 ** 20).toFixed(1)} MiB\n`;
  process.stderr.write(said);
  // Beside what is kept, 2 MiB stay for the next writes.
  expect(after - 2 * 2 ** 20).toBeLessThan(before / 4);
  // Many times what was seen on two idle cores, and far less than one transaction for all takes.
  expect(longest(waits)).toBeLessThan(500);
  expect(stalls.max / 1e6).toBeLessThan(500);
}, 240_000);
