import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { MINUTE, type Instant } from '../../../model/time';
import { wordSchema, type Word } from '../word';
import { Once } from './once';
import type { Seal } from './seal';

/** What a button on a page stands for: one word of one person about one measure as it was shown. */
export interface Ticket {
  readonly word: Word;
  readonly rule: string;
  /** `since` of the standing that was shown. */
  readonly since: Instant;
  readonly person: string;
}

const ticketSchema = z.object({
  word: wordSchema,
  rule: z.string(),
  since: z.number(),
  person: z.string(),
  number: z.string(),
});

/** Long enough to read a page and ask somebody. */
const LASTS = 15 * MINUTE;

/** Tickets of pages: each is good once, for its person, for a while. No other page can have one. */
export class Tickets {
  private readonly used: Once;

  constructor(
    private readonly seal: Seal,
    now: () => Instant
  ) {
    this.used = new Once(now, LASTS);
  }

  issue(ticket: Ticket): string {
    return this.seal.close('ticket', { ...ticket, number: randomBytes(9).toString('base64url') }, LASTS);
  }

  /**
   * Takes a ticket for good; undefined where it is none, too old, used, another person's or about another measure. What
   * it is not good for does not use it up: who it belongs to can still press the button.
   */
  redeem(given: string, person: string, rule: string): Ticket | undefined {
    const ticket = this.seal.open('ticket', given, ticketSchema);
    if (!ticket || ticket.person !== person || ticket.rule !== rule || this.used.has(ticket.number)) {
      return undefined;
    }
    this.used.take(ticket.number);
    return ticket;
  }
}
