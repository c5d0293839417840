import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatHourMark } from '@smartregion/terms/law-time';
import { scaleLinear } from 'd3-scale';
import React, { useId } from 'react';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { widthOf } from '../../../shared/src/view/measure';
import { amountColor, amountShade } from '../../../shared/src/signs/palette';
import { Tip } from '../../../shared/src/view/Tip';
import { useAsked } from '../../../shared/src/view/useAsked';
import { SHORT_MONTHS, WEEKDAYS } from '../data/places';
import { extreme, type Profile } from '../data/profile';
import { cellLabel } from '../text/cells';
import { CellTip } from './CellTip';

interface Props {
  readonly profile: Profile;
  readonly amounts: Amounts;
  readonly room: Room;
  readonly language: Language;
  /** Tells it from the others. */
  readonly of: string;
  /** Of its axis: the same for all that can be compared. */
  readonly extent: readonly [number, number];
}

/** Hours, weekdays or months as bars from zero, each with the interval of its mean; the highest is full. */
export function Course({ profile, amounts, room, language, of, extent: [least, most] }: Props) {
  const [styles, theme, hatch] = [useStyles2(getStyles), useTheme2(), `hatch${useId().replace(/\W/g, '')}`];
  const { cells, by } = profile;
  const { width, height, fontSize } = room;
  const type = Math.max(10, 0.85 * fontSize);
  const scale = scaleLinear([least, most > least ? most : least + 1], [height - 1.6 * type, 0.7 * type]).nice(4);
  const ticks = scale.ticks(Math.max(2, Math.min(5, Math.floor(height / (4 * type)))));
  const figures = amounts.marks(ticks);
  const left = Math.max(...figures.map((figure) => 1.15 * widthOf(figure, type))) + 0.8 * type;
  const step = (width - left - 2) / cells.length;
  const highest = extreme(cells, 'highest');
  const { asked, group, item } = useAsked(cells.length, highest ?? 0);
  const x = (i: number) => left + i * step;
  const names = cells.map((_, i) => markOf(by, i, language));
  const widest = Math.max(...names.map((name) => widthOf(name, type))) + 0.6 * type;
  const every = [1, 2, 3, 6, 12, 24].find((count) => count * step > widest) ?? 24;
  const zero = scale(0);

  return (
    <div className={styles.course} style={{ width, height }} {...group}>
      <svg width={width} height={height} fontSize={type}>
        <HatchPattern id={hatch} />
        {ticks.map((tick, i) => (
          <g key={tick} aria-hidden>
            <line className={styles.grid} x1={left} x2={width} y1={scale(tick)} y2={scale(tick)} />
            <text className={styles.mark} x={left - 0.4 * type} y={scale(tick)} dy="0.35em" textAnchor="end">
              {figures[i]}
            </text>
          </g>
        ))}
        {cells.map(({ value, low, high }, i) => {
          const [top, bottom] =
            value === null ? [0.7 * type, zero] : [Math.min(scale(value), zero), Math.max(scale(value), zero)];
          return (
            <g
              key={i}
              className={styles.bar}
              {...item(i)}
              role="img"
              aria-label={cellLabel(profile, i, amounts, language, of)}
            >
              <rect
                x={x(i) + 0.12 * step}
                y={top}
                width={0.76 * step}
                height={Math.max(1, bottom - top)}
                fill={value === null ? `url(#${hatch})` : amountShade(theme, i === highest ? 1 : 0.35)}
                stroke={value === null ? theme.colors.text.secondary : amountColor(theme)}
              />
              {value !== null && low !== null && high !== null && (
                <path className={styles.whisker} d={whisker(x(i) + step / 2, scale(low), scale(high), 0.16 * step)} />
              )}
            </g>
          );
        })}
        {names.map((name, i) =>
          i % every === 0 ? (
            <text
              key={i}
              className={styles.mark}
              x={x(i) + step / 2}
              y={height}
              dy="-0.3em"
              textAnchor="middle"
              aria-hidden
            >
              {name}
            </text>
          ) : null
        )}
      </svg>
      {asked !== null && (
        <Tip x={x(asked) + step / 2} y={height - 2 * type} reach={0} width={width} height={height}>
          <CellTip profile={profile} cell={asked} amounts={amounts} language={language} />
        </Tip>
      )}
    </div>
  );
}

const whisker = (x: number, low: number, high: number, half: number) =>
  `M${x} ${low}V${high}M${x - half} ${low}h${2 * half}M${x - half} ${high}h${2 * half}`;

const markOf = (by: Profile['by'], cell: number, language: Language) =>
  by === 'hour' ? formatHourMark(cell, language) : (by === 'weekday' ? WEEKDAYS : SHORT_MONTHS)[language][cell]!;

const getStyles = (theme: GrafanaTheme2) => ({
  course: css({ position: 'relative' }),
  grid: css({ stroke: theme.colors.border.weak }),
  mark: css({ fill: theme.colors.text.secondary }),
  whisker: css({ fill: 'none', stroke: theme.colors.text.primary, strokeWidth: 1.5 }),
  bar: css({ outline: 'none', '&:focus-visible rect': { stroke: theme.colors.primary.text, strokeWidth: 3 } }),
});
