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
      {labels.map(
        ({ x, y, to }, i) =>
          to && (
            <line
              key={`to ${i}`}
              {...{ x1: x, y1: y, x2: to.x, y2: to.y }}
              stroke={colors.text.secondary}
              strokeWidth={Math.max(1, fontSize * 0.06)}
            />
          )
      )}
      {labels.map(({ text, x, y, isOfMark, type = 1 }, i) => (
        <text
          key={i}
          x={x}
          y={y}
          dy="0.36em"
          fontWeight={isOfMark ? 600 : 400}
          fontSize={fontSize * (isOfMark ? 0.93 : type)}
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
