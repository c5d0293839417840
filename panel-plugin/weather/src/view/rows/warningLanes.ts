import type { Axis } from '../../data/axis';
import type { Warning } from '../../data/warnings';
import type { Manner } from '../../text/amounts';
import { TEXTS } from '../../text/texts';
import { warningHours, warningLabel } from '../../text/warningWords';
import { widthOf } from '../../../../shared/src/view/measure';
import type { TimeScale } from '../look';

/** A warning with its place. */
export interface LaidWarning {
  readonly warning: Warning;
  readonly lane: number;
  /** Its hours, pixels. */
  readonly from: number;
  readonly to: number;
  /** All its words stand over its hours: these may be framed, else the frame would tell of other hours. */
  readonly isFramed: boolean;
  /** Its words, pixels. */
  readonly label: { readonly x: number; readonly width: number; readonly name: string; readonly hours: string };
}

interface Room {
  readonly axis: Axis;
  readonly manner: Manner;
  readonly x: TimeScale;
  readonly fontSize: number;
}

export const MOST_LANES = 3;
/** em: the sign before the words and the air around them. */
const SIGN = 1.9;
const AIR = 0.8;

/**
 * Warnings of the axis, those that hold or come first, of these the gravest, each in the first lane that has room for it
 * and its words.
 */
export function layWarnings(warnings: readonly Warning[], { axis, manner, x, fontSize }: Room): LaidWarning[] {
  const [left, right] = [x(axis.start), x(axis.end)];
  const isOver = ({ end }: Warning) => Number(axis.now !== null && end <= axis.now);
  const shown = warnings
    .filter(({ start, end }) => end > axis.start && start < axis.end)
    .sort((a, b) => isOver(a) - isOver(b) || (b.level ?? 0) - (a.level ?? 0) || a.start - b.start);
  const taken: { lane: number; from: number; to: number }[] = [];
  return shown.flatMap((warning) => {
    const from = x(Math.max(warning.start, axis.start));
    const to = x(Math.min(warning.end, axis.end));
    const [full, hours] = [warningLabel(warning, manner), warningHours(warning, manner)];
    const level = warning.level === null ? '' : `${TEXTS[manner.language].level} ${warning.level}`;
    // At its beginning, with its hours or without (they can be read from the band); else as far to the left as it has to;
    // where all that is too wide, the level with the sign. A warning is never left out for its length.
    for (const [name, words, moves] of [
      ...([
        [full, hours, false],
        [full, '', false],
        [full, hours, true],
        [full, '', true],
      ] as const),
      ...([
        [level, '', true],
        ['', '', true],
      ] as const),
    ]) {
      const width = pillWidth({ name }, fontSize) + (words ? widthOf(` ${words} `, fontSize) : 0);
      const start = moves ? Math.max(left, Math.min(from, right - width)) : from;
      const extent = { from: Math.min(from, start), to: Math.max(to, start + width) + fontSize };
      const lane = [...Array(MOST_LANES).keys()].find((one) =>
        taken.every((other) => other.lane !== one || other.from >= extent.to || other.to <= extent.from)
      );
      if (lane !== undefined && start + width <= right + 1) {
        taken.push({ lane, ...extent });
        return [
          {
            warning,
            lane,
            from,
            to,
            isFramed: start === from && start + width <= to,
            label: { x: start, width, name, hours: words },
          },
        ];
      }
    }
    return [];
  });
}

/** Of the sign and the name, pixels. */
export const pillWidth = ({ name }: { readonly name: string }, fontSize: number): number =>
  (SIGN + AIR + boldWidth(name)) * fontSize;

/** em; the DWD writes in capitals, and these are wide. */
const boldWidth = (text: string) => [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 0.76 : 0.6), 0);
