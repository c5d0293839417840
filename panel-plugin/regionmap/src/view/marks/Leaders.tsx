import { useTheme2 } from '@grafana/ui';
import React from 'react';
import type { Point } from '../../data/marks/boxes';
import type { Mark } from '../../data/marks/mark';
import { isArea } from '../../data/region';

interface Props {
  readonly marks: readonly Mark[];
  readonly fontSize: number;
  /** From a mark to its hint. */
  readonly tip: { readonly from: Point; readonly to: Point } | null;
}

/** Nobody asks where a mark belongs that stands just beside it, em. */
const NEAR = 2.2;

/** Wind and warnings are those of the whole surroundings. */
const belongs = (mark: Mark) => mark.kind !== 'wind' && !(mark.kind === 'happening' && isArea(mark.happenings[0]));

/** From marks that had to give way to where they belong, and from the asked one to its hint. */
export function Leaders({ marks, fontSize, tip }: Props) {
  const { colors } = useTheme2();
  const line = { stroke: colors.text.primary, strokeWidth: Math.max(1, fontSize * 0.08) };
  const moved = marks.filter(
    (mark) => belongs(mark) && Math.hypot(mark.x - mark.home.x, mark.y - mark.home.y) > NEAR * fontSize
  );
  return (
    <g aria-hidden pointerEvents="none">
      {moved.map(({ key, x, y, home }) => (
        <g key={key}>
          <line x1={home.x} y1={home.y} x2={x} y2={y} {...line} />
          <circle cx={home.x} cy={home.y} r={fontSize * 0.18} fill={colors.text.primary} />
        </g>
      ))}
      {tip && <line x1={tip.from.x} y1={tip.from.y} x2={tip.to.x} y2={tip.to.y} {...line} strokeWidth={1.5} />}
    </g>
  );
}
