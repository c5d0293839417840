import type { Instant } from '../../../model/time';
import type { Frame } from '../../../model/frame';
import { numberOf, rowsOf, textOf } from '../answers';

/** A warning, a closed road: in the words of whoever tells of it. */
export interface ToldEvent {
  readonly title: string;
  readonly text: string;
  /** Of the vocabulary of events, in the reader's language. */
  readonly kind: string;
  /** 1 … 4; null where nobody says. */
  readonly severity: number | null;
  readonly severityName: string;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly attribution: string;
  /** Names of the Kommunen that it is told of. */
  readonly kommunen: string;
}

/** What holds, and what the hub says in the place of events: that there are none, or that it hears nothing. */
export interface Told {
  readonly events: readonly ToldEvent[];
  readonly remarks: readonly string[];
  /** Of the remarks the one that somebody listened and heard nothing. */
  readonly goodNews?: string;
}

/** Undefined where the hub could not say. */
export function toldOf(frames: readonly Frame[] | undefined): Told | undefined {
  if (!frames) {
    return undefined;
  }
  const rows = rowsOf(frames);
  // The hub's own remarks have no severity; events always have one.
  const isEvent = (row: (typeof rows)[number]) => numberOf(row, 'severity') !== null;
  const remarks = rows.filter((row) => !isEvent(row));
  // What cannot be heard is an outage; where nobody listens there is no source.
  const goodNews = remarks.find((row) => textOf(row, 'kind') === '' && textOf(row, 'attribution') !== '');
  return {
    events: rows.filter(isEvent).map((row) => ({
      title: textOf(row, 'title'),
      text: textOf(row, 'text'),
      kind: textOf(row, 'kind_name'),
      severity: numberOf(row, 'severity'),
      severityName: textOf(row, 'severity_name'),
      start: numberOf(row, 'time'),
      end: numberOf(row, 'timeEnd'),
      attribution: textOf(row, 'attribution'),
      kommunen: textOf(row, 'kommune_name'),
    })),
    remarks: remarks.map((row) => textOf(row, 'title')),
    ...(goodNews ? { goodNews: textOf(goodNews, 'title') } : {}),
  };
}

/** Without the remark of the hub that nothing was: it speaks of the hours asked for, a page of now. */
export const withoutGoodNews = (told: Told | undefined): Told | undefined =>
  told && { ...told, remarks: told.remarks.filter((remark) => remark !== told.goodNews) };
