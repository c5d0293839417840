/** A thread of the pool that knows feeds which no hub should have to read. */
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import type { Batch } from '../../model/observation';
import { work, type ParseJob } from './parse-worker';

const HARD: Readonly<Record<string, () => Iterable<Batch>>> = {
  /** Never ends. */
  endless: function* () {
    for (let n = 0; n >= 0; n++) {
      // nothing comes of it
    }
  },
  /** Never ends, and takes ever more memory. */
  hungry: function* () {
    const all: number[][] = [];
    for (;;) {
      all.push(Array.from({ length: 10_000 }, (_, i) => i));
    }
  },
  /** Never ends within one expression, which looks at nothing else. */
  stubborn: function* () {
    /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  },
};

export default (job: ParseJob): Promise<void> =>
  work(job, (id) => (HARD[id] ? ({ id, parse: HARD[id] } as unknown as Feed) : feedOf(id)));
