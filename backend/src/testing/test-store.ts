import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObservationStore } from '../store/observation-store';
import { openSqliteStore } from '../store/sqlite/sqlite-store';

const opened: { readonly folder: string; readonly store: Promise<ObservationStore> }[] = [];

/**
 * An empty store for a test: the one that the hub uses, in a temporary folder. It opens with the first question, so that
 * whoever needs one needs not wait, and is thrown away when the tests of the file are over.
 */
export function testStore(): ObservationStore {
  let store: Promise<ObservationStore> | undefined;
  const open = () => {
    if (!store) {
      const folder = mkdtempSync(join(tmpdir(), 'hub-test-'));
      store = openSqliteStore(join(folder, 'hub.sqlite'));
      opened.push({ folder, store });
    }
    return store;
  };
  const own: Partial<Record<string | symbol, unknown>> = {};
  return new Proxy(own, {
    // A spy of a test stands before the method; `then` would make a promise of the store.
    get: (_, name) =>
      name in own || name === 'then' ? own[name] : async (...given: unknown[]) => callOf(await open(), name)(...given),
  }) as unknown as ObservationStore;
}

function callOf(store: ObservationStore, name: string | symbol): (...given: unknown[]) => unknown {
  return (Reflect.get(store, name) as (...given: unknown[]) => unknown).bind(store);
}

afterAll(async () => {
  for (const { folder, store } of opened) {
    await (await store).close();
    rmSync(folder, { recursive: true });
  }
});
