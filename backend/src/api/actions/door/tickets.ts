import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { MINUTE, type Instant } from '../../../model/time';
import { wordSchema, type Word } from '../word';
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
  /** Numbers that are used up, until when they would have been good. */
  private readonly used = new Map<string, Instant>();

  constructor(
    private readonly seal: Seal,
    private readonly now: () => Instant
  ) {}

  issue(ticket: Ticket): string {
    return this.seal.close('ticket', { ...ticket, number: randomBytes(9).toString('base64url') }, LASTS);
  }

  /** Takes a ticket for good; undefined where it is none, too old, used or another person's. */
  redeem(given: string, person: string): Ticket | undefined {
    const ticket = this.seal.open('ticket', given, ticketSchema);
    if (!ticket || ticket.person !== person || this.used.has(ticket.number)) {
      return undefined;
    }
    for (const [number, until] of this.used) {
      if (until > this.now()) {
        break;
      }
      this.used.delete(number);
    }
    this.used.set(ticket.number, this.now() + LASTS);
    return ticket;
  }
}
