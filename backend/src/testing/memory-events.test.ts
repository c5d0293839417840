import { eventful } from '../store/contract/events.test-suite';
import type { EventStore } from '../store/event-store';
import { MemoryEvents } from './memory-events';

let store: EventStore;
beforeEach(() => {
  store = new MemoryEvents();
});

describe('the events of tests keep the contract of the store', () => eventful(() => store));
