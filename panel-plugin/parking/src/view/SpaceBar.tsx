import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { amountColor } from '../../../shared/src/signs/palette';
import type { Space, SpaceState } from '../data/sites';
import { BAR } from './arrangeSites';

interface Props {
  readonly spaces: readonly Pick<Space, 'state'>[];
  readonly width: number;
  readonly fontSize: number;
}

const ORDER: readonly SpaceState[] = ['occupied', 'unknown', 'free'];

/** Many spaces as one bar: filled is taken, hatched unknown, empty free. */
export function SpaceBar({ spaces, width, fontSize }: Props) {
  const theme = useTheme2();
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const counts = ORDER.map((state) => spaces.filter((space) => space.state === state).length);
  const scale = (width - 2) / Math.max(1, spaces.length);
  const fills: Readonly<Record<SpaceState, string>> = {
    occupied: amountColor(theme),
    unknown: `url(#${hatch})`,
    free: 'transparent',
  };
  return (
    <svg width={width} height={BAR * fontSize} aria-hidden>
      <HatchPattern id={hatch} />
      {ORDER.map((state, i) => (
        <rect
          key={state}
          x={1 + scale * counts.slice(0, i).reduce((sum, count) => sum + count, 0)}
          y={1}
          width={scale * counts[i]!}
          height={BAR * fontSize - 2}
          fill={fills[state]}
          stroke={counts[i]! > 0 ? theme.colors.text.primary : 'none'}
        />
      ))}
    </svg>
  );
}
