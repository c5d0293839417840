import { HubError } from '@smartregion/terms/errors';
import { Places } from '../interfaces/places';
import { LIMITS } from './limits';

/** How many files are written at the same time, and for one client: who comes then is told to come again. */
export class Turns {
  private readonly places = new Places(LIMITS);

  /** @throws HubError `too-many` when all turns, or all of this client, are taken */
  async take<T>(client: string, write: () => Promise<T>): Promise<T> {
    const leave = this.places.take(client);
    if (typeof leave === 'string') {
      throw leave === 'own' ? enough() : busy();
    }
    try {
      return await write();
    } finally {
      leave();
    }
  }
}

const LATER = { de: 'Versuchen Sie es in einer Minute wieder.', en: 'Try again in a minute.' };

const busy = () =>
  new HubError(
    'too-many',
    {
      de: `Der Hub schreibt schon ${LIMITS.atOnce} Dateien.`,
      en: `The hub is already writing ${LIMITS.atOnce} files.`,
    },
    LATER,
    { retryAfter: 60 }
  );

const enough = () =>
  new HubError(
    'too-many',
    {
      de: `Der Hub schreibt für Ihre Adresse schon ${LIMITS.perClient} Dateien, mehr zugleich nicht.`,
      en: `The hub is already writing ${LIMITS.perClient} files for your address, and no more at once.`,
    },
    {
      de: 'Holen Sie Dateien nacheinander, und versuchen Sie es in einer Minute wieder.',
      en: 'Take files one after the other, and try again in a minute.',
    },
    { retryAfter: 60 }
  );
