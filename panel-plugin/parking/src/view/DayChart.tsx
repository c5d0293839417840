import { css } from '@emotion/css';
import type { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { formatHourMark } from '@smartregion/terms/law-time';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import React, { type MouseEvent } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';
import { amountColor, amountShade } from '../../../shared/src/signs/palette';
import { useSharedCrosshair } from '../../../shared/src/view/useSharedCrosshair';
import { type Day, stepAt, STEPS } from '../data/day';
import { TEXTS } from '../text/texts';

interface Props {
  readonly day: Day;
  /** Of all sites now; null where the course alone knows. */
  readonly free: number | null;
  readonly sites: number;
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
  readonly eventBus: EventBus;
}

/** Free spaces of today as a line over the middle half of the days before; the sentence says it in words. */
export function DayChart({ day, free, sites, room, zone, language, eventBus }: Props) {
  const [styles, theme] = [useStyles2(getStyles), useTheme2()];
  const texts = TEXTS[language];
  const { width, height, fontSize } = room;
  const type = Math.max(10, 0.85 * fontSize);
  const title = 1.7 * fontSize;
  const now = free ?? day.today[day.now]!;
  const most = Math.max(1, ...day.usual.map((usual) => usual?.high ?? 0), now, ...day.today.map((value) => value ?? 0));
  const y = scaleLinear([0, most], [height - 1.7 * type, title + 0.6 * type]).nice(3);
  const ticks = y.ticks(3).filter(Number.isInteger);
  const left = Math.max(...ticks.map((tick) => widthOf(String(tick), type))) * 1.15 + 0.8 * type;
  const x = scaleLinear([0, STEPS], [left, width - 2]);
  const band = area<Day['usual'][number]>()
    .defined((usual) => usual !== null)
    .x((_, step) => x(step + 0.5))
    .y0((usual) => y(usual!.low))
    .y1((usual) => y(usual!.high));
  const course = line<number | null>()
    .defined((free) => free !== null)
    .x((_, step) => x(step + 0.5))
    .y((free) => y(free!));
  const mark = 1.2 * widthOf(formatHourMark(18, language), type) + type;
  const hours = [3, 6, 12].find((step) => (step * (width - left)) / 24 > mark) ?? 24;
  const isLate = x(day.now) > width / 2;
  const { elsewhere, tell } = useSharedCrosshair(eventBus);
  const crossed = elsewhere === null ? null : stepAt(elsewhere, day, zone);
  const onMouseMove = ({ clientX, currentTarget }: MouseEvent<SVGElement>) => {
    const step = Math.floor(x.invert(clientX - currentTarget.getBoundingClientRect().left));
    tell(day.times[step] ?? null);
  };
  const lastUsual = day.usual.map((usual) => usual !== null).lastIndexOf(true);

  return (
    <svg {...{ width, height, onMouseMove }} fontSize={type} aria-hidden onMouseLeave={() => tell(null)}>
      <text className={styles.title} y={0} dy="1em" fontSize={fontSize}>
        {texts.overDay(sites)}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className={styles.mark} x={left - 0.4 * type} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {Array.from({ length: Math.ceil(24 / hours) }, (_, i) => i * hours).map((hour) => (
        <text key={hour} className={styles.mark} x={x((hour * STEPS) / 24)} y={height} dy="-0.3em">
          {formatHourMark(hour, language)}
        </text>
      ))}
      <path d={band([...day.usual]) ?? ''} fill={amountShade(theme, 0.2)} stroke={amountColor(theme)} strokeWidth={1} />
      <path
        d={course([...day.today.slice(0, -1), now]) ?? ''}
        fill="none"
        stroke={amountColor(theme)}
        strokeWidth={Math.max(2, fontSize / 5)}
      />
      {crossed !== null && (
        <line
          className={styles.elsewhere}
          data-testid="crosshair"
          x1={x(crossed)}
          x2={x(crossed)}
          y1={title + type}
          y2={y(0)}
        />
      )}
      <line className={styles.now} x1={x(day.now + 0.5)} x2={x(day.now + 0.5)} y1={title + type} y2={y(0)} />
      <circle
        cx={x(day.now + 0.5)}
        cy={y(now)}
        r={fontSize / 3}
        fill={amountColor(theme)}
        stroke={theme.colors.text.primary}
      />
      <text
        className={styles.nowWord}
        x={x(day.now + 0.5) + (isLate ? -0.5 : 0.5) * type}
        y={title + type}
        dy="0.3em"
        textAnchor={isLate ? 'end' : 'start'}
      >
        {texts.now(now)}
      </text>
      {lastUsual >= 0 && (
        <text className={styles.name} x={width - 4} y={y(day.usual[lastUsual]!.low)} dy="1.3em" textAnchor="end">
          {texts.usualWord}
        </text>
      )}
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium }),
  grid: css({ stroke: theme.colors.border.weak }),
  mark: css({ fill: theme.colors.text.secondary }),
  name: css({ fill: theme.colors.text.primary }),
  elsewhere: css({ stroke: theme.colors.text.primary, strokeDasharray: '2 3' }),
  now: css({ stroke: theme.colors.text.primary, strokeWidth: 2 }),
  nowWord: css({ fill: theme.colors.text.primary, fontWeight: theme.typography.fontWeightBold }),
});
