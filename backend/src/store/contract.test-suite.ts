import { switching } from './contract/actions.test-suite';
import { aggregating } from './contract/aggregates.test-suite';
import { eventful } from './contract/events.test-suite';
import { forgetting } from './contract/forgetting.test-suite';
import { forecasting } from './contract/forecasts.test-suite';
import { journalled } from './contract/journal.test-suite';
import { reading } from './contract/reading.test-suite';
import { remembering } from './contract/memory.test-suite';
import { keepingTime } from './contract/rhythm.test-suite';
import { writing } from './contract/writing.test-suite';
import type { ObservationStore } from './observation-store';

/** An empty store and the way to throw it away. */
export interface Opened {
  readonly store: ObservationStore;
  readonly dispose: () => Promise<void>;
}

/**
 * What every engine behind ObservationStore must do, to be run from its own test file:
 *
 *     observationStoreContract('SQLite', openInTemporaryFolder);
 */
export function observationStoreContract(engine: string, open: () => Promise<Opened>): void {
  describe(`ObservationStore contract: ${engine}`, () => {
    let opened: Opened;
    const store = (): ObservationStore => opened.store;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.dispose());

    describe('writing', () => writing(store));
    describe('reading', () => reading(store));
    describe('aggregates', () => aggregating(store));
    describe('rhythm', () => keepingTime(store));
    describe('forecasts', () => forecasting(store));
    describe('forgetting', () => forgetting(store));
    describe('events', () => eventful(store));
    describe('journal', () => journalled(store));
    describe('memory', () => remembering(store));
    describe('actions', () => switching(store));
  });
}
