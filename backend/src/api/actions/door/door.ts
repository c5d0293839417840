import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Person } from '../../../config/action-desk/people';
import type { Rule } from '../../../model/action/rule';
import { HOUR, type Instant } from '../../../model/time';
import { bearerOf, sameSecret } from '../../auth';
import { clientOf } from '../../interfaces/client';
import { Once } from './once';
import { Patience } from './patience';
import { noEntry, notTheirs, tooOften } from './refusals';
import type { Seal } from './seal';
import type { Request } from 'express';

/** Who asks about measures: a person who may decide, or somebody with the hub's token, who may look. */
export type Asker = Person | 'hub';

export interface DoorParts {
  readonly people: readonly Person[];
  /** `server.token` of the configuration. */
  readonly token: string | undefined;
  readonly seal: Seal;
  readonly now: () => Instant;
}

/** A shift of whoever is on duty. */
export const SESSION = 12 * HOUR;

const sessionSchema = z.object({ name: z.string().nullable(), token: z.string(), number: z.string() });

/** Who may see measures and decide about them. The book of measures names people: only they decide. */
export class Door {
  /** A program with an old token must not keep people of its office out, so each has its own. */
  private readonly patience: Readonly<Record<'people' | 'programs', Patience>>;
  /** Sessions that somebody has left. A restart ends all of them: its seals are others. */
  private readonly left: Once;

  constructor(private readonly parts: DoorParts) {
    const { now } = parts;
    this.patience = { people: new Patience(now), programs: new Patience(now) };
    this.left = new Once(now, SESSION);
  }

  /**
   * Who comes in with a token that was typed; undefined: nobody's.
   * @throws HubError `too-many` after many wrong ones from the same address
   */
  enter(request: Request, token: string): Asker | undefined {
    return this.tried(request, token, 'people');
  }

  /**
   * Who asks by `Authorization: Bearer …`.
   * @throws HubError `unauthorized`, `too-many`
   */
  askerOf(request: Request): Asker {
    const token = bearerOf(request.get('authorization'));
    const asker = token === '' ? undefined : this.tried(request, token, 'programs');
    if (!asker) {
      throw noEntry();
    }
    return asker;
  }

  private tried(request: Request, token: string, who: 'people' | 'programs'): Asker | undefined {
    const address = clientOf(request);
    const wait = this.patience[who].waitOf(address);
    if (wait > 0) {
      throw tooOften(wait);
    }
    const asker = this.askerWith(token);
    if (!asker) {
      this.patience[who].failed(address);
    }
    return asker;
  }

  private askerWith(token: string): Asker | undefined {
    const { people, token: hub } = this.parts;
    const person = people.filter((one) => sameSecret(token, one.token))[0];
    return person ?? (hub !== undefined && sameSecret(token, hub) ? 'hub' : undefined);
  }

  /** What a browser keeps in place of the token. */
  sessionOf(asker: Asker): string {
    const [name, token] = asker === 'hub' ? [null, this.parts.token!] : [asker.name, asker.token];
    return this.parts.seal.close('session', { name, token: fingerprint(token), number: randomNumber() }, SESSION);
  }

  /** Nobody comes in with it any more, also not who has copied it. */
  leave(session: string): void {
    const opened = this.parts.seal.open('session', session, sessionSchema);
    if (opened) {
      this.left.take(opened.number);
    }
  }

  askerIn(session: string): Asker | undefined {
    const opened = this.parts.seal.open('session', session, sessionSchema);
    if (!opened || this.left.has(opened.number)) {
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

const randomNumber = () => randomBytes(9).toString('base64url');
