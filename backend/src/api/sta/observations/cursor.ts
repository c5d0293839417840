import { malformed } from '../failure';
import type { Reading } from '../model/observation';
import type { Instant } from '../../../model/time';

/** Where a page ends: behind a reading, or behind all that start before a moment. It holds whatever comes in meanwhile. */
export interface Cursor {
  /** A series of the group that is being read. */
  readonly group: number;
  readonly start: Instant;
  readonly series: number;
  readonly end: Instant;
}

export function behind({ start, end, source }: Reading): Cursor {
  return { group: source.id, start, series: source.id, end };
}

/** Behind all that has been read of a group. */
export function behindAll(group: number, until: Instant, isBackward: boolean): Cursor {
  return isBackward
    ? { group, start: until, series: Infinity, end: Infinity }
    : { group, start: until, series: -1, end: 0 };
}

export function isBehind({ start, end, source }: Reading, cursor: Cursor, isBackward: boolean): boolean {
  const order =
    (isBackward ? cursor.start - start : start - cursor.start) || source.id - cursor.series || end - cursor.end;
  return order > 0;
}

/** `12.1784023200000.12.1784026800000`; `x` for no end. */
export function cursorText({ group, start, series, end }: Cursor): string {
  return [group, start, series === Infinity ? 'x' : series, end === Infinity ? 'x' : end].join('.');
}

/** @throws HubError `query` when the hub has not written it */
export function cursorOf(text: string): Cursor {
  const [group, start, series, end] = text.split('.').map((part) => (part === 'x' ? Infinity : Number(part)));
  if ([group, start, series, end].some((part) => part === undefined || Number.isNaN(part))) {
    throw malformed('This $skiptoken is none of the hub.', 'Follow the nextLink as it is.');
  }
  return { group: group!, start: start!, series: series!, end: end! };
}
