import { DateTime } from 'luxon';
import { malformed } from '../failure';
import type { Instant } from '../../../model/time';

/** Beyond these no calendar counts on. */
const [EARLIEST, LATEST] = [Date.UTC(1800, 0), Date.UTC(2300, 0)];

/** The parameters of a request, each at most once. */
export class Parameters {
  private readonly given: ReadonlyMap<string, string>;

  /**
   * @param query what stands behind the question mark
   * @throws HubError `query` when one is not known or stands twice
   */
  constructor(query: string, known: ReadonlySet<string>) {
    const entries = [...new URLSearchParams(query)];
    const names = entries.map(([name]) => name);
    const unknown = names.find((name) => !known.has(name));
    if (unknown !== undefined) {
      throw malformed(
        `The parameter ${unknown.slice(0, 40)} is not known here.`,
        `Known are ${[...known].join(', ')}.`
      );
    }
    const double = names.find((name, i) => names.indexOf(name) < i);
    if (double !== undefined) {
      throw malformed(`The parameter ${double} stands twice.`, 'Write its values with commas.');
    }
    this.given = new Map(entries.filter(([, value]) => value !== ''));
  }

  text(name: string): string | undefined {
    return this.given.get(name);
  }

  list(name: string): readonly string[] {
    return (this.given.get(name) ?? '')
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '');
  }

  whole(name: string, otherwise: number, most: number): number {
    const text = this.given.get(name);
    const value = text === undefined ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(value <= most)) {
      throw malformed(`${name} is no whole number up to ${most}.`, `Write ${name}=${otherwise}.`);
    }
    return value;
  }

  time(name: string): Instant | undefined {
    const text = this.given.get(name);
    if (text === undefined) {
      return undefined;
    }
    const isZoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text);
    const time = isZoned ? DateTime.fromISO(text).toMillis() : NaN;
    if (!(time >= EARLIEST && time <= LATEST)) {
      throw malformed(`${name} is no time with a zone.`, `Write ${name}=2026-07-01T00:00:00Z; + must be sent as %2B.`);
    }
    return time;
  }

  /** @param known values that it may have */
  choices(name: string, known: readonly string[]): ReadonlySet<string> {
    const chosen = this.list(name);
    const odd = chosen.find((value) => !known.includes(value));
    if (odd !== undefined) {
      throw malformed(`${name} cannot be ${odd.slice(0, 40)}.`, `It may be ${known.join(', ')}.`);
    }
    return new Set(chosen);
  }
}
