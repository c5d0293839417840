import { useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Label } from '../../data/marks/mark';

interface Props {
  readonly labels: readonly Label[];
  readonly fontSize: number;
}

/** Names of the Kommunen and words beside marks, with a halo that parts them from lines and hatching. */
export function MapNames({ labels, fontSize }: Props) {
  const { colors } = useTheme2();
  return (
    <g aria-hidden pointerEvents="none" textAnchor="middle" fontSize={fontSize} fill={colors.text.primary}>
      {labels.map(({ text, x, y, isOfMark }, i) => (
        <text
          key={i}
          x={x}
          y={y}
          dy="0.36em"
          fontWeight={isOfMark ? 600 : 400}
          fontSize={isOfMark ? fontSize * 0.93 : fontSize}
          stroke={colors.background.primary}
          strokeWidth={fontSize * 0.28}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
