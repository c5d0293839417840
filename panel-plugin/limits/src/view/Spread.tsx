import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { markedColor } from '../../../shared/src/signs/palette';
import type { Projection } from '../data/station';

interface Props {
  readonly projection: Projection;
  /** Where a figure stands, pixels. */
  readonly at: (figure: number) => number;
  /** Middle of the line and half of its ends, pixels. */
  readonly y: number;
  readonly reach: number;
  readonly stroke: number;
}

/** How the year may end: the span as a line with ends, the middle of it as a diamond. */
export function Spread({ projection, at, y, reach, stroke }: Props) {
  const color = markedColor(useTheme2());
  const [low, middle, high] = [at(projection.low), at(projection.value), at(projection.high)];
  return (
    <g>
      <path
        d={`M${low} ${y - reach}V${y + reach}M${low} ${y}H${high}M${high} ${y - reach}V${y + reach}`}
        fill="none"
        stroke={color}
        strokeWidth={stroke}
      />
      <path d={`M${middle} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}Z`} fill={color} />
    </g>
  );
}
