import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { amountColor, inkOn, quietColor } from '../../../shared/src/signs/palette';
import type { LimitRow } from '../data/station';
import { MEASURES } from '../layout';
import { boxesOf } from './boxGeometry';
import { Spread } from './Spread';

interface Props {
  readonly row: LimitRow;
  /** Pixels. */
  readonly width: number;
  readonly fontSize: number;
  /** There is something to say of the year's end. */
  readonly projected: boolean;
}

/** A row of boxes, one per allowed day: how many are used up is seen before it is read; hatched where too few data tell. */
export function AllowedBoxes({ row, width, fontSize, projected }: Props) {
  const theme = useTheme2();
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const isKnown = row.state !== 'too-little';
  const free = isKnown ? theme.colors.background.primary : `url(#${hatch})`;
  const stroke = Math.max(1, fontSize / 14);
  const height = MEASURES.bar * fontSize;
  const [top, tall] = [0.1 * fontSize, 0.7 * fontSize];
  const { boxes, end, at } = boxesOf(row, width - 2 * stroke);
  const [full, ink] = [amountColor(theme), theme.colors.text.primary];
  const isBeyond = boxes.some(({ over }) => over) || (projected && (row.projection?.high ?? 0) > (row.allowed ?? 0));
  return (
    <svg width={width} height={height + (projected ? MEASURES.spread * fontSize : 0)} aria-hidden>
      {!isKnown && <HatchPattern id={hatch} step={0.3 * fontSize} />}
      <g transform={`translate(${stroke} 0)`}>
        {boxes.map(({ x, width: wide, filled, over }) => {
          const gap = Math.min(2.5 * stroke, 0.22 * wide);
          const box = { x, y: top, width: Math.max(1, wide - gap), height: tall };
          const sign = Math.min(0.5 * box.width, 0.5 * tall);
          return (
            <g key={x}>
              <rect {...box} fill={free} stroke={quietColor(theme)} strokeWidth={stroke} />
              {filled > 0 && <rect {...box} width={filled * box.width} fill={full} />}
              {over && filled > 0 && (
                <>
                  <rect {...box} fill="none" stroke={ink} strokeWidth={1.5 * stroke} />
                  {sign > 2 && <path d={triangle(x + box.width / 2, top + tall / 2, sign)} fill={inkOn(full)} />}
                </>
              )}
            </g>
          );
        })}
        {isBeyond && (
          <path d={`M${end - stroke} 0V${top + tall + 0.12 * fontSize}`} stroke={ink} strokeWidth={2.5 * stroke} />
        )}
        {projected && row.projection && (
          <Spread
            projection={row.projection}
            {...{ at, y: height + 0.34 * fontSize, reach: 0.28 * fontSize, stroke: 1.3 * stroke }}
          />
        )}
      </g>
    </svg>
  );
}

/** What is too much, by shape, not by colour alone. */
export const triangle = (x: number, y: number, size: number): string =>
  `M${x} ${y - size * 0.5}L${x + size * 0.58} ${y + size * 0.5}H${x - size * 0.58}Z`;
