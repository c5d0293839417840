import { createHash } from 'node:crypto';
import { HubError } from '@smartregion/terms/errors';
import { z } from 'zod';
import type { Person } from '../../../config/action-desk/people';
import type { Rule } from '../../../model/action/rule';
import { HOUR } from '../../../model/time';
import { bearerOf, sameSecret } from '../../auth';
import type { Seal } from './seal';
import type { Request } from 'express';

/** Who asks about measures: a person who may decide, or somebody with the hub's token, who may look. */
export type Asker = Person | 'hub';

export interface DoorParts {
  readonly people: readonly Person[];
  /** `server.token` of the configuration. */
  readonly token: string | undefined;
  readonly seal: Seal;
}

/** A shift of whoever is on duty. */
export const SESSION = 12 * HOUR;

const sessionSchema = z.object({ name: z.string().nullable(), token: z.string() });

/** Who may see measures and decide about them. The book of measures names people: only they decide. */
export class Door {
  constructor(private readonly parts: DoorParts) {}

  /** Whose token it is; undefined: nobody's. */
  askerWith(token: string): Asker | undefined {
    const { people, token: hub } = this.parts;
    const person = people.filter((one) => sameSecret(token, one.token))[0];
    return person ?? (hub !== undefined && sameSecret(token, hub) ? 'hub' : undefined);
  }

  /**
   * Who asks by `Authorization: Bearer …`.
   * @throws HubError `unauthorized`
   */
  askerOf(request: Request): Asker {
    const asker = this.askerWith(bearerOf(request.get('authorization')));
    if (!asker) {
      throw noEntry();
    }
    return asker;
  }

  /** What a browser keeps in place of the token. */
  sessionOf(asker: Asker): string {
    const [name, token] = asker === 'hub' ? [null, this.parts.token!] : [asker.name, asker.token];
    return this.parts.seal.close('session', { name, token: fingerprint(token) }, SESSION);
  }

  askerIn(session: string): Asker | undefined {
    const opened = this.parts.seal.open('session', session, sessionSchema);
    if (!opened) {
      return undefined;
    }
    if (opened.name === null) {
      return this.parts.token === undefined ? undefined : 'hub';
    }
    return this.parts.people.find(({ name, token }) => name === opened.name && fingerprint(token) === opened.token);
  }
}

/** @throws HubError `forbidden` when the measure is not theirs to decide about */
export function deciderOf(asker: Asker, { kommune }: Pick<Rule, 'kommune'>): Person {
  if (!mayDecide(asker, { kommune })) {
    throw notTheirs();
  }
  return asker;
}

export function mayDecide(asker: Asker, { kommune }: Pick<Rule, 'kommune'>): asker is Person {
  return asker !== 'hub' && (asker.kommunen?.includes(kommune) ?? true);
}

const fingerprint = (token: string) => createHash('sha256').update(token).digest('base64url').slice(0, 16);

const noEntry = () =>
  new HubError(
    'unauthorized',
    {
      de: 'Maßnahmen zeigt der Hub nur denen, die ein Kennwort vorzeigen.',
      en: 'The hub shows measures only to those who show a token.',
    },
    {
      de: 'Senden Sie Ihr Kennwort (actionDesk.people) oder das des Hubs (server.token) als „Authorization: Bearer …“.',
      en: 'Send your token (actionDesk.people) or that of the hub (server.token) as "Authorization: Bearer …".',
    }
  );

const notTheirs = () =>
  new HubError(
    'forbidden',
    {
      de: 'Über diese Maßnahme entscheiden Sie nicht.',
      en: 'This measure is not yours to decide about.',
    },
    {
      de: 'Entscheiden kann, wer unter actionDesk.people mit dieser Kommune steht; das Kennwort des Hubs zeigt nur.',
      en: 'Who stands under actionDesk.people with this Kommune can decide; the token of the hub only shows.',
    }
  );
