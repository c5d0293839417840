import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import { formatNumber } from '@smartregion/terms/numbers';
import React, { type ComponentProps } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { SHAPES } from '../../../shared/src/signs/classShapes';
import { widthOf } from '../../../shared/src/view/measure';
import type { ClassMonth } from '../data/months';

interface Props {
  readonly month: ClassMonth;
  readonly index: IndexVersion;
  readonly language: Language;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Pixels for an hour. */
  readonly scale: number;
  readonly fontSize: number;
  readonly hatch: string;
  readonly label: string;
  readonly marks: ComponentProps<'g'>;
}

/** The hours of a month end to end, class after class, then those without one; each with its shape and number. */
export function MonthRow({ month, index, language, x, y, height, scale, fontSize, hatch, label, marks }: Props) {
  const { colors } = useTheme2();
  const styles = useStyles2(getStyles);
  const type = Math.min(0.86 * fontSize, 0.72 * height);
  const sign = 0.95 * type;
  const segments = [...month.hours, month.unknown].map((count, i, all) => ({
    ...{ count, look: index.classes[i], width: count * scale },
    from: x + scale * all.slice(0, i).reduce((sum, one) => sum + one, 0),
  }));
  return (
    <g role="img" aria-label={label} className={styles.row} {...marks}>
      {segments.map(({ count, look, from, width }, i) => {
        if (count === 0) {
          return null;
        }
        const text = formatNumber(count, 0, language);
        const words = 1.2 * widthOf(text, type);
        const numbered = look !== undefined && width > words + 0.4 * type;
        const signed = look !== undefined && width > (numbered ? words + 1.9 * sign : sign + 3);
        const start = from + (width - (numbered && signed ? sign * 1.35 + words : sign)) / 2;
        return (
          <React.Fragment key={i}>
            <rect
              x={from}
              y={y}
              width={Math.max(1, width)}
              height={height}
              fill={look?.color ?? hatch}
              stroke={colors.text.primary}
              strokeWidth={Math.max(0.75, fontSize / 18)}
            />
            {signed && (
              <path
                d={SHAPES[look.shape].path}
                transform={`translate(${start} ${y + (height - sign) / 2}) scale(${sign / 100})`}
                fill="none"
                stroke={look.textColor}
                strokeWidth={10}
              />
            )}
            {numbered && (
              <text
                x={signed ? start + 1.35 * sign + words / 2 : from + width / 2}
                y={y + height / 2}
                dy="0.36em"
                textAnchor="middle"
                fontSize={type}
                fill={look.textColor}
                aria-hidden
              >
                {text}
              </text>
            )}
          </React.Fragment>
        );
      })}
      <rect
        className={styles.ring}
        x={x}
        y={y}
        width={Math.max(
          1,
          segments.reduce((sum, { width }) => sum + width, 0)
        )}
        height={height}
        fill="transparent"
      />
    </g>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    outline: 'none',
    '&:focus-visible > rect:last-of-type': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
  ring: css({ stroke: 'none' }),
});
