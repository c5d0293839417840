import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '@smartregion/terms/errors';

/** How long to wait for another process (an import beside the running hub), ms. */
const PATIENCE = 15_000;

/**
 * Tries again while another connection keeps the file locked. SQLite can wait by itself, but does so on one of the
 * driver's four threads, and as many waiting connections would keep the one that holds the lock from going on; nor does
 * its waiting cover the change to WAL, where two that open a new file at the same moment are told at once.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HubError && error.details.code === 'SQLITE_BUSY') || performance.now() > until) {
        throw error;
      }
      await sleep(20 + Math.random() * 80);
    }
  }
}
