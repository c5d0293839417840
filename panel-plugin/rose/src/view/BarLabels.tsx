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

/** Percent at the end of each bar that is longer than expected, where it is wide enough. */
export function BarLabels({ rose, radial, circle, fontSize, language }: Props) {
  const ground = amountColor(useTheme2());
  const [size, around] = [0.78 * fontSize, { ...circle, cx: 0, cy: 0 }];
  return (
    <g aria-hidden fontSize={size} textAnchor="middle" fill={inkOn(ground)}>
      {rose.sectors.map(({ direction, values: [value] }) => {
        const end = distanceOf(value ?? 0, radial, circle) - 0.85 * size;
        const room = 2 * Math.sin(((barWidth(rose.sectors.length) / 2) * Math.PI) / 180) * end;
        if (value == null || value < (rose.expected ?? 0) || room < 1.5 * size || end < circle.hole + size) {
          return null;
        }
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
