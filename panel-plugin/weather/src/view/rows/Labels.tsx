import React from 'react';
import { useLook } from '../look';
import type { PlacedLabel } from './placeLabels';

interface Props {
  readonly labels: readonly PlacedLabel[];
  readonly fontSize: number;
}

/** Texts of a row, each with a rim of the ground's colour, so that lines behind do not cross them. */
export function Labels({ labels, fontSize }: Props) {
  const { ink, muted, ground } = useLook();
  return (
    <>
      {labels.map(({ key, text, x, y, bold, muted: steps }) => (
        <text
          key={key}
          x={x}
          y={y}
          dy="0.35em"
          fontSize={fontSize}
          fontWeight={bold ? 700 : 400}
          textAnchor="middle"
          fill={steps ? muted : ink}
          stroke={ground}
          strokeWidth={fontSize / 4}
          paintOrder="stroke"
          strokeLinejoin="round"
        >
          {text}
        </text>
      ))}
    </>
  );
}
