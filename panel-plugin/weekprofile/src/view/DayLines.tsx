import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { line } from 'd3-shape';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { seriesLook } from '../../../shared/src/signs/palette';
import type { DayLine } from '../data/lines';
import { apart } from './apart';
import { TEXTS } from '../text/texts';

interface Props {
  readonly lines: readonly DayLine[];
  /** Of the drawing, pixels; hours stand as in the grid above. */
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly cell: number;
  readonly type: number;
  readonly language: Language;
}

/** The courses of both day types (or half years) under the hours of the grid, told apart by dash and name. */
export function DayLines({ lines, top, height, left, cell, type, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const all = lines.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const [least, most] = [Math.min(0, ...all), Math.max(...all, 0)];
  const y = (value: number) => top + height - 1 - ((value - least) / (most - least || 1)) * (height - 2);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, hour) => left + (hour + 0.5) * cell)
    .y((value) => y(value!));
  const lasts = lines.map(({ values }) => y([...values].reverse().find((value) => value !== null) ?? 0));
  const names = apart(lasts, 1.2 * type, top + 0.6 * type, top + height - 0.4 * type);
  return (
    <g aria-hidden>
      <line className={styles.ground} x1={left} x2={left + 24 * cell} y1={y(0)} y2={y(0)} />
      {lines.map(({ kind, values }, n) => {
        const { color, dash } = seriesLook(theme, n);
        return (
          <g key={kind}>
            <path
              d={path(values as (number | null)[]) ?? ''}
              fill="none"
              stroke={color}
              strokeWidth={Math.max(2, type / 7)}
              strokeDasharray={dash}
            />
            <text x={left + 24 * cell + 0.5 * type} y={names[n]} dy="0.35em" fill={color} fontWeight={500}>
              {TEXTS[language].lines[kind]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({ ground: css({ stroke: theme.colors.border.medium }) });
