import { DateTime } from 'luxon';
import { frame } from '../../model/frame';
import { severityRank } from '../../model/event';
import { endOf, gravestFirst, namesOf, textIn, wordingOf, type ToldEvent } from './event-frames';
import { SEVERITY_WORDS } from './event-words';
import { inOneLine } from '../wording/in-short';
import { columnsOf, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Instant } from '../../model/time';
import type { Scope } from '../question';

/**
 * What, where and until when; below it what happens, what to do and who says so, in one column as wide as the screen. The
 * gravest first; what holds alike in several Kommunen is one row.
 * @param told at least one: a table without rows says nothing in Grafana
 */
export function shortEventTable(told: readonly ToldEvent[], scope: Scope): Frame {
  const rows = alike(gravestFirst(told).map((row) => shortOf(row, scope)));
  const { flag, text } = columnsOf(rows);
  return frame(
    WORDS.events[scope.language],
    [
      text('subject', subjectOf),
      text('statement', (same) => [subjectOf(same), ...same[0]!.details].join('\n')),
      flag('demo', () => scope.catalogue.region.demo),
    ],
    TABLE
  );
}

interface ShortEvent {
  readonly what: readonly (string | null)[];
  readonly where: string;
  readonly when: string | null;
  readonly details: readonly string[];
}

function shortOf(row: ToldEvent, scope: Scope): ShortEvent {
  const { event, kommunen, attribution } = row;
  const { language } = scope;
  const source = attribution && `${SOURCE[language]}: ${attribution}`;
  return {
    what: [severityOf(row, language), textIn(event, language).headline],
    where: namesOf(kommunen),
    when: periodOf(row, scope),
    details: [wordingOf(event, language), source].filter(Boolean),
  };
}

/** Rows that differ in nothing but their Kommune, in the order of the first of each. */
function alike(rows: readonly ShortEvent[]): ShortEvent[][] {
  const keyOf = ({ where: _, ...rest }: ShortEvent) => JSON.stringify(rest);
  return [...new Set(rows.map(keyOf))].map((key) => rows.filter((row) => keyOf(row) === key));
}

function subjectOf(same: readonly ShortEvent[]): string {
  const { what, when } = same[0]!;
  return inOneLine([...what, same.map(({ where }) => where).join(', '), when]);
}

const SOURCE = { de: 'Quelle', en: 'Source' } as const;

/** Sign, number and word, so that it needs no colour; none where nobody said how grave it is. */
function severityOf({ event: { severity } }: ToldEvent, language: Scope['language']): string | null {
  if (severity === null) {
    return null;
  }
  const rank = severityRank(severity);
  const word = SEVERITY_WORDS[severity][language];
  return rank === 0 ? word : `▲\u00a0${rank} ${word}`;
}

/** "bis Fr, 28.11., 06:00 Uhr", and from when, if that is still to come; nothing for a remark that is no event. */
function periodOf({ event }: ToldEvent, scope: Scope): string | null {
  const { language, now } = scope;
  const end = endOf(event);
  if (event.severity === null) {
    return null;
  }
  const words = WHEN[language];
  const from = event.onset !== null && event.onset > now ? `${words.from} ${momentOf(event.onset, scope)}` : null;
  const until = end === undefined ? words.open : `${words.until} ${momentOf(end, scope)}`;
  return [from, until].filter(Boolean).join(' ');
}

const WHEN = {
  de: { from: 'von', until: 'bis', open: 'bis auf Weiteres', moment: "ccc, dd.MM., HH:mm 'Uhr'" },
  en: { from: 'from', until: 'until', open: 'until further notice', moment: 'ccc, d LLL, HH:mm' },
} as const;

/** On the clock of the region. */
function momentOf(instant: Instant, { catalogue, language }: Scope): string {
  const local = DateTime.fromMillis(instant, { zone: catalogue.region.timeZone, locale: language });
  return local.toFormat(WHEN[language].moment);
}
