import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { scaleLinear } from 'd3-scale';
import React from 'react';
import { axisFigures } from '../../../../shared/src/text/axisFigures';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, amountShade } from '../../../../shared/src/signs/palette';
import type { Trend } from '../../data/trend';
import { twoDigits } from '../../text/figures';
import { TREND_TEXTS } from '../../text/trendTexts';
import { smallType } from '../arrange';

interface Props {
  readonly trend: Trend;
  readonly room: Room;
  readonly language: Language;
}

/** Lines of type of the strip. */
export const SLOPES = 9.5;

/** The slope with the weather and in average weather, each with its interval, on one axis with zero. */
export function SlopeStrip({ trend, room, language }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = TREND_TEXTS[language];
  const { width, fontSize } = room;
  const type = smallType(fontSize);
  const rows = [
    { words: texts.withWeather, slope: trend.measured, isFull: true },
    { words: texts.withoutWeather, slope: trend.adjusted, isFull: false },
  ].flatMap(({ slope, ...rest }) => (slope ? [{ ...rest, slope }] : []));
  const all = rows.flatMap(({ slope }) => [slope.low, slope.high]);
  const x = scaleLinear([Math.min(0, ...all), Math.max(0, ...all)], [1.5 * type, width - 1.5 * type]).nice(4);
  const ticks = x.ticks(Math.max(2, Math.min(5, Math.floor(width / (5 * type)))));
  const [first, each] = [1.9 * type, 2.9 * type];
  const bottom = first + rows.length * each + 0.3 * type;
  const figures = axisFigures(ticks, 0, language);
  return (
    <svg width={width} height={bottom + 1.7 * type} fontSize={type} aria-hidden>
      <text className={styles.title} dy="1em" fontSize={fontSize}>
        {texts.strip(trend.unit)}
      </text>
      <line className={styles.axis} x1={x(0)} x2={x(0)} y1={first} y2={bottom} />
      {rows.map(({ words, slope, isFull }, i) => {
        const top = first + i * each;
        const text = `${words}: ${twoDigits(slope.slope, language)}`;
        const start = Math.max(0, Math.min(width - 1.15 * widthOf(text, type), x(slope.low)));
        return (
          <g key={words}>
            <text className={styles.word} x={start} y={top} dy="1.1em">
              {text}
            </text>
            <rect
              {...{
                x: x(slope.low),
                y: top + 1.5 * type,
                width: Math.max(1, x(slope.high) - x(slope.low)),
                height: type,
              }}
              fill={isFull ? amountShade(theme, 0.25) : theme.colors.background.primary}
              stroke={amountColor(theme)}
              strokeWidth={1.5}
              strokeDasharray={isFull ? undefined : '5 3'}
            />
            <line
              {...{ x1: x(slope.slope), x2: x(slope.slope), y1: top + 1.3 * type, y2: top + 2.7 * type }}
              stroke={amountColor(theme)}
              strokeWidth={3}
            />
          </g>
        );
      })}
      <line className={styles.axis} x1={x.range()[0]} x2={x.range()[1]} y1={bottom} y2={bottom} />
      {ticks.map((tick, i) => (
        <text key={tick} className={styles.mark} x={x(tick)} y={bottom} dy="1.25em" textAnchor="middle">
          {figures[i]}
        </text>
      ))}
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  word: css({
    fill: theme.colors.text.primary,
    stroke: theme.colors.background.primary,
    strokeWidth: 4,
    paintOrder: 'stroke',
  }),
  mark: css({ fill: theme.colors.text.secondary }),
  axis: css({ stroke: theme.colors.text.secondary }),
});
