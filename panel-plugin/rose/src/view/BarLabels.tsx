import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { amountColor, inkOn } from '../../../shared/src/signs/palette';
import type { ProbabilityRose } from '../data/rose';
import type { Radial } from '../data/scales';
import { barWidth, type Circle, distanceOf, pointOn } from './geometry';

interface Props {
  readonly rose: ProbabilityRose;
  readonly radial: Radial;
  readonly circle: Circle;
  readonly fontSize: number;
  readonly language: Language;
}

/** Percent at the end of each bar that is longer than expected; of a few of them they would puzzle, so of all or none. */
export function BarLabels({ rose, radial, circle, fontSize, language }: Props) {
  const ground = amountColor(useTheme2());
  const [size, around] = [0.78 * fontSize, { ...circle, cx: 0, cy: 0 }];
  const labels = rose.sectors.flatMap(({ direction, values: [value] }) =>
    value == null || value < (rose.expected ?? 0)
      ? []
      : [{ direction, value, end: distanceOf(value, radial, circle) - 0.85 * size }]
  );
  const half = ((barWidth(rose.sectors.length) / 2) * Math.PI) / 180;
  const fits = labels.every(({ end }) => 2 * Math.sin(half) * end >= 1.5 * size && end >= circle.hole + size);
  return (
    <g aria-hidden fontSize={size} textAnchor="middle" fill={inkOn(ground)}>
      {(fits ? labels : []).map(({ direction, value, end }) => {
        const { x, y } = pointOn(around, direction, end);
        return (
          <g key={direction} transform={`translate(${x} ${y})`}>
            <rect x={-0.6 * size} y={-0.5 * size} width={1.2 * size} height={size} fill={ground} />
            <text dy="0.36em">{formatNumber(100 * value, 0, language)}</text>
          </g>
        );
      })}
    </g>
  );
}
