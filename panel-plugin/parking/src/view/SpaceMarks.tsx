import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { amountColor } from '../../../shared/src/signs/palette';
import type { AskedItem } from '../../../shared/src/view/useAsked';
import type { Space } from '../data/sites';

interface Props {
  readonly spaces: readonly Pick<Space, 'state'>[];
  readonly mark: { readonly width: number; readonly height: number; readonly gap: number };
  readonly perLine: number;
  /** What makes a mark one that can be asked, by its place; of counted spaces the words beside them say it all. */
  readonly item: ((place: number) => AskedItem & { readonly 'aria-label': string }) | null;
}

/** One mark for each space: empty is free, with a car taken, dashed and hatched unknown. */
export function SpaceMarks({ spaces, mark, perLine, item }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { width, height, gap } = mark;
  const lines = Math.ceil(spaces.length / perLine);
  const stroke = Math.max(1, height / 16);
  return (
    <svg
      width={Math.min(spaces.length, perLine) * (width + gap)}
      height={Math.max(0, lines * (height + gap) - gap)}
      aria-hidden={item === null}
    >
      <HatchPattern id={hatch} step={Math.max(3, height / 5)} />
      {spaces.map(({ state }, i) => (
        <g
          key={i}
          transform={`translate(${(i % perLine) * (width + gap)} ${Math.floor(i / perLine) * (height + gap)})`}
          className={item ? styles.space : undefined}
          role={item ? 'img' : undefined}
          {...item?.(i)}
        >
          <rect
            x={stroke / 2}
            y={stroke / 2}
            width={width - stroke}
            height={height - stroke}
            rx={stroke}
            fill={state === 'unknown' ? `url(#${hatch})` : 'transparent'}
            stroke={theme.colors.text.primary}
            strokeWidth={stroke}
            strokeDasharray={state === 'unknown' ? `${2 * stroke} ${2 * stroke}` : undefined}
          />
          {state === 'occupied' && <path d={car(width, height)} fill={amountColor(theme)} fillRule="evenodd" />}
        </g>
      ))}
    </svg>
  );
}

/** A car from above: a rounded body with two panes cut out. */
function car(width: number, height: number): string {
  const [left, right, top, bottom] = [0.22 * width, 0.78 * width, 0.13 * height, 0.87 * height];
  const r = 0.18 * width;
  const body = `M${left + r} ${top}H${right - r}Q${right} ${top} ${right} ${top + r}V${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}H${left + r}Q${left} ${bottom} ${left} ${bottom - r}V${top + r}Q${left} ${top} ${left + r} ${top}Z`;
  const pane = (from: number, to: number) =>
    `M${0.33 * width} ${from * height}H${0.67 * width}V${to * height}H${0.33 * width}Z`;
  return body + pane(0.28, 0.4) + pane(0.62, 0.7);
}

const getStyles = (theme: GrafanaTheme2) => ({
  space: css({
    outline: 'none',
    '&:focus-visible rect': { stroke: theme.colors.primary.text, strokeWidth: 3, strokeDasharray: 'none' },
  }),
});
