import { useTheme2 } from '@grafana/ui';
import React from 'react';
import type { FlowLevel } from '../../data/region';
import { roadLook } from './roadLook';

interface Props {
  /** Path of the road, pixels. */
  readonly d: string;
  readonly level: FlowLevel | null;
  /** Of the road with its edges, pixels. */
  readonly width: number;
}

/** A road, or a piece of one at a counting site, by the state of its traffic. */
export function RoadPiece({ d, level, width }: Props) {
  const { edge, band, marks, dash, share } = roadLook(useTheme2(), level);
  const inner = width * 0.66;
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke={edge} strokeWidth={width} />
      <path d={d} stroke={band} strokeWidth={inner} />
      {dash.length > 0 && (
        <path
          d={d}
          stroke={marks}
          strokeWidth={inner * share}
          strokeDasharray={dash.map((part) => part * width).join(' ')}
        />
      )}
    </g>
  );
}
