import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { observationStoreContract } from '../contract.test-suite';
import { openSqliteStore } from './sqlite-store';

observationStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-store-'));
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  return {
    store,
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
