import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { LOCALE } from '@smartregion/terms/numbers';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import React from 'react';
import type { Amounts } from '../../../../shared/src/frames/amounts';
import type { Language } from '../../../../shared/src/text/language';
import type { Room } from '../../../../shared/src/view/arrangeView';
import { widthOf } from '../../../../shared/src/view/measure';
import { amountColor, amountShade, quietColor, seriesLook } from '../../../../shared/src/signs/palette';
import { Links } from '../../../../shared/src/view/Links';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import { straightOf, type Trend, type TrendMonth } from '../../data/trend';
import { TREND_TEXTS } from '../../text/trendTexts';
import type { Annotation } from '../../data/annotations';
import { Annotations } from '../Annotations';
import { smallType } from '../arrange';
import { timeTicks } from '../timeTicks';
import { TrendLegend } from './TrendLegend';

interface Props {
  readonly trend: Trend;
  readonly room: Room;
  readonly amounts: Amounts;
  readonly zone: string;
  readonly language: Language;
  readonly annotations: readonly Annotation[];
}

/** Months as measured, the line through them with the interval of its slope, and the line in average weather. */
export function TrendChart({ trend, room, amounts, zone, language, annotations }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = TREND_TEXTS[language];
  const { months, measured, adjusted } = trend;
  const { width, height, fontSize } = room;
  const type = smallType(fontSize);
  const { asked, group, item } = useAsked(months.length, -1);
  const values = months.flatMap((month) => [month.measured, month.line].filter((value) => value !== null));
  const [top, bottom] = [2.2 * fontSize, height - 3.6 * type];
  const y = scaleLinear([Math.min(...values, Infinity), Math.max(...values, -Infinity)].map(finite), [
    bottom,
    top,
  ]).nice(4);
  const ticks = y.ticks(Math.max(2, Math.min(6, Math.floor((bottom - top) / (2.4 * type)))));
  const figures = amounts.marks(ticks);
  const left = 1.15 * Math.max(...figures.map((figure) => widthOf(figure, type))) + 0.8 * type;
  const x = scaleLinear([months[0]!.time, months.at(-1)!.time], [left, width - 0.6 * type]);
  const step = (width - left) / Math.max(1, months.length);
  const course = (of: (month: TrendMonth) => number | null) =>
    line<TrendMonth>()
      .defined((month) => of(month) !== null)
      .x(({ time }) => x(time))
      .y((month) => y(of(month)!))([...months]) ?? '';
  const inAverage = adjusted && straightOf(adjusted.slope, months, (month) => month.adjusted);
  const look = seriesLook(theme, 1);
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: zone });
  const words = ({ time, measured: value }: TrendMonth) =>
    `${format.format(time)}: ${value === null ? '–' : amounts.amount(value)}`;

  return (
    <div className={styles.all}>
      <div className={styles.chart} style={{ width, height }} {...group}>
        <svg width={width} height={height} fontSize={type}>
          <g aria-hidden>
            <text className={styles.title} dy="1em" fontSize={fontSize}>
              {texts.course(amounts.unit)}
            </text>
            {ticks.map((tick, i) => (
              <g key={tick}>
                <line className={styles.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
                <text className={styles.mark} x={left - 0.4 * type} y={y(tick)} dy="0.35em" textAnchor="end">
                  {figures[i]}
                </text>
              </g>
            ))}
            {measured && (
              <path
                d={wedge(trend, x, y)}
                fill={amountShade(theme, 0.18)}
                stroke={amountColor(theme)}
                strokeWidth={1}
              />
            )}
            <path d={course((month) => month.measured)} fill="none" stroke={quietColor(theme)} strokeWidth={1} />
            {inAverage && (
              <line
                {...{ x1: x(inAverage.from.time), y1: y(inAverage.from.value) }}
                {...{ x2: x(inAverage.to.time), y2: y(inAverage.to.value) }}
                stroke={look.color}
                strokeDasharray={look.dash}
                strokeWidth={Math.max(2, type / 5)}
              />
            )}
            <path
              d={course((month) => month.line)}
              fill="none"
              stroke={amountColor(theme)}
              strokeWidth={Math.max(2.5, type / 4)}
            />
            {timeTicks(x.domain()[0]!, x.domain()[1]!, (width - left) / (4.5 * type), zone, language).map((tick) => (
              <text key={tick.time} className={styles.mark} x={x(tick.time)} y={bottom} dy="1.3em" textAnchor="middle">
                {tick.label}
              </text>
            ))}
          </g>
          {months.map((month, i) => (
            <g key={month.time} className={styles.month} {...item(i)} role="img" aria-label={words(month)}>
              <rect
                {...{
                  x: x(month.time) - step / 2,
                  y: top,
                  width: Math.max(1, step),
                  height: Math.max(0, bottom - top),
                }}
                fill="transparent"
              />
              {month.measured !== null && (
                <circle
                  className={styles.dot}
                  cx={x(month.time)}
                  cy={y(month.measured)}
                  r={Math.min(0.3 * step, 0.22 * type)}
                />
              )}
            </g>
          ))}
        </svg>
        <TrendLegend {...{ type, width, language }} adjusted={inAverage !== null} band={measured !== null} />
        {asked !== null && (
          <Tip x={x(months[asked]!.time)} y={bottom} reach={0} width={width} height={height}>
            <p>{words(months[asked]!)}</p>
            <Links links={months[asked]!.links()} />
          </Tip>
        )}
      </div>
      <Annotations
        span={[x.domain()[0]!, x.domain()[1]!]}
        {...{ annotations, x, top, bottom, width, height, type, zone, language }}
      />
    </div>
  );
}

const finite = (value: number, i: number): number => (Number.isFinite(value) ? value : i);

type Scale = (value: number) => number;

/** Lines of the lowest and the highest slope through the middle of the line. */
function wedge({ months, measured }: Trend, x: Scale, y: Scale): string {
  const of = ({ line: value }: TrendMonth) => value;
  const ends = [measured!.low, measured!.high].map((slope) => straightOf(slope, months, of));
  const [low, high] = ends;
  return low && high
    ? `M${x(low.from.time)} ${y(low.from.value)}L${x(low.to.time)} ${y(low.to.value)}V${y(high.to.value)}L${x(high.from.time)} ${y(high.from.value)}Z`
    : '';
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ position: 'relative' }),
  chart: css({ position: 'relative' }),
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  grid: css({ stroke: theme.colors.border.weak }),
  mark: css({ fill: theme.colors.text.secondary }),
  dot: css({ fill: theme.colors.background.primary, stroke: theme.colors.text.secondary, strokeWidth: 1.5 }),
  month: css({
    outline: 'none',
    '&:focus-visible rect': { stroke: theme.colors.primary.text, strokeWidth: 3 },
  }),
});
