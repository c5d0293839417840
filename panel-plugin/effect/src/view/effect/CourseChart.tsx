import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, quietColor } from '../../../../shared/src/signs/palette';
import type { Place, Week } from '../../data/effect';

interface Props {
  readonly place: Place;
  readonly title: string;
  readonly date: number | null;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly top: number;
  readonly type: number;
  readonly fontSize: number;
  readonly amounts: Amounts;
}

/** Weeks of one place: adjusted solid, measured dashed, and the means on both sides of the date with their figures. */
export function CourseChart({ place, title, date, x, y, top, type, fontSize, amounts }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const [left, right] = x.range() as [number, number];
  const course = (of: (week: Week) => number | null) =>
    line<Week>()
      .defined((week) => of(week) !== null)
      .x(({ time }) => x(time))
      .y((week) => y(of(week)!))([...place.weeks]) ?? '';
  const height = Math.abs(y.range()[0]! - y.range()[1]!);
  const ticks = y.ticks(Math.max(2, Math.floor(height / (2.6 * type)))).filter((tick) => tick % 1 === 0);
  const at = date === null ? right : x(date);
  const { meanBefore, meanAdjusted } = place;
  const means = [
    { mean: meanBefore, from: left, to: at, anchor: 'start' as const, words: left + 0.3 * type },
    { mean: meanAdjusted, from: at, to: right, anchor: 'end' as const, words: right },
  ];
  return (
    <g fontSize={type}>
      <text className={styles.title} x={0} y={top} dy="1em" fontSize={fontSize}>
        {title}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.mark} x={left - 0.4 * type} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path
        d={course(({ measured }) => measured)}
        fill="none"
        stroke={quietColor(theme)}
        strokeWidth={Math.max(1, type / 11)}
        strokeDasharray={`${0.3 * type} ${0.25 * type}`}
      />
      <path
        d={course(({ adjusted }) => adjusted)}
        fill="none"
        stroke={amountColor(theme)}
        strokeWidth={Math.max(1.5, type / 7)}
      />
      {means.map(({ mean, from, to, anchor, words }) =>
        mean === null || to <= from ? null : (
          <g key={anchor}>
            <line
              className={styles.mean}
              x1={from}
              x2={to}
              y1={y(mean)}
              y2={y(mean)}
              strokeWidth={type / 8}
              strokeDasharray={`${0.5 * type} ${0.35 * type}`}
            />
            <text
              className={styles.figure}
              x={Math.min(words, right - (anchor === 'start' ? widthOf(amounts.figure(mean), type) : 0))}
              y={y(mean)}
              dy="-0.45em"
              textAnchor={anchor}
            >
              {amounts.figure(mean)}
            </text>
          </g>
        )
      )}
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  grid: css({ stroke: theme.colors.border.weak }),
  mark: css({ fill: theme.colors.text.secondary }),
  mean: css({ stroke: theme.colors.text.primary }),
  // Figures stand over lines: an edge in the panel's colour keeps them readable.
  figure: css({
    fill: theme.colors.text.primary,
    fontWeight: theme.typography.fontWeightBold,
    stroke: theme.colors.background.primary,
    strokeWidth: 4,
    paintOrder: 'stroke',
  }),
});
