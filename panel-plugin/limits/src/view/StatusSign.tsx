import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import type { State } from '../data/station';
import { SIGNS } from './statusShapes';

interface Props {
  readonly state: State | null;
  readonly className?: string;
}

/** Where a year stands, as a shape beside its word. */
export function StatusSign({ state, className }: Props) {
  const { colors } = useTheme2();
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const { outline, mark, solid, hatched, dashed } = SIGNS[state ?? 'unknown'];
  const ink = colors.text.primary;
  const fill = solid ? ink : hatched ? `url(#${hatch})` : 'none';
  return (
    <svg className={className} viewBox="0 0 100 100" aria-hidden>
      {hatched && <HatchPattern id={hatch} step={14} />}
      <path
        d={outline}
        fill={fill}
        stroke={ink}
        strokeWidth={7}
        strokeLinejoin="round"
        strokeDasharray={dashed ? '16 9' : undefined}
      />
      <path
        d={mark}
        fill="none"
        stroke={solid ? colors.background.primary : ink}
        strokeWidth={9}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
