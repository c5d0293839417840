import { DateTime } from 'luxon';
import type { IngestProgress } from '../../ingest/watch/progress';
import type { Language } from '@smartregion/terms/sentence';
import { DAY, type Instant } from '../../model/time';
import { gauge, say, type Gauge } from '../terminal';

const WORDS = {
  label: (from: string) => ({ de: `Ältere Daten seit ${from}`, en: `Older data since ${from}` }),
  note: (done: number, total: number) => ({
    de: `${done} von ${total} Tagen aller Messstellen`,
    en: `${done} of ${total} days of all stations`,
  }),
  complete: (from: string, to: string) => ({
    de: `Ältere Daten vom ${from} bis ${to} sind vollständig.`,
    en: `Older data from ${from} to ${to} is complete.`,
  }),
  missing: (from: string, to: string, open: number, total: number) => ({
    de: `Ältere Daten vom ${from} bis ${to}: ${open} von ${total} Tagen aller Messstellen stehen noch aus. Der Hub holt sie von selbst nach.`,
    en: `Older data from ${from} to ${to}: ${open} of ${total} days of all stations are still to come. The hub fetches them by itself.`,
  }),
};

export interface OlderData {
  readonly backfillDays: number;
  readonly zone: string;
  readonly language: Language;
  readonly now: () => Instant;
}

/**
 * A bar while older data is fetched, and a line with its dates when it is all there, or not for now; each once.
 * @returns what takes the bar away
 */
export function showOlderData(progress: Pick<IngestProgress, 'onBackfill' | 'backfill'>, about: OlderData): () => void {
  const { backfillDays, zone, language, now } = about;
  const day = (instant: Instant) =>
    DateTime.fromMillis(instant, { zone }).toFormat(language === 'de' ? 'dd.MM.yyyy' : 'yyyy-MM-dd');
  const from = day(now() - backfillDays * DAY);
  let bar: Gauge | undefined;
  let told = '';
  progress.onBackfill(() => {
    const { running, done, total } = progress.backfill;
    if (running) {
      bar ??= gauge(WORDS.label(from)[language]);
      bar.show(done, total, WORDS.note(done, total)[language]);
      return;
    }
    bar?.end();
    bar = undefined;
    const open = total - done;
    const words = open === 0 ? WORDS.complete(from, day(now())) : WORDS.missing(from, day(now()), open, total);
    if (total > 0 && told !== words[language]) {
      told = words[language];
      say(told);
    }
  });
  return () => bar?.end();
}
