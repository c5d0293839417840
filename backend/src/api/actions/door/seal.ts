import { createHmac, randomBytes } from 'node:crypto';
import type { ZodType } from 'zod';
import type { Instant } from '../../../model/time';
import { sameSecret } from '../../auth';

interface Sealed {
  /** What it is for: a seal of one kind is none of another. */
  readonly kind: string;
  readonly until: Instant;
  readonly content: unknown;
}

/** No seal of the hub is longer, however long the name of a person. */
const LONGEST = 4096;

/**
 * What the hub gives out and takes back unchanged: signed, for a time, with a key that lives as long as the process. It
 * can be read by everybody, and made by nobody else.
 */
export class Seal {
  constructor(
    private readonly now: () => Instant,
    private readonly key: Buffer = randomBytes(32)
  ) {}

  /** @param lasts ms */
  close(kind: string, content: unknown, lasts: number): string {
    const sealed: Sealed = { kind, until: this.now() + lasts, content };
    const text = Buffer.from(JSON.stringify(sealed)).toString('base64url');
    return `${text}.${this.signatureOf(text)}`;
  }

  /** The content, or undefined where it is of another kind, too old, or not the hub's. */
  open<T>(kind: string, given: string, schema: ZodType<T>): T | undefined {
    const [text = '', signature = ''] = given.slice(0, LONGEST).split('.');
    if (!sameSecret(signature, this.signatureOf(text))) {
      return undefined;
    }
    const sealed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Sealed;
    return sealed.kind === kind && sealed.until > this.now() ? schema.parse(sealed.content) : undefined;
  }

  private signatureOf(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
