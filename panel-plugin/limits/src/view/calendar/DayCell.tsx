import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type ComponentProps } from 'react';
import { amountShade, inkOn, quietColor } from '../../../../shared/src/signs/palette';
import type { Day } from '../../data/station';
import { triangle } from '../AllowedBoxes';

interface Props {
  readonly day: Day;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Share of full colour, 0 … 1. */
  readonly share: number;
  /** Fill of a day that is not known. */
  readonly hatch: string;
  readonly label: string;
  readonly marks: ComponentProps<'g'>;
}

/** A day: its amount as a shade; above the limit framed and with a triangle; without a valid value hatched. */
export function DayCell({ day, x, y, width, height, share, hatch, label, marks }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const fill = day.value === null ? hatch : amountShade(theme, share);
  const thin = Math.max(0.75, width / 26);
  const frame = Math.max(1.5, width / 9);
  const inset = day.exceeded ? frame / 2 : thin / 2;
  return (
    <g role="img" aria-label={label} className={styles.cell} data-day={day.index} {...marks}>
      <rect
        x={x + inset}
        y={y + inset}
        width={Math.max(1, width - 2 * inset)}
        height={Math.max(1, height - 2 * inset)}
        fill={fill}
        stroke={day.exceeded ? theme.colors.text.primary : quietColor(theme)}
        strokeWidth={day.exceeded ? frame : thin}
      />
      {day.exceeded && (
        <path d={triangle(x + width / 2, y + height / 2, 0.46 * Math.min(width, height))} fill={inkOn(fill)} />
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
