import { HubError } from '@smartregion/terms/errors';
import { LIMITS } from './limits';

/** How many files are written at the same time: who comes then is told to come again. */
export class Turns {
  private running = 0;

  /** @throws HubError `too-many` when all turns are taken */
  async take<T>(write: () => Promise<T>): Promise<T> {
    if (this.running >= LIMITS.atOnce) {
      throw busy();
    }
    this.running++;
    try {
      return await write();
    } finally {
      this.running--;
    }
  }
}

const busy = () =>
  new HubError(
    'too-many',
    {
      de: `Der Hub schreibt schon ${LIMITS.atOnce} Exporte.`,
      en: `The hub is already writing ${LIMITS.atOnce} exports.`,
    },
    { de: 'Versuchen Sie es in einer Minute wieder.', en: 'Try again in a minute.' },
    { retryAfter: 60 }
  );
