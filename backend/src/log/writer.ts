import { HOUR, type Instant } from '../model/time';
import { causeOf, lineOf, type Entry, type Shown } from './line';

/** What goes on failing for one cause is said again after this time, with how often it failed in between. */
const AGAIN = HOUR;
/** More causes than that at once are no longer told apart by memory, but told each time. */
const MOST_CAUSES = 1000;

/** Warnings and failures, which come again and again. What was asked for (`HUB_LOG=info`) is told each time. */
const REPEATS = 40;

/** The log of a hub as a person reads it: a line for each cause, not for each address. */
export class LogWriter {
  private readonly told = new Map<string, { readonly at: Instant; more: number }>();

  constructor(
    private readonly out: (text: string) => void,
    private readonly shown: Shown
  ) {}

  /** @param json an entry of pino */
  write(json: string): void {
    const entry = JSON.parse(json) as Entry;
    if (entry.level < REPEATS) {
      this.out(lineOf(entry, this.shown));
      return;
    }
    const cause = causeOf(entry);
    const before = this.told.get(cause);
    if (before && Math.abs(entry.time - before.at) < AGAIN) {
      before.more++;
      return;
    }
    this.out(lineOf({ ...entry, msg: `${entry.msg ?? ''}${this.sinceThen(before?.more ?? 0)}` }, this.shown));
    if (this.told.size >= MOST_CAUSES) {
      this.told.clear();
    }
    this.told.set(cause, { at: entry.time, more: 0 });
  }

  private sinceThen(more: number): string {
    const times = {
      de: ` (seit der letzten Meldung noch ${more} Mal)`,
      en: ` (${more} more times since it was last said)`,
    };
    return more === 0 ? '' : times[this.shown.language];
  }
}
