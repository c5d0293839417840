import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import React, { type ComponentProps } from 'react';
import type { ClassDay } from '../data/days';

interface Props {
  readonly day: ClassDay;
  readonly index: IndexVersion;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the number, pixels. */
  readonly largest: number;
  /** Fill of a day that has no class. */
  readonly hatch: string;
  readonly label: string;
  readonly marks: ComponentProps<'g'>;
}

/** A day: the class of its worst hour as number and colour; hatched where too few hours have one. */
export function DayCell({ day, index, x, y, width, height, largest, hatch, label, marks }: Props) {
  const { colors } = useTheme2();
  const styles = useStyles2(getStyles);
  const look = day.class === null ? undefined : index.classes[day.class - 1];
  const thin = Math.max(0.75, width / 26);
  return (
    <g role="img" aria-label={label} className={styles.cell} data-day={day.date} {...marks}>
      <rect
        x={x + thin / 2}
        y={y + thin / 2}
        width={Math.max(1, width - thin)}
        height={Math.max(1, height - thin)}
        fill={look?.color ?? hatch}
        stroke={colors.text.primary}
        strokeWidth={thin}
      />
      {look && (
        <text
          x={x + width / 2}
          y={y + height / 2}
          dy="0.36em"
          textAnchor="middle"
          fontSize={Math.min(0.72 * height, 0.9 * width, largest)}
          fontWeight={500}
          fill={look.textColor}
          aria-hidden
        >
          {day.class}
        </text>
      )}
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({
    outline: 'none',
    '&:focus-visible > rect': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
});
