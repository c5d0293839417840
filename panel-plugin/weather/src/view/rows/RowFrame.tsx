import { formatNumber } from '@smartregion/terms/numbers';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import type { Drawing } from './drawing';
import { useLook } from '../look';
import type { Row } from './arrangeRows';

interface Props {
  readonly drawing: Drawing;
  readonly row: Row;
  readonly title: string;
  readonly unit?: string;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly language: Language;
}

/** Name and unit of a row, and the marks of its values. */
export function RowFrame({ drawing, row, title, unit, ticks, y, language }: Props) {
  const { muted, grid, quiet, ink } = useLook();
  const { fontSize, arrangement } = drawing;
  const { aside, left, right } = arrangement;
  const small = 0.85 * fontSize;
  // Too close to each other, only the first and the last are said.
  const isTight = ticks.length > 1 && Math.abs(y(ticks[0]!) - y(ticks[1]!)) < 1.1 * small;
  return (
    <g aria-hidden>
      <text x={0} y={row.y} dy={aside ? '1em' : '0.9em'} fontSize={0.92 * fontSize} fill={ink}>
        {title}
        {unit && !aside && (
          <tspan fill={muted} fontSize={small}>
            {` ${unit}`}
          </tspan>
        )}
      </text>
      {unit && aside && (
        <text x={0} y={row.y + 1.25 * fontSize} dy="0.9em" fontSize={small} fill={muted}>
          {unit}
        </text>
      )}
      {ticks.map((tick, i) => (
        <React.Fragment key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? quiet : grid} strokeWidth={1} />
          {(!isTight || i === 0 || i === ticks.length - 1) && (
            <text x={left - 0.5 * fontSize} y={y(tick)} dy="0.35em" fontSize={small} textAnchor="end" fill={muted}>
              {formatNumber(tick, Number.isInteger(tick) ? 0 : 1, language).replace('-', '\u2212')}
            </text>
          )}
        </React.Fragment>
      ))}
    </g>
  );
}
