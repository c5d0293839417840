import { malformed } from '../failure';
import type { Reading } from '../model/observation';
import type { Instant } from '../../../model/time';
import type { Direction } from './reach';
import { inOrder } from './walk';

/** Where a page ends: behind a reading, or behind all that lie before a moment. It holds whatever comes in meanwhile. */
export interface Cursor {
  /** A series of the group that is being read. */
  readonly group: number;
  /** Start of the reading, or its end where that is what readings are put in order by. */
  readonly at: Instant;
  readonly series: number;
  /** The one of both that `at` is not. */
  readonly other: Instant;
}

export function behind({ start, end, source }: Reading, { axis }: Direction): Cursor {
  const [at, other] = axis === 'end' ? [end, start] : [start, end];
  return { group: source.id, at, series: source.id, other };
}

/** Behind all that has been read of a group. */
export function behindAll(group: number, until: Instant, { isBackward }: Direction): Cursor {
  return isBackward
    ? { group, at: until, series: Infinity, other: Infinity }
    : { group, at: until, series: -1, other: 0 };
}

export function isBehind(reading: Reading, { at, series, other }: Cursor, direction: Direction): boolean {
  const [start, end] = direction.axis === 'end' ? [other, at] : [at, other];
  return inOrder(direction)(reading, { ...reading, start, end, source: { ...reading.source, id: series } }) > 0;
}

/** `12.1784023200000.12.1784026800000`; `x` for no end. */
export function cursorText({ group, at, series, other }: Cursor): string {
  return [group, at, series === Infinity ? 'x' : series, other === Infinity ? 'x' : other].join('.');
}

/** @throws HubError `query` when the hub has not written it */
export function cursorOf(text: string): Cursor {
  const [group, at, series, other] = text.split('.').map((part) => (part === 'x' ? Infinity : Number(part)));
  if ([group, at, series, other].some((part) => part === undefined || Number.isNaN(part))) {
    throw malformed('This $skiptoken is none of the hub.', 'Follow the nextLink as it is.');
  }
  return { group: group!, at: at!, series: series!, other: other! };
}
