import { HOUR, MINUTE } from '../../../model/time';
import { asError, HubError } from '@smartregion/terms/errors';
import { observed, seriesOf } from '../../contract/samples';
import { openSqliteStore } from '../sqlite-store';

/**
 * Writes batch after batch and says after each one that it is safe, until something ends it: SIGKILL, or a disk
 * that takes no more. Started by durability.test.ts with the path of the file.
 */
const BATCH = 3000;

async function writeForEver(path: string): Promise<void> {
  const store = await openSqliteStore(path);
  const series = await seriesOf(store, 'air_temperature');
  for (let batch = 0; ; batch++) {
    const observations = Array.from({ length: BATCH }, (_, i) => observed(10 * (batch * BATCH + i), { value: i % 40 }));
    await store.write([{ series, observations }], HOUR, { state: { batches: batch + 1 } });
    process.stdout.write(`safe ${(batch + 1) * BATCH} until ${observations.at(-1)!.start + 10 * MINUTE}\n`);
  }
}

writeForEver(process.argv[2]!).catch((thrown: unknown) => {
  const kind = thrown instanceof HubError ? thrown.kind : 'defect';
  process.stdout.write(`failed ${kind}: ${asError(thrown).message}\n`, () => process.exit(1));
});
