import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { amountColor, amountShade } from '../../../../shared/src/signs/palette';
import type { Change } from '../../data/effect';

interface Props {
  readonly of: Change;
  /** Where a share stands on the axis. */
  readonly at: (share: number) => number;
  readonly y: number;
  /** A line of type, pixels. */
  readonly line: number;
  /** The measure's own, else of what is held beside it. */
  readonly isOwn?: boolean;
}

/** A change with its interval: a box with a heavy line. */
export function IntervalBox({ of, at, y, line, isOwn = false }: Props) {
  const theme = useTheme2();
  const stroke = isOwn ? amountColor(theme) : theme.colors.text.primary;
  return (
    <>
      <rect
        x={at(of.low)}
        y={y}
        width={Math.max(1, at(of.high) - at(of.low))}
        height={1.1 * line}
        fill={isOwn ? amountShade(theme, 0.25) : theme.colors.background.primary}
        stroke={stroke}
        strokeWidth={Math.max(1.5, line / 12)}
      />
      <line
        {...{ x1: at(of.adjusted), x2: at(of.adjusted), y1: y - 0.2 * line, y2: y + 1.3 * line, stroke }}
        strokeWidth={Math.max(3, line / 6)}
      />
    </>
  );
}
